using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SchemaSdk.Simulator;

/// <summary>The behaviors that override the local host's normal responses. Thread-safe, including while requests are in progress.</summary>
/// <remarks>
/// A route is a method and a path, as sent by the client and without the query: <c>POST /v1/videos/generations</c>. A path may end in
/// a star (<c>GET /v1/jobs/*</c>, <c>GET /files/*</c>), the method may be a star, and <c>*</c> alone matches every request.
/// Queued behaviors take precedence over permanent ones; if several routes match, the one registered first wins.
/// </remarks>
public sealed class BehaviorTable
{
    private ImmutableArray<Rule> _rules = [];

    internal BehaviorTable()
    {
    }

    /// <summary>The number of queued behaviors that have not been used yet.</summary>
    public int Pending => _rules.Sum(rule => rule.Queue.Count);

    /// <summary>Queues behaviors for the next requests to a route, one per request, in order, after those already queued.</summary>
    /// <param name="route">The route.</param>
    /// <param name="behaviors">The behaviors, one for each request.</param>
    /// <exception cref="ArgumentException">The route is invalid.</exception>
    public void Next(string route, params IReadOnlyList<Behavior> behaviors)
    {
        ArgumentNullException.ThrowIfNull(behaviors);
        Rule rule = RuleFor(RoutePattern.Parse(route));
        foreach (Behavior behavior in behaviors)
            rule.Queue.Enqueue(behavior);
    }

    /// <summary>Applies a behavior to all requests to a route until <see cref="Clear"/>, replacing any previous one for it.</summary>
    /// <param name="route">The route.</param>
    /// <param name="behavior">The behavior.</param>
    /// <exception cref="ArgumentException">The route is invalid.</exception>
    public void Always(string route, Behavior behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        RuleFor(RoutePattern.Parse(route)).Standing = behavior;
    }

    /// <summary>Removes all behaviors, restoring the normal responses on every route.</summary>
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
