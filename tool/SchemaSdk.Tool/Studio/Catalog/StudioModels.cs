using System.Collections;
using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>
/// The models of the folder, read again when a file in it changed: a document that was pulled while the page is open counts at once.
/// </summary>
internal sealed class StudioModels(ToolContext context, string folder) : IReadOnlyList<ModelInfo>
{
    private readonly object _gate = new();
    private FolderState _state = FolderState.None;

    public string Folder => folder;

    /// <summary>The folder as it is now.</summary>
    public FolderState Current
    {
        get
        {
            string stamp = StampOf(folder);
            lock (_gate)
                return _state.Stamp == stamp ? _state : _state = Read(stamp);
        }
    }

    /// <summary>The number of models, for a ledger that reads their requests.</summary>
    public int Count => Current.Models.Count;

    public ModelInfo this[int index] => Current.Models[index].Info;

    /// <exception cref="StudioException">The folder has no document of the model.</exception>
    public StudioModel Find(string id) => Current.Find(id)
        ?? throw StudioException.NotFound($"The folder {context.Directory.Shown(folder)} has no document of {Shown.Text(id)}.");

    public IEnumerator<ModelInfo> GetEnumerator() => Current.Models.Select(model => model.Info).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FolderState Read(string stamp)
    {
        List<DocumentFile> files = [.. SchemaFolder.Read(folder)];
        List<DocumentFile> read = [.. files.Where(file => file.Reading.Document is not null).DistinctBy(file => file.Reading.Document!.Id)];
        string[] ids = [.. read.Select(file => file.Reading.Document!.Id)];
        return new FolderState(
            stamp,
            [.. read.Select(file => new StudioModel(LoadedModel.Of(file), [.. ids.Where(id => id != file.Reading.Document!.Id)]))],
            [.. files.Where(file => file.Reading.Document is null).SelectMany(file =>
                file.Reading.Findings.Where(finding => finding.IsError).Take(1)
                    .Select(finding => FindingLine.Of(context.Directory.Shown(file.Path), finding)))]);
    }

    /// <summary>Returns a text that changes with the files.</summary>
    private static string StampOf(string folder)
    {
        var stamp = new StringBuilder();
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal))
            stamp.Append(CultureInfo.InvariantCulture, $"{file.Name}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        return stamp.ToString();
    }
}

/// <summary>What the folder had at a time.</summary>
/// <param name="Stamp">Changes with the files.</param>
/// <param name="Models">The models, in the order of their files.</param>
/// <param name="Unreadable">Why files are no documents, a line each.</param>
internal sealed record FolderState(string Stamp, IReadOnlyList<StudioModel> Models, IReadOnlyList<string> Unreadable)
{
    private readonly Dictionary<string, StudioModel> _byId = Models.ToDictionary(model => model.Id, StringComparer.Ordinal);

    public static FolderState None { get; } = new("-", [], []);

    public StudioModel? Find(string id) => _byId.GetValueOrDefault(id);
}
