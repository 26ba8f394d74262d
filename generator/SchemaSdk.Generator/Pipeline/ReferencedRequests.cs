using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Analysis;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>A request type that a referenced assembly defines.</summary>
internal sealed record ReferencedRequest(string Name, string Assembly);

/// <summary>The request types that the project can use from its references.</summary>
internal sealed record ReferencedRequests(string Project, EquatableArray<ReferencedRequest> Requests)
{
    /// <summary>The compiler keeps the symbols of a reference from one edit to the next, so each assembly is searched once.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, INamedTypeSymbol[]> s_searched = new();

    public static ReferencedRequests Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new List<ReferencedRequest>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!RequestTypes.MayDefine(assembly) || !IsVisibleByName(compilation, assembly))
                continue;

            INamedTypeSymbol[] requests = s_searched.GetValue(assembly, static a => [.. RequestTypes.DefinedIn(a.GlobalNamespace)]);
            found.AddRange(
                from type in requests
                where compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
                select new ReferencedRequest(type.ToDisplayString(), assembly.Name));
        }

        return new ReferencedRequests(compilation.AssemblyName ?? "", found.ToEquatableArray());
    }

    /// <summary>Returns <see langword="false"/> for an assembly that is visible only under an extern alias.</summary>
    private static bool IsVisibleByName(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly) is not { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
        || aliases.Contains("global");
}
