using SchemaSdk.Metadata;

namespace SchemaSdk.Hosts.Reading;

/// <summary>
/// Reads a host's profile from the text that the generator wrote: the version, then one field per line, by its path in the host file,
/// followed by its values. Unknown fields are rejected: the protocol would not be the one that the file describes.
/// </summary>
internal static class HostMetadataReader
{
    /// <exception cref="MetadataException">This version can't read the text.</exception>
    public static HostProfile Read(string text)
    {
        var host = new HostProfile();
        var line = new MetadataScanner(text);
        try
        {
            MetadataVersion.Check(line);
            while (line.NextLine())
            {
                if (line.Next(out MetadataToken token))
                    HostFieldReader.Take(host, token.Name.Length == 0 ? token.Text : throw token.Unknown(), Values(line));
            }

            return host.Id.Length > 0 && host.BaseAddress.Length > 0 && host.KeyVariable.Length > 0
                ? host
                : throw new MetadataException("it has no id, base or key");
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw MetadataException.At(host.Id.Length == 0 ? "a host" : $"the host '{host.Id}'", line, exception);
        }
    }

    private static string[] Values(MetadataScanner line)
    {
        var values = new List<string>();
        while (line.Next(out MetadataToken token))
            values.Add(token.Name.Length == 0 ? token.Text : throw token.Unknown());

        return values.Count > 0 ? [.. values] : throw new MetadataException("a field has no value");
    }
}
