using System.Buffers;
using System.Collections.Concurrent;

namespace SchemaSdk;

/// <summary>The target of a submit and its name in messages.</summary>
internal sealed record EndpointTarget(Uri Address, string Name);

/// <summary>Caches the few endpoints that a program uses, so that each is validated only once.</summary>
internal sealed class EndpointTargets(HostAddress host)
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, EndpointTarget> _known = new(StringComparer.Ordinal);

    public EndpointTarget Of(string endpoint)
    {
        if (_known.TryGetValue(endpoint, out EndpointTarget? known))
            return known;
        string path = EndpointPath.Of(endpoint);
        var target = new EndpointTarget(host.At(path), "POST " + path);
        if (_known.Count < Most)
            _known.TryAdd(endpoint, target);
        return target;
    }
}

/// <summary>The target of a request: <c>POST /v1/videos/generations</c>, or only the path.</summary>
internal static class EndpointPath
{
    private const string Post = "POST ";

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/");

    public static string Of(string endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        string path = endpoint.StartsWith(Post, StringComparison.OrdinalIgnoreCase) ? endpoint[Post.Length..].Trim() : endpoint.Trim();
        bool isPath = path.Length is > 1 and <= 256 && path[0] == '/' && path[1] != '/'
            && !path.AsSpan().ContainsAnyExcept(s_allowed)
            && !Array.Exists(path.Split('/'), segment => segment is "." or "..");
        return isPath
            ? path
            : throw new ArgumentException(
                "An endpoint must be a path such as /v1/videos/generations or POST /v1/videos/generations, relative to the base address.",
                nameof(endpoint));
    }
}
