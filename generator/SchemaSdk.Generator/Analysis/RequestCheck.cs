using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks a request in source with the run-time validation code and reports each finding at its location.</summary>
internal static class RequestCheck
{
    public static IEnumerable<Diagnostic> Check(RequestInitializer request)
    {
        ModelMetadata model = request.Type.Model;
        List<RequestFinding>? faults = null;
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            // The compiler itself reports an omitted required member.
            if (request.ValueOf(i) is { } value && CheckValue(model, i, value, request.Values[i]) is { } fault)
                (faults ??= []).Add(fault);
        }

        RuleCheck.Check(model, request.Values, ref faults);
        return faults is null ? [] : faults.Select(fault => Report(request, fault));
    }

    private static RequestFinding? CheckValue(ModelMetadata model, int place, IOperation value, ParameterValue known)
    {
        ParameterMetadata parameter = model.Parameters[place];
        bool mayBeScenes = parameter.Format == TextFormat.Scenes && known.Kind == ParameterValueKind.Items;
        return (mayBeScenes ? InitializerScenes.Check(model, parameter, value) : null) ?? ParameterCheck.Check(model, parameter, known);
    }

    private static Diagnostic Report(RequestInitializer request, RequestFinding fault) => Diagnostic.Create(
        RequestDescriptors.Of(fault.Code),
        LocationOf(request, fault),
        FixHints.Of(request, fault),
        fault.Message);

    private static Location LocationOf(RequestInitializer request, RequestFinding fault)
    {
        int parameter = request.Type.Model.Parameters.IndexOf(fault.Parameter);
        if (fault.Rule is null)
            return request.ValueSyntaxOf(parameter)!.GetLocation();

        // The member that breaks the rule or, if it is omitted, the member that made the rule apply.
        SyntaxNode? member = request.MemberOf(parameter);
        foreach (Condition condition in fault.Rule.When)
            member ??= request.MemberOf(condition.Parameter);

        return member?.GetLocation() ?? NameOf(request.Whole);
    }

    /// <summary>Returns the location of the created type, or of the keyword if the type is omitted.</summary>
    public static Location NameOf(IOperation whole) => whole.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        WithExpressionSyntax with => with.WithKeyword.GetLocation(),
        { } other => other.GetLocation(),
    };
}
