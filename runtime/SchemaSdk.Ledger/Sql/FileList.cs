using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>The saved outputs of a job, as the store keeps them.</summary>
internal static class FileList
{
    public static string? Write(IReadOnlyList<LedgerFile>? files) =>
        files is null ? null : JsonSerializer.Serialize([.. files], FileListJson.Default.LedgerFileArray);

    public static IReadOnlyList<LedgerFile> Read(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize(text, FileListJson.Default.LedgerFileArray) ?? [];
}

[JsonSerializable(typeof(LedgerFile[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FileListJson : JsonSerializerContext;
