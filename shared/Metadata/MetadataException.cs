namespace SchemaSdk.Metadata;

/// <summary>Metadata that this version can't read. What it does not know it refuses: a value that is passed over would be another's.</summary>
internal sealed class MetadataException(string fault, Exception? inner = null) : FormatException(fault, inner)
{
    private bool _isOfVersion;

    /// <summary>The whole text is of another version, whatever it says.</summary>
    public static MetadataException OfVersion(string fault) => new(fault) { _isOfVersion = true };

    /// <summary>The same with its place, and with what to do.</summary>
    public static MetadataException At(string holder, MetadataScanner place, Exception fault)
    {
        if (fault is MetadataException { _isOfVersion: true })
            return new MetadataException($"The metadata of {holder} {fault.Message}.", fault);

        string what = fault is MetadataException ? fault.Message : "a number is too large, or is none";
        return new MetadataException(
            $"The metadata of {holder} can't be read: {what} (line {MetadataNumbers.ToText(place.Line)}, offset {MetadataNumbers.ToText(place.Offset)}). "
            + "It was written by another version of SchemaSdk: update the package SchemaSdk here to at least the version that the model was built with.",
            fault);
    }
}
