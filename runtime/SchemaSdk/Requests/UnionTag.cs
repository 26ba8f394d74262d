using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>
/// Tells objects apart by the members that have one value each. This file is also compiled into the local host and the tool.
/// </summary>
internal static class UnionTag
{
    /// <summary>The distance of an object that says it is not of an alternative.</summary>
    public const int Mismatch = 2;

    /// <summary>Returns 0 for an object that says it is of an alternative, 1 for one that says nothing.</summary>
    public static int Distance(ModelMetadata model, TypeMetadata union, ParameterMetadata alternative, in ParameterValue value)
    {
        if (value.Kind != ParameterValueKind.Object || alternative.Type is not { } type)
            return 1;

        int distance = 1;
        for (int i = 0; i < type.Parameters.Count; i++)
        {
            ParameterMetadata member = type.Parameters[i];
            if (!IsTag(union, member))
                continue;

            ParameterValue tag = value.Members.Members[i];
            if (tag.Kind is ParameterValueKind.Unset or ParameterValueKind.Unknown || !ParameterCheck.Accepts(model, member, in tag))
                return Mismatch;

            distance = 0;
        }

        return distance;
    }

    /// <summary>Returns the finding for an object whose tag is that of no alternative; null if it has no tag.</summary>
    /// <param name="model">The model.</param>
    /// <param name="union">The union.</param>
    /// <param name="json">The reader, at the start of the object.</param>
    public static RequestFinding? OfNone(ModelMetadata model, TypeMetadata union, Utf8JsonReader json)
    {
        string? name = null;
        var options = new List<Literal>();
        foreach (ParameterMetadata alternative in union.Parameters)
        {
            if (alternative.Type?.Parameters.Find(member => IsTag(union, member)) is { } tag && (name ??= tag.Name) == tag.Name)
                options.AddRange(tag.Options);
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isTag = name is not null && json.ValueTextEquals(name);
            json.Read();
            if (isTag)
            {
                string shown = Excerpt.Of(JsonElement.ParseValue(ref json).GetRawText());
                var allowed = new ParameterMetadata(name!, "", ParameterKind.Option) { Options = [.. options] };
                return RequestFinding.NotAnOption(model, allowed, shown);
            }

            json.TrySkip();
        }

        return null;
    }

    private static bool IsTag(TypeMetadata union, ParameterMetadata member) =>
        union.Discriminator is null ? member.Options.Length == 1 : member.Name == union.Discriminator;
}
