using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>Compares requests, and the objects in them, by content.</summary>
internal static class RequestEquality
{
    public static bool Equals(ModelObject left, ModelObject? right)
    {
        if (ReferenceEquals(left, right))
            return true;

        if (right is null || left.GetType() != right.GetType())
            return false;

        TypeMetadata type = left.DescribeObject().Type;
        RequestValues ours = default;
        ours.TakeProperties(left, type);
        RequestValues theirs = default;
        theirs.TakeProperties(right, type);
        for (int i = 0; i < type.Parameters.Count; i++)
        {
            if (!ValueEquality.Same(ours[i], theirs[i]))
                return false;
        }

        return Equals(left.ExtraOrNull, right.ExtraOrNull);
    }

    public static int HashCode(ModelObject value)
    {
        TypeMetadata type = value.DescribeObject().Type;
        var hash = default(HashCode);
        hash.Add(value.GetType());
        RequestValues values = default;
        values.TakeProperties(value, type);
        for (int i = 0; i < type.Parameters.Count; i++)
            hash.Add(ValueEquality.HashCode(values[i]));

        return hash.ToHashCode();
    }
}
