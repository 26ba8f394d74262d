using System.Text.Json;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>Compares requests by content.</summary>
internal static class RequestEquality
{
    public static bool Equals(ModelRequest left, ModelRequest? right)
    {
        if (ReferenceEquals(left, right))
            return true;

        if (right is null || left.GetType() != right.GetType())
            return false;

        ModelMetadata model = left.Describe().Metadata;
        RequestValues ours = default;
        ours.TakeProperties(left, model);
        RequestValues theirs = default;
        theirs.TakeProperties(right, model);
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (!Same(ours[i], theirs[i]))
                return false;
        }

        return Equals(left.ExtraOrNull, right.ExtraOrNull);
    }

    public static int HashCode(ModelRequest request)
    {
        ModelInfo model = request.Describe();
        var hash = default(HashCode);
        hash.Add(model.Id, StringComparer.Ordinal);
        RequestValues values = default;
        values.TakeProperties(request, model.Metadata);
        for (int i = 0; i < model.Metadata.Parameters.Count; i++)
        {
            ParameterValue value = values[i];
            hash.Add(value.Kind);
            hash.Add(value.Kind switch
            {
                ParameterValueKind.Text => string.GetHashCode(value.Text, StringComparison.Ordinal),
                ParameterValueKind.Number => value.Number.GetHashCode(),
                ParameterValueKind.Items => value.Content!.GetHashCode(),
                ParameterValueKind.Opaque => 0,
                _ => value.Integer.GetHashCode(),
            });
        }

        return hash.ToHashCode();
    }

    private static bool Same(ParameterValue left, ParameterValue right) => left.Kind == right.Kind && left.Kind switch
    {
        ParameterValueKind.Text => left.Text == right.Text,
        ParameterValueKind.Number => left.Number.Equals(right.Number),
        ParameterValueKind.Items => left.Content!.Equals(right.Content),
        ParameterValueKind.Opaque => JsonEquality.Same((JsonElement)left.Content!, (JsonElement)right.Content!),
        _ => left.Integer == right.Integer,
    };
}
