namespace SchemaSdk.Tool.Sources;

/// <summary>The address of a host's models. Requests never go anywhere else.</summary>
internal sealed class SourceAddress
{
    public static string Usual => ModelHost.Default.BaseAddress.OriginalString;

    private const string Version = "/v1";

    private readonly Uri _root;
    private readonly string _prefix;

    public SourceAddress(Uri address)
    {
        _root = new Uri(address.GetLeftPart(UriPartial.Authority));
        string path = address.AbsolutePath.TrimEnd('/');
        path = path.EndsWith("/models", StringComparison.Ordinal) ? path[..^"/models".Length] : path;
        _prefix = path.EndsWith(Version, StringComparison.Ordinal) ? path[..^Version.Length] : path;
    }

    public Uri List => new(_root, $"{_prefix}{Version}/models");

    public bool IsLoopback => _root.IsLoopback;

    /// <summary>True if a key may be sent: the connection is encrypted or stays on this machine.</summary>
    public bool MayHaveKey => HostAddress.IsAllowedScheme(_root, allowLoopback: true);

    public string Name => new Uri(_root, _prefix).ToString().TrimEnd('/');

    /// <summary>Returns the address of a model, or null if its id has characters that could lead elsewhere.</summary>
    public Uri? OfModel(string id) => id.Split('/').All(IsSegment)
        ? new Uri(_root, $"{_prefix}{Version}/models/{string.Join('/', id.Split('/').Select(Uri.EscapeDataString))}")
        : null;

    public bool IsHere(Uri address) => HostAddress.IsOn(_root, address);

    private static bool IsSegment(string segment) =>
        segment is not ("" or "." or "..") && segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':');
}
