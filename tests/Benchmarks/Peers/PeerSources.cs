using SchemaSdk.Benchmarks.Groups;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary>What NSwag and Kiota generate of model documents: the requests, the client that sends them, and the jobs.</summary>
internal sealed record PeerSources((string Path, string Text)[] NSwag, (string Path, string Text)[] Kiota)
{
    public const string Models = "Peer.Models";

    /// <summary>With the settings under which both send what their user sets, and nothing else.</summary>
    public static PeerSources Generate(TemporaryProjects projects, (string FileName, string Text)[] documents)
    {
        string folder = projects.Write("Peers", ("openapi.json", PeerDescription.Of(projects, documents)));
        Run("tool", "restore");
        Run(
            "nswag",
            "openapi2csclient",
            $"/input:{folder}/openapi.json",
            $"/output:{folder}/PeerClient.cs",
            "/classname:PeerClient",
            $"/namespace:{Models}",
            "/JsonLibrary:SystemTextJson",
            "/JsonLibraryVersion:10.0",
            "/GenerateOptionalPropertiesAsNullable:true",
            "/GenerateNullableReferenceTypes:true",
            "/OperationGenerationMode:SingleClientFromOperationId",
            "/UseBaseUrl:false");
        Run(
            "kiota",
            "generate",
            "--language",
            "CSharp",
            "--openapi",
            $"{folder}/openapi.json",
            "--output",
            $"{folder}/kiota",
            "--class-name",
            "PeerClient",
            "--namespace-name",
            "Peer",
            "--exclude-backward-compatible");
        string kiota = Path.Combine(folder, "kiota");
        return new PeerSources(
            [("PeerClient.cs", File.ReadAllText(Path.Combine(folder, "PeerClient.cs")))],
            [.. Directory.EnumerateFiles(kiota, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => (Path.GetRelativePath(kiota, path), File.ReadAllText(path)))]);
    }

    /// <summary>The tools are pinned in a manifest beside this project.</summary>
    private static void Run(params string[] arguments) =>
        TemporaryProjects.Run(Path.Combine(TemporaryProjects.Repository, "tests", "Benchmarks"), "dotnet", arguments);
}
