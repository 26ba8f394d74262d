using SchemaSdk.Hosts;

namespace SchemaSdk.Metadata;

/// <summary>The words for where a host has the model in a request, in host files and in metadata.</summary>
internal static class PlacementWord
{
    public static ModelPlacement Read(string word) => word switch
    {
        "body" => ModelPlacement.Body,
        "path" => ModelPlacement.Path,
        "none" => ModelPlacement.None,
        _ => throw new MetadataException($"`{word}` is not known"),
    };
}
