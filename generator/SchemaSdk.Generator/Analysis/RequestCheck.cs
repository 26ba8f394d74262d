using System.Collections.Immutable;
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
        List<Diagnostic>? found = null;
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            // The compiler itself reports an omitted required member.
            foreach (InitializerArm arm in request.ArmsOf(i))
            {
                foreach ((RequestFinding finding, SyntaxNode? place) in CheckValue(model, model.Parameters[i], arm))
                    (found ??= []).Add(Report(finding, (place ?? arm.Syntax).GetLocation(), FixHints.Of(request, finding, arm.Known)));

                if (model.Parameters[i].Format == TextFormat.UrlList)
                    (found ??= []).AddRange(BlankItems.Find(InitializerList.Written(arm.Value)));
            }
        }

        foreach (RequestFinding finding in RuleCheckOfArms.Check(request))
        {
            var hints = FixHints.Of(request, finding, request.ValueOf(finding.Parameter));
            (found ??= []).Add(Report(finding, LocationOf(request, finding), hints));
        }

        return found ?? (IEnumerable<Diagnostic>)[];
    }

    private static IEnumerable<(RequestFinding Finding, SyntaxNode? Place)> CheckValue(
        ModelMetadata model,
        ParameterMetadata parameter,
        InitializerArm arm)
    {
        bool mayBeScenes = parameter.Format == TextFormat.Scenes && arm.Known.Kind == ParameterValueKind.Items;
        (RequestFinding, SyntaxNode?)[] scenes = mayBeScenes ? [.. InitializerScenes.Check(model, parameter, arm.Value)] : [];
        if (scenes.Length > 0)
            return scenes;

        List<RequestFinding>? findings = null;
        ParameterCheck.Check(model, parameter, arm.Known, ref findings);
        return findings?.ConvertAll(finding => (finding, (SyntaxNode?)null)) ?? [];
    }

    private static Diagnostic Report(RequestFinding finding, Location location, ImmutableDictionary<string, string?> hints) =>
        Diagnostic.Create(RequestDescriptors.Of(finding.Code), location, hints, finding.Message);

    /// <summary>Returns the member that breaks the rule or, if it is omitted, the member that made the rule apply.</summary>
    private static Location LocationOf(RequestInitializer request, RequestFinding finding)
    {
        SyntaxNode? member = request.MemberOf(request.Type.Model.Parameters.IndexOf(finding.Parameter));
        foreach (Condition condition in finding.Rule!.When)
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
