using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>
/// Collects what an import leaves out. A schema can be read more than once on the way to its value, so each remark is kept once; and
/// keywords that check nothing, of which a description may have thousands, share one remark.
/// </summary>
internal sealed class ImportRemarks
{
    private const int Most = 1000;
    private const int MostNames = 20;

    private readonly List<ImportRemark> _remarks = [];
    private readonly HashSet<ImportRemark> _seen = [];
    private readonly SortedSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>All remarks, in the order of the description.</summary>
    public IReadOnlyList<ImportRemark> All
    {
        get
        {
            List<ImportRemark> all = [.. _remarks.Take(Most)];
            if (_remarks.Count > Most)
                all.Add(new ImportRemark("", $"{_remarks.Count - Most} further remarks are left out"));

            if (_unread.Count > 0)
            {
                string names = string.Join(", ", _unread.Take(MostNames).Select(Shown.Text));
                string more = _unread.Count > MostNames ? $" and {_unread.Count - MostNames} more" : "";
                all.Add(new ImportRemark("", $"annotations that check nothing are left out: {names}{more}"));
            }

            return all;
        }
    }

    /// <summary>Returns remarks that start with these, and continue on their own.</summary>
    public ImportRemarks Copy()
    {
        var copy = new ImportRemarks();
        copy._remarks.AddRange(_remarks);
        copy._seen.UnionWith(_seen);
        copy._unread.UnionWith(_unread);
        return copy;
    }

    public void Add(string path, string text)
    {
        var remark = new ImportRemark(path, text);
        if (_seen.Add(remark))
            _remarks.Add(remark);
    }

    /// <summary>Tells of a keyword whose value is of the wrong kind or out of every range.</summary>
    public void Unusable(string path, string keyword) => Add(path, $"`{Shown.Text(keyword)}` has a value that can't be used");

    /// <summary>Tells of a keyword that a document has no word for.</summary>
    public void Unchecked(string path, string keyword, string instead = "the host checks it") =>
        Add(path, $"`{keyword}` is not imported; {instead}");

    public void Annotation(string keyword) => _unread.Add(keyword);
}
