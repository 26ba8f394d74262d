namespace SchemaSdk.Metadata;

/// <summary>What a parameter's text is made of, as an overlay says.</summary>
internal enum TextFormat
{
    /// <summary>Plain text.</summary>
    None,

    /// <summary>An address.</summary>
    Url,

    /// <summary>An address, or bytes as a data URL.</summary>
    Media,

    /// <summary>Addresses, separated by commas on the wire (an array parameter: a JSON array).</summary>
    UrlList,

    /// <summary>Text scenes joined on the wire, each with an optional duration.</summary>
    Scenes,
}
