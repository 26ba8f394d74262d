namespace SchemaSdk.Tool.Sources;

/// <summary>The address that the paths of a catalog are below. Requests never go anywhere else.</summary>
internal sealed class SourceAddress
{
    public static string Usual => ModelHost.Default.BaseAddress.OriginalString;

    private const string Version = "/v1";

    private readonly Uri _root;
    private readonly string _prefix;

    public SourceAddress(Uri address)
    {
        _root = new Uri(address.GetLeftPart(UriPartial.Authority));
        _prefix = address.AbsolutePath.TrimEnd('/');
    }

    public bool IsLoopback => _root.IsLoopback;

    /// <summary>True if a key may be sent: the connection is encrypted or stays on this machine.</summary>
    public bool MayHaveKey => HostAddress.IsAllowedScheme(_root, allowLoopback: true);

    public string Name => new Uri(_root, _prefix).ToString().TrimEnd('/');

    /// <summary>
    /// Returns the address that the paths of the first host's API are below: people also give that of its version or its list.
    /// </summary>
    public static Uri BaseOf(Uri address)
    {
        string path = address.AbsolutePath.TrimEnd('/');
        path = path.EndsWith("/models", StringComparison.Ordinal) ? path[..^"/models".Length] : path;
        path = path.EndsWith(Version, StringComparison.Ordinal) ? path[..^Version.Length] : path;
        return new Uri(new Uri(address.GetLeftPart(UriPartial.Authority)), path);
    }

    public Uri At(string path) => new(_root, _prefix + path);

    public bool IsHere(Uri address) => HostAddress.IsOn(_root, address);
}
