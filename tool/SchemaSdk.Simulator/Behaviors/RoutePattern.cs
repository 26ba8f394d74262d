namespace SchemaSdk.Simulator;

/// <summary>A method and a path such as <c>GET /v1/jobs/*</c>; a star matches any method, or the rest of the path.</summary>
internal sealed record RoutePattern(string Method, string Path, bool IsPrefix)
{
    public static RoutePattern Parse(string route)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(route);
        string[] parts = route.Split(' ');
        if (parts is ["*"])
            return new RoutePattern("*", "/", IsPrefix: true);

        if (parts is not [var method, ['/', ..] path])
        {
            throw new ArgumentException(
                $"'{route}' is no route: it reads like 'POST /v1/videos/generations', 'GET /v1/jobs/*' or '*'.",
                nameof(route));
        }

        bool isPrefix = path.EndsWith('*');
        return new RoutePattern(method.ToUpperInvariant(), isPrefix ? path[..^1] : path, isPrefix);
    }

    public bool Matches(string method, string path) =>
        (Method == "*" || Method == method)
        && (IsPrefix ? path.StartsWith(Path, StringComparison.Ordinal) : path == Path);
}
