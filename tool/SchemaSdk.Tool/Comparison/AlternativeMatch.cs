using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Comparison;

/// <summary>What an alternative is recognized by in another version of a union.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Shape">Whether it is a record or a typed list.</param>
/// <param name="Name">Its own name; empty if it has none.</param>
/// <param name="Tag">What tells an object apart from others; null if nothing does.</param>
internal readonly record struct AlternativeTraits(string Kind, string Shape, string Name, string? Tag)
{
    public static AlternativeTraits Of(Parameter alternative) => new(
        alternative.Kind.ToString(),
        $"{alternative.IsRecord} {alternative.IsList}",
        alternative.Name,
        alternative.Tag is { } tag ? TagOf(tag.Name, tag.Options[0]) : null);

    /// <summary>Returns the same of an alternative as its document has it.</summary>
    public static AlternativeTraits Of(JsonNode alternative)
    {
        JsonNode[] members = [.. List(alternative, ParameterFields.Members)];
        string? tag = members
            .Where(member => IsTrue(member, ParameterFields.Required) && TypeOf(member) is not ("string" or "one_of"))
            .Select(member =>
                Text(member, ParameterFields.Name) is { } name && List(member, ParameterFields.Options).ToArray() is [var only]
                    ? TagOf(name, Literals.Of(only))
                    : null)
            .FirstOrDefault(found => found is not null);
        return new AlternativeTraits(
            TypeOf(alternative),
            $"{members.Length > 0 || IsTrue(alternative, ParameterFields.Closed)} {Find(alternative, ParameterFields.Items) is not null}",
            Text(alternative, ParameterFields.Name) ?? "",
            tag);
    }

    private static string TagOf(string name, Literal value) => $"{name} {value.Kind} {value.Text}";

    private static string TypeOf(JsonNode value) => Text(value, ParameterFields.Type)?.Trim().ToLowerInvariant() ?? "string";

    private static bool IsTrue(JsonNode node, Field field) => Find(node, field) is JsonBoolean { Value: true };

    private static JsonNode? Find(JsonNode node, Field field) =>
        node is JsonObject obj && field.TryFind(obj, out JsonMember member) ? member.Value : null;

    private static string? Text(JsonNode node, Field field) => (Find(node, field) as JsonString)?.Value;

    private static IEnumerable<JsonNode> List(JsonNode node, Field field) => Find(node, field) is JsonArray list ? list.Items : [];
}

/// <summary>Matches the alternatives of two versions of a union; their order does not matter.</summary>
internal static class AlternativeMatch
{
    /// <summary>Matches them by name, then by what tells them apart, then by kind.</summary>
    public static ListMatch<AlternativeTraits> Of(IEnumerable<AlternativeTraits> old, IEnumerable<AlternativeTraits> @new)
    {
        var match = new ListMatch<AlternativeTraits>([.. old], [.. @new]);
        match.PairBy((a, _) => a.Name.Length > 0 ? $"{a.Kind} {a.Name}" : null);
        match.PairBy((a, _) => a.Tag);
        match.PairBy((a, _) => KindOf(a), onlyWhereOneIsMeant: true);
        match.PairBy((a, _) => a.Name.Length == 0 ? KindOf(a) : null);
        return match;
    }

    /// <summary>Objects with tags are what these say.</summary>
    private static string? KindOf(AlternativeTraits alternative) =>
        alternative.Tag is null ? $"{alternative.Kind} {alternative.Shape}" : null;
}
