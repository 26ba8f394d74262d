using System.Globalization;
using System.Text;

namespace SchemaSdk;

/// <summary>
/// A path of a host's API, maybe with a query, with places for the model and the job's id. A value can't leave its place: it is escaped,
/// and a segment that is empty, <c>.</c> or <c>..</c> is refused.
/// </summary>
internal sealed class PathTemplate
{
    private const string Model = "model";
    private const string Id = "id";

    // Literal texts at even places, names in braces at odd ones.
    private readonly string[] _parts;

    public PathTemplate(string text)
    {
        Text = text;
        _parts = text.Split('{', '}');
        if (_parts.Length % 2 == 0)
            throw new ArgumentException($"The path {text} has a brace without its counterpart.", nameof(text));
        for (int i = 1; i < _parts.Length; i += 2)
        {
            NeedsModel |= NameOf(_parts[i]) == Model;
            if (NameOf(_parts[i]) is not (Model or Id))
                throw new ArgumentException($"The path {text} needs {_parts[i]}, which is neither the model nor a job's id.", nameof(text));
        }
    }

    public string Text { get; }

    public bool NeedsModel { get; }

    /// <summary>The text before the job's id, for messages; <see langword="null"/> if it holds another place.</summary>
    public string? BeforeId => _parts is [var before, Id, ..] ? before : null;

    /// <summary>Compiles an optional template.</summary>
    public static PathTemplate? Of(string? text) => text is null ? null : new PathTemplate(text);

    /// <param name="model">The model's name on the wire; needed if <see cref="NeedsModel"/>.</param>
    /// <param name="jobId">The job's id; needed if the template has a place for it.</param>
    /// <exception cref="ArgumentException">The model's name has a segment that can't be part of a path.</exception>
    public string Fill(string? model, string? jobId = null)
    {
        if (_parts is [var before, Id, ""])
            return before + EscapeId(jobId);
        var path = new StringBuilder(_parts[0]);
        bool isQuery = _parts[0].Contains('?');
        for (int i = 1; i < _parts.Length; i += 2)
        {
            path.Append(_parts[i] == Id ? EscapeId(jobId) : EscapeModel(model!, CountOf(_parts[i]), isQuery));
            path.Append(_parts[i + 1]);
            isQuery |= _parts[i + 1].Contains('?');
        }

        return path.ToString();
    }

    /// <summary>Returns the job's id in a path made from the template; <see langword="null"/> if it was not, or has other places.</summary>
    public string? IdIn(string path)
    {
        if (_parts is not [var before, Id, var after] || before.Contains('?'))
            return null;
        int query = after.IndexOf('?');
        string end = query < 0 ? after : after[..query];
        if (path.Length <= before.Length + end.Length || !path.StartsWith(before, StringComparison.Ordinal)
            || !path.EndsWith(end, StringComparison.Ordinal))
        {
            return null;
        }

        string id = path[before.Length..^end.Length];
        return id.Contains('/') ? null : Uri.UnescapeDataString(id);
    }

    // An id is always a single segment; colons need no escaping.
    private static string EscapeId(string? id)
    {
        if (string.IsNullOrEmpty(id) || DotSegments.AreIn(id))
            throw new ArgumentException($"The job id '{id}' can't be part of a path.");
        return Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal);
    }

    private static string EscapeModel(string model, int? count, bool isQuery)
    {
        string[] segments = model.Split('/');
        if (Array.Exists(segments, segment => segment.Length == 0) || DotSegments.AreIn(model))
            throw new ArgumentException($"The model's name '{model}' can't be part of a path: a segment is empty, '.' or '..'.");
        string[] taken = count < segments.Length ? segments[..count.Value] : segments;
        return isQuery ? Uri.EscapeDataString(string.Join('/', taken)) : string.Join('/', Array.ConvertAll(taken, Uri.EscapeDataString));
    }

    private static string NameOf(string place) => place.Split(':')[0];

    private static int? CountOf(string place) =>
        place.IndexOf(':') is > 0 and var colon
            && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : null;
}
