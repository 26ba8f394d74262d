namespace SchemaSdk.Generator.Naming;

/// <summary>Gives out names; the second to ask for one gets <c>_2</c>, the third <c>_3</c>.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken;

    // Names are never given back, so what was taken for one name once need not be tried for it again.
    private readonly Dictionary<string, int> _next;

    public UniqueNames(params string[] taken)
        : this(StringComparer.Ordinal, taken)
    {
    }

    public UniqueNames(StringComparer comparer, params string[] taken) 
    {
        _taken = new(taken, comparer);
        _next = new(comparer);
    }

    public string Take(string wanted) => Take(wanted, name => Identifier.Shorten(name), name => [name]);

    /// <summary>Takes a name for which all that is made of it is free.</summary>
    /// <param name="wanted">The name, which gets a number where it is taken.</param>
    /// <param name="fit">Shortens a name to what it may be long.</param>
    /// <param name="made">The names that are taken with it.</param>
    public string Take(string wanted, Func<string, string> fit, Func<string, string[]> made)
    {
        if (!_next.TryGetValue(wanted, out int next))
            next = 1;

        string name;
        do
        {
            name = fit(next == 1 ? wanted : $"{wanted}_{next}");
            next++;
        }
        while (!TryTakeAll(made(name)));
        _next[wanted] = next;
        return name;
    }

    private bool TryTakeAll(string[] names)
    {
        if (names.Any(_taken.Contains))
            return false;

        _taken.UnionWith(names);
        return true;
    }
}
