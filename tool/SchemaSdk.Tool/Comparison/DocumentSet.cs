using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Comparison;

/// <summary>One side of a comparison: its models by id, and what could not be read.</summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, ComparedModel> _models = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ComparedModel> Models => _models;

    /// <summary>The read errors, one line each.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>The file names, and the ids if known, of documents that could not be read or have errors.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    public static DocumentSet Of(WorkingDirectory directory, IEnumerable<DocumentFile> files)
    {
        var set = new DocumentSet();
        foreach (DocumentFile file in files)
            set.Add(directory, file);

        return set;
    }

    /// <summary>Returns the models of this side, except those that the other side may have but could not read.</summary>
    public IReadOnlyDictionary<string, ComparedModel> Against(DocumentSet other) =>
        other.Unknown.Count == 0 ? _models
        : other._models.Count == 0 ? new Dictionary<string, ComparedModel>()
        : _models.Where(m => !other.Unknown.Contains(m.Key) && !other.Unknown.Contains(Path.GetFileName(m.Value.File.Path))).ToDictionary();

    public void Add(WorkingDirectory directory, DocumentFile file)
    {
        string name = Shown(directory, file);
        foreach (Finding finding in file.Reading.Findings.Where(p => p.IsError))
            Findings.Add(FindingLine.Of(name, finding));

        // What an error hides, such as a bound that is not a number, would look like a change.
        if (file.Reading.Document is not { } document || file.HasErrors)
        {
            Unknown.Add(Path.GetFileName(file.Path));
            if (file.Reading.Document is { Id: var id })
                Unknown.Add(id);
        }
        else if (!_models.TryAdd(document.Id, new ComparedModel(file)))
        {
            Findings.Add($"{name}: the document of {document.Id} is duplicated; {Shown(directory, _models[document.Id].File)} has it too");
        }
    }

    private static string Shown(WorkingDirectory directory, DocumentFile file) => file.IsOnDisk ? directory.Shown(file.Path) : file.Path;
}
