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
    private readonly Dictionary<int, OptionIndex> _options = [];
    private Dictionary<int, Refinement> _refinements = [];

    public ModelDocument? Document => document;

    /// <summary>The overlay's refinements; read first, because they determine which parameters have items.</summary>
    public EquatableArray<Refinement> Refinements
    {
        get;
        set
        {
            field = value;
            _refinements = value.ToDictionary(r => r.Parameter);
        }
    }

    public Refinement? RefinementOf(int parameter) => _refinements.TryGetValue(parameter, out Refinement? refinement) ? refinement : null;

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

    /// <summary>Returns the index of the parameter that a key names.</summary>
    public int? Parameter(JsonMember key)
    {
        if (FindParameter(key.Key, out string? message) is { } index)
            return index;

        if (message is not null)
            Report(Findings.AbsentParameter, key, message);

        return null;
    }

    /// <summary>Returns the index of the parameter that a string names.</summary>
    public int? Parameter(JsonNode name)
    {
        string? message = $"{name.KindName} was found where the name of a parameter is expected";
        if (name is JsonString text)
        {
            if (FindParameter(text.Value, out message) is { } index)
                return index;
        }

        if (message is not null)
            Report(name is JsonString ? Findings.AbsentParameter : Findings.WrongValue, name, message);

        return null;
    }

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

    public OptionIndex Options(int parameter)
    {
        if (!_options.TryGetValue(parameter, out OptionIndex? index))
        {
            index = new OptionIndex(document!.Parameters[parameter].Options);
            _options.Add(parameter, index);
        }

        return index;
    }

    /// <summary>Creates the message that a value is not an option of a parameter.</summary>
    public string NoOption(int parameter, string value)
    {
        Parameter owner = document!.Parameters[parameter];
        return $"`{Shown.Text(value)}` is not an option of {Shown.Text(owner.Name)}{DidYouMean(value, owner.Options.Select(o => o.Text))}";
    }

    /// <summary>Returns a suggestion to append to a message; empty if no name is close.</summary>
    private string DidYouMean(string name, IEnumerable<string> known)
    {
        string? nearest = name.Length > Limits.NameLength ? null : _nearest.Find(name, known, most: Math.Max(1, name.Length / 3));
        return nearest is null ? "" : $"; did you mean `{Shown.Text(nearest)}`?";
    }

    private int? FindParameter(string name, out string? message)
    {
        message = null;
        if (_parameters.TryGetValue(name, out int index))
            return index;

        if (document is not null)
            message = $"{document.Id} has no parameter `{Shown.Text(name)}`{DidYouMean(name, document.Parameters.Select(p => p.Name))}";

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
