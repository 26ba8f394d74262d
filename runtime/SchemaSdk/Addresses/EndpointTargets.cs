using System.Buffers;
using System.Collections.Concurrent;

namespace SchemaSdk;

/// <summary>The target of a submit and its name in messages.</summary>
internal sealed record EndpointTarget(Uri Address, string Name);

/// <summary>Makes the targets of submits, and keeps the few endpoints that a program uses, so that each is checked only once.</summary>
internal sealed class EndpointTargets(HostAddress host)
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, SubmitEndpoint> _known = new(StringComparer.Ordinal);

    // The generator checked the path in the host's file; unlike the others it may have a query.
    private readonly SubmitEndpoint? _own = host.Protocol.SubmitPath is { } path ? SubmitEndpoint.Of(path.Text, host) : null;

    /// <summary>Returns the target of a request: the caller's endpoint, the host's, or the document's, with its places filled.</summary>
    /// <param name="chosen">The endpoint that the caller chose, if any.</param>
    /// <param name="request">A valid request.</param>
    /// <exception cref="ArgumentException">The endpoint is not a path, a value can't be part of it, or it has no place for one.</exception>
    public EndpointTarget Of(string? chosen, ModelRequest request)
    {
        ModelInfo model = request.Describe();
        SubmitEndpoint endpoint = Find(chosen) ?? Known(model.Endpoint);
        return endpoint.Filled(RequestPath.Fill(endpoint.Path, request), model.WireName, host);
    }

    /// <summary>Returns the target of a request to a model without a document: the caller's endpoint, or the host's.</summary>
    /// <param name="chosen">The endpoint that the caller chose, if any.</param>
    /// <param name="model">The model's name on the wire.</param>
    /// <exception cref="ArgumentException">There is no endpoint, it is not a path, or the model's name can't be part of it.</exception>
    public EndpointTarget Of(string? chosen, string model)
    {
        SubmitEndpoint endpoint = Find(chosen)
            ?? throw new ArgumentException(
                $"{host.Protocol.Profile.Id} has no endpoint for models without a document; set SubmitOptions.Endpoint.");
        return endpoint.Filled(endpoint.Path, model, host);
    }

    private SubmitEndpoint? Find(string? chosen) => chosen is null ? _own : Known(chosen);

    private SubmitEndpoint Known(string endpoint)
    {
        if (_known.TryGetValue(endpoint, out SubmitEndpoint? known))
            return known;
        SubmitEndpoint made = SubmitEndpoint.Of(EndpointPath.Of(endpoint), host);
        if (_known.Count < Most)
            _known.TryAdd(endpoint, made);
        return made;
    }

    /// <summary>An endpoint that was checked.</summary>
    /// <param name="Path">The path, with places for values, and maybe with a query.</param>
    /// <param name="Name">The name in messages: without a query, and with the places instead of the values, which are the user's.</param>
    /// <param name="Target">The target; <see langword="null"/> if it differs by request.</param>
    private sealed record SubmitEndpoint(string Path, string Name, EndpointTarget? Target)
    {
        public static SubmitEndpoint Of(string path, HostAddress host)
        {
            string name = "POST " + path.Split('?')[0];
            return new SubmitEndpoint(path, name, path.Contains('{') ? null : new EndpointTarget(host.At(path), name));
        }

        public EndpointTarget Filled(string path, string model, HostAddress host) =>
            Target ?? new EndpointTarget(host.At(new PathTemplate(path).Fill(model)), Name);
    }
}

/// <summary>The target of a request: <c>POST /v1/videos/generations</c>, or only the path.</summary>
internal static class EndpointPath
{
    private const string Post = "POST ";

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/{}");

    /// <summary>Returns the path of an endpoint, whose places for values are names in braces.</summary>
    /// <exception cref="ArgumentException">It is not a path on the host.</exception>
    public static string Of(string endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        string path = (endpoint.StartsWith(Post, StringComparison.OrdinalIgnoreCase) ? endpoint[Post.Length..] : endpoint).Trim();
        bool isPath = path.Length is > 1 and <= 256 && path[0] == '/' && path[1] != '/'
            && ArePlaces(path)
            && !path.AsSpan().ContainsAnyExcept(s_allowed)
            && !DotSegments.AreIn(path);
        return isPath
            ? path
            : throw new ArgumentException(
                "An endpoint must be a path such as /v1/videos/generations or POST /v1/videos/generations, relative to the base address.",
                nameof(endpoint));
    }

    /// <summary>Returns false for a brace without its counterpart.</summary>
    private static bool ArePlaces(string path)
    {
        bool isOpen = false;
        foreach (char c in path)
        {
            if (c is '{' or '}')
            {
                if (isOpen == (c == '{'))
                    return false;
                isOpen = !isOpen;
            }
        }

        return !isOpen;
    }
}
