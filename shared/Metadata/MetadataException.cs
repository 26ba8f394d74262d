namespace SchemaSdk.Metadata;

/// <summary>This version can't read the metadata. Unknown input is rejected, because values are identified by their position.</summary>
internal sealed class MetadataException(string fault, Exception? inner = null) : FormatException(fault, inner)
{
    private bool _isOfVersion;

    /// <summary>Creates the exception for a text of another version.</summary>
    public static MetadataException OfVersion(string fault) => new(fault) { _isOfVersion = true };

    /// <summary>Returns the exception with its position and a suggested fix.</summary>
    public static MetadataException At(string holder, MetadataScanner place, Exception fault)
    {
        if (fault is MetadataException { _isOfVersion: true })
            return new MetadataException($"The metadata of {holder} {fault.Message}.", fault);

        string what = fault is MetadataException ? fault.Message : "a number is too large, or is none";
        return new MetadataException(
            $"The metadata of {holder} can't be read: {what}"
            + $" (line {MetadataNumbers.ToText(place.Line)}, offset {MetadataNumbers.ToText(place.Offset)})."
            + " It was written by another version of SchemaSdk:"
            + " update the package SchemaSdk here to at least the version that the model was built with.",
            fault);
    }
}
