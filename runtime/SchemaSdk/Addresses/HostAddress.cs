using System.Buffers;

namespace SchemaSdk;

/// <summary>
/// The address of the host, and its protocol. The key is sent only to addresses with the same scheme, host and port, and to the further
/// hosts that the protocol names.
/// </summary>
internal sealed class HostAddress
{
    private static readonly SearchValues<char> s_pathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/");

    private readonly Uri _root;
    private readonly string _rootText;
    private readonly string _prefix;
    private readonly string[] _furtherHosts;

    public HostAddress(Uri address, HostProtocol? protocol = null)
    {
        if (FindProblem(address) is { } problem)
            throw new ArgumentException("The base address " + problem, nameof(address));
        Protocol = protocol ?? HostProtocol.Own;
        _prefix = PrefixOf(address, Protocol);
        _rootText = address.GetLeftPart(UriPartial.Authority);
        _root = new Uri(_rootText);
        // A gateway or a local host in place of the host has a key of its own, which the host's other addresses must not get.
        _furtherHosts = IsOn(new Uri(Protocol.Profile.BaseAddress), address) ? Protocol.Profile.PollHosts : [];
        Given = new GivenAddress(this);
    }

    /// <summary>The secrets to redact from messages about addresses.</summary>
    public Secrets Secrets { get; init; } = Secrets.None;

    public HostProtocol Protocol { get; }

    /// <summary>The addresses that the host gives in its answers.</summary>
    public GivenAddress Given { get; }

    public bool IsLoopback => _root.IsLoopback;

    public string Host => _root.Host;

    public int Port => _root.Port;

    /// <summary>The scheme, host and port, for messages.</summary>
    public string Shown => SafeAddress.HostOf(_root);

    public static string? FindProblem(Uri? address)
    {
        if (address is null)
            return "must be set.";
        if (!address.IsAbsoluteUri)
            return $"must be an absolute address; it is {address.OriginalString}.";
        if (!IsAllowedScheme(address, address.IsLoopback))
            return $"must use https (http is allowed only for loopback); it uses {address.Scheme}.";
        if (address.UserInfo.Length > 0)
            return "must not contain a user name.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return "must not contain a query or a fragment.";
        return address.AbsolutePath.AsSpan().ContainsAnyExcept(s_pathCharacters)
            ? "must have a path of letters, digits and '-._~:/' only."
            : null;
    }

    /// <summary>True for https, and for http on loopback if allowed.</summary>
    public static bool IsAllowedScheme(Uri address, bool allowLoopback) =>
        address.Scheme == Uri.UriSchemeHttps || (allowLoopback && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp);

    public bool IsHome(Uri address) => IsOn(_root, address);

    /// <summary>True if the key may be sent to the address.</summary>
    public bool MayHaveKey(Uri address) =>
        IsHome(address) || Array.Exists(_furtherHosts, name => IsOn(new Uri($"https://{name}"), address));

    /// <summary>True if the scheme, host and port are the same and the address has no user name.</summary>
    public static bool IsOn(Uri root, Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && address.Port == root.Port
        && string.Equals(address.Scheme, root.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(address.IdnHost, root.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the address of an API path such as <c>/v1/jobs/x</c>, which may repeat the path of the base address.</summary>
    public Uri At(string path) => new(string.Concat(_rootText, RepeatsPrefix(path) ? "" : _prefix, path));

    /// <summary>Returns the address to poll by a job's id alone.</summary>
    /// <exception cref="NotSupportedByHostException">The host has no such address, or one that needs the model, which is not
    /// known.</exception>
    public Uri OfJob(string jobId, string? model = null) => OfTemplate(
        Protocol.PollPath ?? throw NoAddress("poll", jobId), jobId, model);

    /// <summary>Returns the address of a path of a job.</summary>
    /// <exception cref="NotSupportedByHostException">The address needs the model, which is not known.</exception>
    public Uri OfTemplate(PathTemplate template, string jobId, string? model) => template.NeedsModel && model is null
        ? throw new NotSupportedByHostException(
            $"{Protocol.Profile.Id} needs the model to find job {Secrets.Hide(jobId)}. Pass the job that SubmitAsync returned, a Job with"
                + " Id and Model, or set WaitOptions.Request or WaitOptions.Model.",
            new ApiErrorDetails { JobId = jobId })
        : At(template.Fill(model, jobId));

    /// <summary>Returns the address that serves a job's output itself.</summary>
    public Uri OfContent(string jobId, string? model) => OfTemplate(Protocol.ContentPath!, jobId, model);

    /// <summary>True if an address serves an output itself, so that it needs the key.</summary>
    public bool IsContent(Uri address) =>
        Protocol.ContentPath is { } template && IsHome(address) && template.IdIn(WithoutPrefix(address.AbsolutePath)) is { } id
        && JobIds.IsSafe(id);

    /// <summary>Returns the job id in an address of the host, or <see langword="null"/> if the address is not a job's.</summary>
    public string? JobIdOf(Uri address) =>
        Uri.TryCreate(_root, address, out Uri? whole) && IsHome(whole) ? Protocol.PollPath?.IdIn(WithoutPrefix(whole.AbsolutePath)) : null;

    /// <summary>
    /// Returns the address of an output. It may be on any host, because the key is not sent there; a relative address is on this host.
    /// <see langword="null"/> if the text is not an address.
    /// </summary>
    public Uri? OfOutput(string text)
    {
        bool lacksPrefix = text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && !RepeatsPrefix(text);
        return OutputAddress.Resolve(lacksPrefix ? _prefix + text : text, At("/"));
    }

    /// <summary>Returns the exception for an address that the host neither gave nor has.</summary>
    public NotSupportedByHostException NoAddress(string what, string jobId) => new(
        $"{Protocol.Profile.Id} has no address to {what} a job by its id, and gave none for job {Secrets.Hide(jobId)}."
            + " Pass the job that SubmitAsync returned.",
        new ApiErrorDetails { JobId = jobId });

    /// <summary>
    /// Returns the path below which the API is. Many hosts document their address with the version, which every path of the API begins
    /// with; it isn't repeated.
    /// </summary>
    private static string PrefixOf(Uri address, HostProtocol protocol)
    {
        string path = address.AbsolutePath.TrimEnd('/');
        return protocol.Version is { } version && path.EndsWith(version, StringComparison.OrdinalIgnoreCase)
            ? path[..^version.Length].TrimEnd('/')
            : path;
    }

    private bool RepeatsPrefix(string path) =>
        _prefix.Length > 0 && path.Length > _prefix.Length && path[_prefix.Length] == '/'
        && path.StartsWith(_prefix, StringComparison.Ordinal);

    private string WithoutPrefix(string path) => RepeatsPrefix(path) ? path[_prefix.Length..] : _prefix.Length == 0 ? path : "";
}
