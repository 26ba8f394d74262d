namespace SchemaSdk.Rules;

/// <summary>Compares values by content, at any depth.</summary>
internal static class ValueEquality
{
    public static bool Same(ParameterValue left, ParameterValue right) => left.Kind == right.Kind && left.Kind switch
    {
        ParameterValueKind.Text => left.Text == right.Text,
        ParameterValueKind.Number => left.Number.Equals(right.Number),
        ParameterValueKind.Items or ParameterValueKind.Opaque => Equals(left.Content, right.Content),
        ParameterValueKind.List => Same(left.ItemsOfList, right.ItemsOfList),
        ParameterValueKind.Object => Same(left.Members.Members, right.Members.Members) && Equals(left.Members.Extra, right.Members.Extra),
        ParameterValueKind.Union => left.Alternative.IsSame(right.Alternative),
        _ => left.Integer == right.Integer,
    };

    public static int HashCode(ParameterValue value)
    {
        int content = value.Kind switch
        {
            ParameterValueKind.Text => StringComparer.Ordinal.GetHashCode(value.Text),
            ParameterValueKind.Number => value.Number.GetHashCode(),
            ParameterValueKind.Items => value.Content!.GetHashCode(),
            ParameterValueKind.Opaque => 0,
            ParameterValueKind.List => HashCode(value.ItemsOfList),
            ParameterValueKind.Object => HashCode(value.Members.Members),
            ParameterValueKind.Union => value.Alternative.ContentHash(),
            _ => value.Integer.GetHashCode(),
        };
        return Combine((int)value.Kind, content);
    }

    private static bool Same(ParameterValue[] left, ParameterValue[] right)
    {
        if (left.Length != right.Length)
            return false;

        for (int i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static int HashCode(ParameterValue[] values)
    {
        int hash = values.Length;
        foreach (ParameterValue value in values)
            hash = Combine(hash, HashCode(value));

        return hash;
    }

    private static int Combine(int left, int right) => unchecked((left * 31) + right);
}
