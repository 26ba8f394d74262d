using System.ComponentModel;
using SchemaSdk.Hosts.Reading;

namespace SchemaSdk.Generated;

/// <summary>Reads the hosts that the generator compiled from host files.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HostMetadata
{
    /// <summary>Reads a host once, whichever thread asks first.</summary>
    /// <param name="host">Where the host is kept.</param>
    /// <param name="text">The profile: its version, then one field of the host file per line.</param>
    /// <exception cref="FormatException">The text was written by a generator version that this runtime can't read; the message says
    /// which package to update.</exception>
    public static ModelHost Load(ref ModelHost? host, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ModelHost loaded = ModelHost.Of(HostMetadataReader.Read(text));
        return Interlocked.CompareExchange(ref host, loaded, null) ?? loaded;
    }
}
