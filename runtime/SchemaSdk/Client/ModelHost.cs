using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>A model host: its name, its address, and where its key is found.</summary>
/// <remarks>A host with a protocol of its own is described by a file <c>schemas/&lt;id&gt;.host.json</c>. One that is made from these
/// members has the protocol of <see cref="Default"/> at another address.</remarks>
public sealed record ModelHost
{
    /// <summary>The host a client uses when its options specify no other.</summary>
    public static ModelHost Default => ModelHosts.Empiriolabs;

    /// <summary>The host's name: the id of its file; in traces and metrics <c>gen_ai.provider.name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The host's base address. A trailing slash is ignored, and so is a version with which all paths of its API begin.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The environment variable that holds the key when no other source provides one.</summary>
    public required string ApiKeyVariable { get; init; }

    /// <summary>
    /// The environment variable that sends requests to a local host instead, such as the one that <c>schema-sdk simulate</c> runs, so that
    /// a program can be tried without a key and without a change.
    /// </summary>
    /// <value>Default: <see langword="null"/>, no variable; for <see cref="Default"/>, <c>EMPIRIOLABS_LOCAL_ADDRESS</c>, and likewise for a
    /// host with a file.</value>
    /// <remarks>
    /// The variable may name only an address on this machine. While it is set, it replaces every base address that is not on this machine,
    /// and the key is neither read nor sent.
    /// </remarks>
    public string? LocalAddressVariable { get; init; }

    /// <summary>The header that carries the key, such as <c>Authorization</c>.</summary>
    public string ApiKeyHeader => Protocol.Profile.KeyHeader;

    /// <summary>The text before the key in its header, such as <c>Bearer</c> and a space; may be empty.</summary>
    public string ApiKeyPrefix => Protocol.Profile.KeyPrefix;

    /// <summary>The protocol; that of <see cref="Default"/> for a host that no host file describes.</summary>
    internal HostProtocol Protocol
    {
        get => field ?? HostProtocol.Own;
        init;
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>Creates a host from its profile.</summary>
    /// <exception cref="ArgumentException">A path of the profile has a place that is neither the model nor the job's id.</exception>
    internal static ModelHost Of(HostProfile profile) => Of(new HostProtocol(profile));

    private static ModelHost Of(HostProtocol protocol) => new()
    {
        Name = protocol.Profile.Id,
        BaseAddress = new Uri(protocol.Profile.BaseAddress),
        ApiKeyVariable = protocol.Profile.KeyVariable,
        LocalAddressVariable = protocol.Profile.Id.ToUpperInvariant().Replace('-', '_') + "_LOCAL_ADDRESS",
        Protocol = protocol,
    };
}
