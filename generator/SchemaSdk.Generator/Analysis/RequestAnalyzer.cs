using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Checks the values known at compile time in <c>new</c> and <c>with</c> expressions that create requests and the objects inside them, and
/// in conversions to the choices inside them. Each is checked where it is written, wherever that is. It reads models only from the
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
            var types = new KnownTypes();
            start.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeWith(operation, types), OperationKind.With);
            start.RegisterOperationAction(operation => AnalyzeConversion(operation, types), OperationKind.Conversion);
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (types.Find(creation.Type) is { } type)
        {
            Report(
                context,
                type.IsReadable ? RequestCheck.Check(RequestInitializer.Created(type, creation), types) : type.Unreadable(creation));
        }
        else if (creation.Type is { } created && RequestTypes.IsScene(created))
        {
            Report(context, SceneCreation.Check(creation));
        }
        else if (creation.Type is { } list && RequestTypes.IsUrlList(list))
        {
            Report(context, BlankItems.Find(creation.Arguments.SelectMany(argument => InitializerList.Written(argument.Value))));
        }
    }

    private static void AnalyzeWith(OperationAnalysisContext context, KnownTypes types)
    {
        var with = (IWithOperation)context.Operation;
        if (types.Find(with.Type) is { } type)
        {
            Report(
                context,
                type.IsReadable ? RequestCheck.Check(RequestInitializer.Changed(type, with), types) : type.Unreadable(with));
        }
    }

    private static void AnalyzeConversion(OperationAnalysisContext context, KnownTypes types)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (RequestTypes.UnionOf(conversion) is { } union && types.Find(union) is { } type)
            Report(context, type.IsReadable ? UnionCheck.Check(type, conversion, types) : type.Unreadable(conversion));
    }

    private static void Report(OperationAnalysisContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            context.ReportDiagnostic(diagnostic);
    }
}
