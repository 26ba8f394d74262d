namespace SchemaSdk.Generator.Naming;

/// <summary>Assigns unique names: the second request for a name gets <c>_2</c>, the third <c>_3</c>.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken;

    // Names are never released, so a number that was taken for a name once need not be tried again.
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

    public bool IsFree(string name) => !_taken.Contains(name);

    public string Take(string wanted) => Take(wanted, name => Identifier.Shorten(name), name => [name]);

    /// <summary>Takes a name for which all derived names are free.</summary>
    /// <param name="wanted">The preferred name, which gets a number if it is taken.</param>
    /// <param name="fit">Shortens a name to the maximum length.</param>
    /// <param name="made">Returns the derived names, which are taken with it.</param>
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
