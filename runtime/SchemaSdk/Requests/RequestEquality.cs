using System.Text.Json;
using SchemaSdk.Facts;
using SchemaSdk.Json;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>Equality of requests by what they say.</summary>
internal static class RequestEquality
{
    public static bool Equals(ModelRequest left, ModelRequest? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (right is null || left.GetType() != right.GetType())
        {
            return false;
        }

        ModelFacts model = left.Describe().Facts;
        RequestValues ours = default;
        ours.TakeProperties(left, model);
        RequestValues theirs = default;
        theirs.TakeProperties(right, model);
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (!Same(ours[i], theirs[i]))
            {
                return false;
            }
        }

        return Equals(left.ExtraOrNull, right.ExtraOrNull);
    }

    public static int HashCode(ModelRequest request)
    {
        ModelInfo model = request.Describe();
        var hash = default(HashCode);
        hash.Add(model.Id, StringComparer.Ordinal);
        RequestValues values = default;
        values.TakeProperties(request, model.Facts);
        for (int i = 0; i < model.Facts.Parameters.Count; i++)
        {
            FactValue value = values[i];
            hash.Add(value.Kind);
            hash.Add(value.Kind switch
            {
                FactValueKind.Text => string.GetHashCode(value.Text, StringComparison.Ordinal),
                FactValueKind.Number => value.Number.GetHashCode(),
                FactValueKind.Items => value.Content!.GetHashCode(),
                FactValueKind.Opaque => 0,
                _ => value.Integer.GetHashCode(),
            });
        }

        return hash.ToHashCode();
    }

    private static bool Same(FactValue left, FactValue right) => left.Kind == right.Kind && left.Kind switch
    {
        FactValueKind.Text => left.Text == right.Text,
        FactValueKind.Number => left.Number.Equals(right.Number),
        FactValueKind.Items => left.Content!.Equals(right.Content),
        FactValueKind.Opaque => JsonEquality.Same((JsonElement)left.Content!, (JsonElement)right.Content!),
        _ => left.Integer == right.Integer,
    };
}
