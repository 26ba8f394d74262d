using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Checks a request in source, or an object inside one, with the run-time validation code and reports each finding at its location. What
/// is created inside it is checked on its own.
/// </summary>
internal static class RequestCheck
{
    public static IEnumerable<Diagnostic> Check(RequestInitializer request, KnownTypes types)
    {
        List<Diagnostic>? found = null;
        string? path = null;
        for (int i = 0; i < request.Type.Parameters.Count; i++)
        {
            // The compiler itself reports an omitted required member.
            foreach (InitializerArm arm in request.ArmsOf(i))
            {
                foreach (PlacedFinding finding in MemberCheck.Check(request, i, arm))
                {
                    if (path is null && OtherAlternatives.MayAccept(request, types))
                        return found ?? (IEnumerable<Diagnostic>)[];

                    path ??= request.Type.IsRequest ? "" : ValuePath.Of(request.Whole, types);
                    (found ??= []).Add(finding.Within(path).Report());
                }

                if (request.Type.Parameters[i].Format == TextFormat.UrlList)
                    (found ??= []).AddRange(BlankItems.Find(InitializerList.Written(arm.Value)));
            }
        }

        foreach (RequestFinding finding in request.Type.IsRequest ? RuleCheckOfArms.Check(request, types) : [])
        {
            WrittenMember member = WrittenMember.Of(request, finding, types);
            (found ??= []).Add(new PlacedFinding(finding, LocationOf(request, member, finding), FixHints.OfRule(member, finding)).Report());
        }

        return found ?? (IEnumerable<Diagnostic>)[];
    }

    /// <summary>
    /// Returns the member that breaks the rule or, if it is omitted, the object that lacks it or the member that made the rule apply.
    /// </summary>
    private static Location LocationOf(RequestInitializer request, WrittenMember broken, RequestFinding finding)
    {
        SyntaxNode? member = broken.Holder.MemberOf(broken.Place);
        if (member is null && broken.Holder != request)
            return NameOf(broken.Holder.Whole);

        foreach (Condition condition in finding.Rule!.When)
            member ??= request.MemberOf(condition.Value.Parameter);

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
