using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>A model of the folder.</summary>
/// <param name="Loaded">The model with its overlay.</param>
/// <param name="OtherIds">The ids of the other models, whose types have names too.</param>
internal sealed record StudioModel(LoadedModel Loaded, IReadOnlyList<string> OtherIds)
{
    public string Id => Document.Id;

    public string HostId => Document.HostId;

    public ModelDocument Document => Loaded.Document;

    public ModelInfo Info => Loaded.Info;

    /// <summary>The findings in the document, its overlay and its host's file.</summary>
    public IReadOnlyList<(string Path, Finding Finding)> Findings => Loaded.Findings;
}
