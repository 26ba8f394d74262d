using System.Buffers;

namespace SchemaSdk;

/// <summary>The address of the host. The key is sent only to addresses with the same scheme, host and port.</summary>
internal sealed class HostAddress
{
    private static readonly SearchValues<char> s_pathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/");

    private static readonly SearchValues<char> s_pollCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?=&");

    private const string Version = "/v1";

    private const string Jobs = "/v1/jobs/";

    private readonly Uri _root;
    private readonly string _rootText;
    private readonly string _prefix;

    public HostAddress(Uri address)
    {
        if (FindProblem(address) is { } problem)
            throw new ArgumentException("The base address " + problem, nameof(address));
        _prefix = PrefixOf(address);
        _rootText = address.GetLeftPart(UriPartial.Authority);
        _root = new Uri(_rootText);
    }

    /// <summary>The secrets to redact from messages about addresses.</summary>
    public Secrets Secrets { get; init; } = Secrets.None;

    public bool IsLoopback => _root.IsLoopback;

    public string Host => _root.Host;

    public int Port => _root.Port;

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

    /// <summary>True if the scheme, host and port are the same and the address has no user name.</summary>
    public static bool IsOn(Uri root, Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && address.Port == root.Port
        && string.Equals(address.Scheme, root.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(address.IdnHost, root.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the address of an API path such as <c>/v1/jobs/x</c>.</summary>
    public Uri At(string path) => new(_rootText + _prefix + path);

    // An id is always a single path segment; colons need no escaping.
    public Uri OfJob(string jobId) =>
        new(string.Concat(_rootText, _prefix, Jobs, Uri.EscapeDataString(jobId).Replace("%3A", ":", StringComparison.Ordinal)));

    /// <summary>Returns the job id in an address of the host, or <see langword="null"/> if the address is not a job's.</summary>
    public string? JobIdOf(Uri address)
    {
        if (!Uri.TryCreate(_root, address, out Uri? whole) || !IsHome(whole))
            return null;
        string jobs = _prefix + Jobs;
        return whole.AbsolutePath.StartsWith(jobs, StringComparison.Ordinal) && whole.AbsolutePath.IndexOf('/', jobs.Length) < 0
            ? Uri.UnescapeDataString(whole.AbsolutePath[jobs.Length..])
            : null;
    }

    public Uri OfModel(string modelId) => At("/v1/models/" + string.Join('/', Array.ConvertAll(modelId.Split('/'), Uri.EscapeDataString)));

    /// <summary>Returns the address for polling a job, which the host gives as a path or as an absolute address on itself.</summary>
    /// <exception cref="ForeignAddressException">The address is on another host.</exception>
    public Uri OfPoll(string pollUrl, string jobId)
    {
        if (IsPath(pollUrl))
            return At(pollUrl.StartsWith(_prefix + "/v1/", StringComparison.Ordinal) ? pollUrl[_prefix.Length..] : pollUrl);
        if (Uri.TryCreate(pollUrl, UriKind.Absolute, out Uri? address) && !pollUrl.StartsWith('/') && !pollUrl.Contains('\\'))
        {
            return IsHome(address)
                ? address
                : throw new ForeignAddressException(
                    $"The poll address of job {Secrets.Hide(jobId)} is on {Secrets.Hide(Describe(address))},"
                        + $" but the host is {SafeAddress.HostOf(_root)}. Nothing was sent there. Wait for the job by its id.",
                    new ApiErrorDetails { JobId = jobId });
        }

        throw new ForeignAddressException(
            $"The poll address of job {Secrets.Hide(jobId)} is neither a plain path nor an address on {SafeAddress.HostOf(_root)}."
                + " Nothing was sent there. Wait for the job by its id.",
            new ApiErrorDetails { JobId = jobId });
    }

    /// <summary>
    /// Returns the address of an output. It may be on any host, because the key is not sent there; a relative address is on this host.
    /// <see langword="null"/> if the text is not an address.
    /// </summary>
    public Uri? OfOutput(string text)
    {
        bool lacksPrefix = text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
            && !text.StartsWith(_prefix + "/", StringComparison.Ordinal);
        return OutputAddress.Resolve(lacksPrefix ? _prefix + text : text, At("/"));
    }

    // Many hosts document their address with the version, which every path of the API begins with.
    private static string PrefixOf(Uri address)
    {
        string path = address.AbsolutePath.TrimEnd('/');
        return path.EndsWith(Version, StringComparison.OrdinalIgnoreCase) ? path[..^Version.Length].TrimEnd('/') : path;
    }

    private static string Describe(Uri address) =>
        address.UserInfo.Length > 0 ? SafeAddress.HostOf(address) + " with a user name" : SafeAddress.HostOf(address);

    private static bool IsPath(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
        && !text.AsSpan().ContainsAnyExcept(s_pollCharacters)
        && !Array.Exists(text.Split('/', '?'), segment => segment is "." or "..");
}
