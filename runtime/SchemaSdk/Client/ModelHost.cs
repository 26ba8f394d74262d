using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>A model host: its name, its address, and where its key is found.</summary>
public sealed record ModelHost
{
    /// <summary>The host a client uses when its options specify no other.</summary>
    public static ModelHost Default => ModelHosts.Empiriolabs;

    /// <summary>The host's name in traces and metrics (<c>gen_ai.provider.name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The host's base address. A trailing <c>/v1</c> or slash is ignored.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The environment variable that holds the key when no other source provides one.</summary>
    public required string ApiKeyVariable { get; init; }

    /// <summary>
    /// The environment variable that sends requests to a local host instead, such as the one that <c>schema-sdk simulate</c> runs, so that
    /// a program can be tried without a key and without a change.
    /// </summary>
    /// <value>Default: <see langword="null"/>, no variable; for <see cref="Default"/>, <c>EMPIRIOLABS_LOCAL_ADDRESS</c>.</value>
    /// <remarks>
    /// The variable may name only an address on this machine. While it is set, it replaces every base address that is not on this machine,
    /// and the key is neither read nor sent.
    /// </remarks>
    public string? LocalAddressVariable { get; init; }

    /// <summary>The protocol, if the host comes from a host file; <see langword="null"/> for that of <see cref="Default"/>.</summary>
    internal HostProfile? Profile { get; init; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
