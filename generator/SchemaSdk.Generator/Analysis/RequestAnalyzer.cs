using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Checks the values known at compile time in <c>new</c> and <c>with</c> expressions that create requests. It reads models only from the
/// attribute on their request types, so it also works for types from other assemblies.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RequestDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Each type is read once.
            var types = new ConcurrentDictionary<INamedTypeSymbol, RequestType?>(SymbolEqualityComparer.Default);
            start.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeWith(operation, types), OperationKind.With);
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, ConcurrentDictionary<INamedTypeSymbol, RequestType?> types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (Find(types, creation.Type) is { } type)
            Report(context, type.IsReadable ? RequestCheck.Check(RequestInitializer.Created(type, creation)) : type.Unreadable(creation));
        else if (creation.Type is { } created && RequestTypes.IsScene(created))
            Report(context, SceneCreation.Check(creation));
        else if (creation.Type is { } list && RequestTypes.IsUrlList(list))
            Report(context, BlankItems.Find(creation.Arguments.SelectMany(argument => InitializerList.Written(argument.Value))));
    }

    private static void AnalyzeWith(OperationAnalysisContext context, ConcurrentDictionary<INamedTypeSymbol, RequestType?> types)
    {
        var with = (IWithOperation)context.Operation;
        if (Find(types, with.Type) is { } type)
            Report(context, type.IsReadable ? RequestCheck.Check(RequestInitializer.Changed(type, with)) : type.Unreadable(with));
    }

    private static RequestType? Find(ConcurrentDictionary<INamedTypeSymbol, RequestType?> types, ITypeSymbol? type) =>
        type is INamedTypeSymbol named && RequestTypes.IsRequest(named) ? types.GetOrAdd(named, RequestType.Of) : null;

    private static void Report(OperationAnalysisContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            context.ReportDiagnostic(diagnostic);
    }
}
