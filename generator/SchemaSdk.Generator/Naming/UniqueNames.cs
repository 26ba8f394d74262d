namespace SchemaSdk.Generator.Naming;

/// <summary>Gives out names; the second to ask for one gets <c>_2</c>, the third <c>_3</c>.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken;

    public UniqueNames(params string[] taken)
        : this(StringComparer.Ordinal, taken)
    {
    }

    public UniqueNames(StringComparer comparer, params string[] taken) => _taken = new(taken, comparer);

    public string Take(string wanted)
    {
        string name = Identifier.Shorten(wanted);
        for (int i = 2; !_taken.Add(name); i++)
        {
            name = Identifier.Shorten($"{wanted}_{i}");
        }

        return name;
    }

    /// <summary>Takes all of the names, or none where one is taken.</summary>
    public bool TryTakeAll(params string[] names)
    {
        if (names.Any(_taken.Contains))
        {
            return false;
        }

        _taken.UnionWith(names);
        return true;
    }
}
