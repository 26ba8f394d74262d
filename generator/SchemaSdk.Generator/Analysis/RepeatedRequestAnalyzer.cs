using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Reports request types that two assemblies of a compilation both define because both were built with the document. The compiler reports
/// CS0433 or CS0436 wherever such a name is used, but not how to fix it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedRequestAnalyzer : DiagnosticAnalyzer
{
    private const string Library = "SchemaSdk";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(SetUpFindings.RepeatedRequest));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        Compilation compilation = context.Compilation;
        ImmutableArray<IAssemblySymbol> referenced = compilation.SourceModule.ReferencedAssemblySymbols;

        // Looking the type up in the whole compilation would make the compiler read the type tables of all references.
        IAssemblySymbol? library = referenced.FirstOrDefault(assembly => assembly.Name == Library);
        if (library?.GetTypeByMetadataName("SchemaSdk.ModelRequest") is not { } request)
            return;
        IAssemblySymbol[] libraries = [.. referenced.Where(assembly => Uses(assembly) && IsSeenByName(compilation, assembly))];
        if (libraries.Length == 0)
            return;

        IEnumerable<(string Name, string Assembly)> requests = libraries
            .Append(compilation.Assembly)
            .SelectMany(assembly => RequestsIn(assembly.GlobalNamespace, request))
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Select(type => (type.ToDisplayString(), type.ContainingAssembly.Name));
        foreach (IGrouping<string, string> name in requests.GroupBy(r => r.Name, r => r.Assembly).Where(name => name.Count() > 1))
        {
            // No source location: the problem is how projects reference each other.
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(SetUpFindings.RepeatedRequest),
                Location.None,
                $"{name.Key} is in {string.Join(" and in ", name)}, because each has the model's document;"
                + " keep the document in one of them and let the others reference that project,"
                + " or set another SchemaSdkNamespace in each"));
        }
    }

    private static bool Uses(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(referenced => referenced.Name == Library));

    /// <summary>Returns <see langword="false"/> for an assembly that is visible only under an extern alias.</summary>
    private static bool IsSeenByName(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly) is not { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
        || aliases.Contains("global");

    private static IEnumerable<INamedTypeSymbol> RequestsIn(INamespaceSymbol space, INamedTypeSymbol request) => space.GetTypeMembers()
        .Where(type => type.IsRecord && SymbolEqualityComparer.Default.Equals(type.BaseType, request))
        .Concat(space.GetNamespaceMembers().SelectMany(inner => RequestsIn(inner, request)));
}
