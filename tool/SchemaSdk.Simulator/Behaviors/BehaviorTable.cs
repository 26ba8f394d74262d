using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SchemaSdk.Simulator;

/// <summary>What the local host was told to do otherwise than usual. Safe to use while requests are under way.</summary>
/// <remarks>
/// A route is a method and a path, as the client sends them and without the query: <c>POST /v1/videos/generations</c>. A path may end in
/// a star (<c>GET /v1/jobs/*</c>, <c>GET /files/*</c>), the method may be one, and <c>*</c> alone is every request.
/// What is queued for the next requests goes before what is always done; among several routes that match, the one named first goes first.
/// </remarks>
public sealed class BehaviorTable
{
    private ImmutableArray<Rule> _rules = [];

    internal BehaviorTable()
    {
    }

    /// <summary>How many behaviors are queued and not yet used.</summary>
    public int Pending => _rules.Sum(rule => rule.Queue.Count);

    /// <summary>Does these once each, for the next requests of the route, in this order, after those already queued.</summary>
    /// <param name="route">The route.</param>
    /// <param name="behaviors">One for each request.</param>
    /// <exception cref="ArgumentException">The route can't be read.</exception>
    public void Next(string route, params IReadOnlyList<Behavior> behaviors)
    {
        ArgumentNullException.ThrowIfNull(behaviors);
        Rule rule = RuleFor(RoutePattern.Parse(route));
        foreach (Behavior behavior in behaviors)
            rule.Queue.Enqueue(behavior);
    }

    /// <summary>Does this for every request of the route, until <see cref="Clear"/>; replaces what was said for it before.</summary>
    /// <param name="route">The route.</param>
    /// <param name="behavior">What to do.</param>
    /// <exception cref="ArgumentException">The route can't be read.</exception>
    public void Always(string route, Behavior behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        RuleFor(RoutePattern.Parse(route)).Standing = behavior;
    }

    /// <summary>Goes back to usual for all routes.</summary>
    public void Clear() => ImmutableInterlocked.Update(ref _rules, _ => []);

    internal Behavior? Take(string method, string path)
    {
        Behavior? standing = null;
        foreach (Rule rule in _rules)
        {
            if (!rule.Pattern.Matches(method, path))
                continue;

            if (rule.Queue.TryDequeue(out Behavior? next))
                return next;

            standing ??= rule.Standing;
        }

        return standing;
    }

    private Rule RuleFor(RoutePattern pattern)
    {
        var added = new Rule(pattern);
        ImmutableInterlocked.Update(ref _rules, rules => rules.Any(rule => rule.Pattern == pattern) ? rules : rules.Add(added));
        return _rules.FirstOrDefault(rule => rule.Pattern == pattern) ?? added;
    }

    private sealed class Rule(RoutePattern pattern)
    {
        public RoutePattern Pattern { get; } = pattern;

        public ConcurrentQueue<Behavior> Queue { get; } = new();

        public Behavior? Standing { get; set; }
    }
}
