using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>
/// The context for reading the parts of an overlay: its text and its document. Without a document, names are neither bound nor reported:
/// the missing model is reported instead.
/// </summary>
internal sealed class OverlayScope(DocumentSource source, ModelDocument? document)
{
    private readonly NearestName _nearest = new();
    private readonly Dictionary<string, int> _parameters = IndexBy(document?.Parameters.Select(p => p.Name));
    private readonly Dictionary<string, int> _rows = IndexBy(document?.Prices.Select(p => p.Label));
    private readonly Dictionary<string, PathSearch> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<OverlayPlace, OverlayValue> _inside = [];
    private readonly Dictionary<OverlayPlace, OptionIndex> _options = [];
    private Dictionary<OverlayPlace, Refinement> _refinements = [];
    private ModelTypes? _types;

    public ModelDocument? Document => document;

    /// <summary>The types of the document.</summary>
    public ModelTypes Types => _types ??= new ModelTypes(document!.Parameters);

    /// <summary>The overlay's refinements; read first, because they determine which parameters have items.</summary>
    public EquatableArray<Refinement> Refinements
    {
        get;
        set
        {
            field = value;
            _refinements = value.ToDictionary(r => r.Owner);
        }
    }

    public Refinement? RefinementOf(OverlayValue value) =>
        _refinements.TryGetValue(value.Named, out Refinement? refinement) ? refinement : null;

    public void Report(FindingKind kind, JsonNode at, string message) => source.Report(kind, at, message);

    public void Report(FindingKind kind, JsonMember at, string message) => source.Report(kind, at, message);

    public FieldReader Fields(JsonObject obj, string owner) => new(source, obj, owner);

    /// <summary>Returns the members of an object whose keys are names, without comments.</summary>
    public static IEnumerable<JsonMember> Entries(JsonObject obj) => obj.Members.Where(m => m.Key is not ("$schema" or "$comment"));

    /// <summary>Reports the unknown members of an object.</summary>
    public void CheckMembers(JsonObject obj, Field[] known)
    {
        foreach (JsonMember member in Entries(obj))
        {
            if (!known.Any(field => field.Name == member.Key))
            {
                string question = DidYouMean(member.Key, known.Select(field => field.Name));
                Report(Findings.UnknownMember, member, $"`{Shown.Text(member.Key)}` is not known here{question}");
            }
        }
    }

    /// <summary>Returns the index of the parameter that a string names; a value inside one does not do.</summary>
    public int? Parameter(JsonNode name) =>
        Value(name) is { } value ? Whole(value, name) : null;

    /// <summary>Returns the value that a key names: a parameter, or a value inside one by its path.</summary>
    public OverlayValue? Value(JsonMember key)
    {
        OverlayValue? value = FindValue(key.Key, out string? message);
        if (message is not null)
            Report(Findings.AbsentParameter, key, message);

        return value;
    }

    /// <summary>Returns the value that a string names: a parameter, or a value inside one by its path.</summary>
    public OverlayValue? Value(JsonNode name)
    {
        if (name is not JsonString text)
        {
            Report(Findings.WrongValue, name, $"{name.KindName} was found where the name of a parameter is expected");
            return null;
        }

        OverlayValue? value = FindValue(text.Value, out string? message);
        if (message is not null)
            Report(Findings.AbsentParameter, name, message);

        return value;
    }

    /// <summary>Returns a value that was named before.</summary>
    public OverlayValue ValueOf(OverlayPlace named) =>
        named.Inside.Count == 0 ? new OverlayValue(named, document!.Parameters[named.Parameter]) : _inside[named];

    /// <summary>Returns the index of the price row with a label.</summary>
    public int? PriceRow(JsonString label)
    {
        if (document is null)
            return null;

        if (!_rows.TryGetValue(label.Value, out int index))
        {
            string question = DidYouMean(label.Value, document.Prices.Select(row => row.Label));
            Report(Findings.AbsentPriceRow, label, $"{document.Id} has no price row `{Shown.Text(label.Value)}`{question}");
            return null;
        }

        if (index < 0)
        {
            Report(
                Findings.AbsentPriceRow,
                label,
                $"{document.Id} has more than one price row `{Shown.Text(label.Value)}`, so its label selects none of them");
            return null;
        }

        return index;
    }

    public OptionIndex Options(OverlayValue value)
    {
        if (!_options.TryGetValue(value.Named, out OptionIndex? index))
        {
            index = new OptionIndex(value.Parameter.Options);
            _options.Add(value.Named, index);
        }

        return index;
    }

    /// <summary>Creates the message that a value is not an option of another.</summary>
    public string NoOption(OverlayValue owner, string value) =>
        $"`{Shown.Text(value)}` is not an option of {Shown.Text(owner.Parameter.Name)}"
        + DidYouMean(value, owner.Parameter.Options.Select(o => o.Text));

    /// <summary>Returns a suggestion to append to a message; empty if no name is close.</summary>
    private string DidYouMean(string name, IEnumerable<string> known)
    {
        string? nearest = name.Length > Limits.NameLength ? null : _nearest.Find(name, known, most: Math.Max(1, name.Length / 3));
        return nearest is null ? "" : $"; did you mean `{Shown.Text(nearest)}`?";
    }

    private OverlayValue? FindValue(string name, out string? message)
    {
        message = null;
        if (_parameters.TryGetValue(name, out int index))
            return ValueOf(index);

        if (document is null)
            return null;

        if (!_paths.TryGetValue(name, out PathSearch? search))
        {
            search = new PathSearch(document, name);
            _paths.Add(name, search);
        }

        if (search.Found is { } found)
            return _inside[found.Named] = found;

        message = search.Fault ?? Misspelled(search.Misspelled!.Value);
        return null;
    }

    private string Misspelled((string Name, IEnumerable<string> Known, string Before) place)
    {
        string what = place.Before.Length == 0
            ? $"{document!.Id} has no parameter"
            : $"{Shown.Text(place.Before.TrimEnd('.'))} has no member";
        return $"{what} `{Shown.Text(place.Name)}`{DidYouMean(place.Name, place.Known)}";
    }

    private int? Whole(OverlayValue value, JsonNode at)
    {
        if (!value.IsInside)
            return value.Named.Parameter;

        string path = Shown.Text(value.Parameter.Name);
        Report(Findings.AbsentParameter, at, $"{path} is inside a parameter; only the name of a whole parameter is possible here");
        return null;
    }

    /// <summary>Maps names to indexes; a duplicate name maps to -1.</summary>
    private static Dictionary<string, int> IndexBy(IEnumerable<string>? names)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        int index = 0;
        foreach (string name in names ?? [])
        {
            places[name] = places.ContainsKey(name) ? -1 : index;
            index++;
        }

        return places;
    }
}
