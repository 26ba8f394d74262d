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

    /// <summary>Returns the target of a request: the caller's endpoint, the host's, or the document's, with its places filled.</summary>
    /// <param name="chosen">The endpoint that the caller chose, if any.</param>
    /// <param name="request">A valid request.</param>
    /// <exception cref="ArgumentException">A value can't be part of a path.</exception>
    public EndpointTarget Of(string? chosen, ModelRequest request)
    {
        ModelInfo model = request.Describe();
        string endpoint = chosen ?? host.Protocol.SubmitPath?.Text ?? model.Endpoint;
        return endpoint.Contains('{')
            ? Filled(new PathTemplate(RequestPath.Fill(EndpointPath.WithoutMethod(endpoint), request)), model.WireName)
            : Of(endpoint);
    }

    /// <summary>Returns the target of a request to a model without a document: the caller's endpoint, or the host's.</summary>
    /// <param name="chosen">The endpoint that the caller chose, if any.</param>
    /// <param name="model">The model's name on the wire.</param>
    /// <exception cref="ArgumentException">There is no endpoint, or the model's name can't be part of a path.</exception>
    public EndpointTarget Of(string? chosen, string model)
    {
        if (chosen is not null)
            return Of(chosen);
        return host.Protocol.SubmitPath is { } path
            ? Filled(path, model)
            : throw new ArgumentException(
                $"{host.Protocol.Profile.Id} has no endpoint for models without a document; set SubmitOptions.Endpoint.");
    }

    private EndpointTarget Filled(PathTemplate path, string model)
    {
        string filled = path.Fill(model);
        return new EndpointTarget(host.At(filled), "POST " + filled);
    }

    private EndpointTarget Of(string endpoint)
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

    public static string WithoutMethod(string endpoint) =>
        endpoint.StartsWith(Post, StringComparison.OrdinalIgnoreCase) ? endpoint[Post.Length..].Trim() : endpoint.Trim();

    public static string Of(string endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        string path = WithoutMethod(endpoint);
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
