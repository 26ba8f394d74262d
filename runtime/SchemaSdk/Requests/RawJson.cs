using System.Text.Json;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// JSON that the document does not describe, compared by content. This file is also compiled into the local host and the tool.
/// </summary>
internal sealed class RawJson(JsonElement element) : IComparableItems, IEquatable<RawJson>
{
    public JsonElement Element => element;

    public static ParameterValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => ParameterValue.Unset,
        JsonValueKind.Array => ParameterValue.Opaque(new RawJson(element), MetadataShape.Array, element.GetArrayLength()),
        JsonValueKind.Object => ParameterValue.Opaque(new RawJson(element), MetadataShape.Object),
        _ => ParameterValue.Opaque(new RawJson(element), MetadataShape.Other),
    };

    public bool Equals(RawJson? other) => other is not null && JsonEquality.Same(element, other.Element);

    public override bool Equals(object? obj) => Equals(obj as RawJson);

    public override int GetHashCode() => JsonEquality.HashCode(element);

    public (int First, int Second)? FindEqual()
    {
        var places = new Dictionary<RawJson, int>();
        int place = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            var content = new RawJson(item);
            if (places.TryGetValue(content, out int first))
                return (first, place);

            places.Add(content, place++);
        }

        return null;
    }
}
