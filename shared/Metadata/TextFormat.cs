namespace SchemaSdk.Metadata;

/// <summary>The format of a parameter's text, as given by an overlay.</summary>
internal enum TextFormat
{
    /// <summary>Plain text.</summary>
    None,

    /// <summary>An address.</summary>
    Url,

    /// <summary>An address, or bytes as a data URL.</summary>
    Media,

    /// <summary>A list of addresses, separated by commas on the wire; for an array parameter, a JSON array.</summary>
    UrlList,

    /// <summary>Scenes joined into one text, each with an optional duration.</summary>
    Scenes,
}
