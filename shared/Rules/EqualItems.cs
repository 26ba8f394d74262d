namespace SchemaSdk.Rules;

/// <summary>Finds items of a list that are equal. What is not known is equal to nothing.</summary>
internal static class EqualItems
{
    /// <summary>Returns the indexes of two equal items, or <see langword="null"/> if there are none.</summary>
    public static (int First, int Second)? Find(in ParameterValue list)
    {
        if (list.Kind != ParameterValueKind.List)
            return (list.Content as IComparableItems)?.FindEqual();

        var places = new Dictionary<ParameterValue, int>(Comparer.Instance);
        for (int i = 0; i < list.ItemsOfList.Length; i++)
        {
            ParameterValue item = list.ItemsOfList[i];
            if (item.Kind is ParameterValueKind.Unknown or ParameterValueKind.Unset)
                continue;

            if (places.TryGetValue(item, out int first))
                return (first, i);

            places.Add(item, i);
        }

        return null;
    }

    private sealed class Comparer : IEqualityComparer<ParameterValue>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(ParameterValue x, ParameterValue y) => ValueEquality.Same(x, y);

        public int GetHashCode(ParameterValue obj) => ValueEquality.HashCode(obj);
    }
}

/// <summary>A list whose items the document does not describe.</summary>
internal interface IComparableItems
{
    (int First, int Second)? FindEqual();
}
