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
            var types = new RequestTypes();
            start.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeWith(operation, types), OperationKind.With);
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, RequestTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (types.Find(creation.Type) is { } type)
            Report(context, type.IsReadable ? RequestCheck.Check(RequestInitializer.Created(type, creation)) : type.Unreadable(creation));
        else if (RequestTypes.IsScene(creation.Type))
            Report(context, SceneCreation.Check(creation));
    }

    private static void AnalyzeWith(OperationAnalysisContext context, RequestTypes types)
    {
        var with = (IWithOperation)context.Operation;
        if (types.Find(with.Type) is { } type)
            Report(context, type.IsReadable ? RequestCheck.Check(RequestInitializer.Changed(type, with)) : type.Unreadable(with));
    }

    private static void Report(OperationAnalysisContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            context.ReportDiagnostic(diagnostic);
    }
}
