namespace SchemaSdk.Metadata;

/// <summary>This version can't read the metadata. Unknown input is rejected, because values are identified by their position.</summary>
internal sealed class MetadataException(string exception, Exception? inner = null) : FormatException(exception, inner)
{
    private bool _isOfVersion;

    /// <summary>Creates the exception for a text of another version.</summary>
    public static MetadataException OfVersion(string exception) => new(exception) { _isOfVersion = true };

    /// <summary>Returns the exception with its position and a suggested fix.</summary>
    public static MetadataException At(string holder, MetadataScanner place, Exception exception)
    {
        if (exception is MetadataException { _isOfVersion: true })
            return new MetadataException($"The metadata of {holder} {exception.Message}.", exception);

        string what = exception is MetadataException ? exception.Message : "a number is too large or invalid";
        return new MetadataException(
            $"The metadata of {holder} can't be read: {what}"
            + $" (line {MetadataNumbers.ToText(place.Line)}, offset {MetadataNumbers.ToText(place.Offset)})."
            + " It was written by another version of SchemaSdk:"
            + " update the SchemaSdk package here to at least the version that the model was built with.",
            exception);
    }
}
