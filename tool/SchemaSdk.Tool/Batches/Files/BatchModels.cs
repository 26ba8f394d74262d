using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>The models that a batch names, each loaded once.</summary>
internal sealed class BatchModels
{
    private const int MostNamed = 10;

    private readonly ToolContext _context;
    private readonly Dictionary<string, DocumentFile> _files;
    private readonly Dictionary<string, LoadedModel> _loaded = new(StringComparer.Ordinal);
    private readonly List<ModelInfo> _infos = [];

    public BatchModels(ToolContext context, string folder)
    {
        _context = context;
        Folder = SchemaFolder.WithDocuments(context.Directory, folder);
        _files = SchemaFolder.Read(Folder)
            .Where(file => file.Reading.Document is not null)
            .DistinctBy(file => file.Reading.Document!.Id)
            .ToDictionary(file => file.Reading.Document!.Id, StringComparer.Ordinal);
    }

    public string Folder { get; }

    /// <summary>The models that were found so far, for the ledger.</summary>
    public IReadOnlyList<ModelInfo> Infos => _infos;

    /// <summary>The ids of all models in the folder, in order.</summary>
    public IEnumerable<string> Ids => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Finds a model by its id; the findings in its document are written when it is first found.</summary>
    public LoadedModel? Find(string id)
    {
        if (_loaded.TryGetValue(id, out LoadedModel? model) || !_files.TryGetValue(id, out DocumentFile? file))
            return model;

        model = LoadedModel.Of(file);
        foreach ((string path, Finding problem) in model.Findings)
            FindingLine.Write(_context.Error, _context.Directory.Shown(path), problem);

        _infos.Add(model.Info);
        return _loaded[id] = model;
    }

    public LoadedModel? Find(string id, TextRange at, FindingList findings)
    {
        LoadedModel? model = Find(id);
        if (model is null)
            findings.Add(BatchFindings.AbsentModel, at, WhyNone(id));

        return model;
    }

    /// <summary>Says that there is no such model, and what there is.</summary>
    public string WhyNone(string id)
    {
        IEnumerable<string> known = Ids.Take(MostNamed);
        string more = _files.Count > MostNamed ? ", …" : "";
        return $"the folder {_context.Directory.Shown(Folder)} has no document of {Shown.Text(id)}; it has "
            + $"{string.Join(", ", known)}{more}";
    }
}
