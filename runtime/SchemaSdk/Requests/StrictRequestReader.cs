using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>
/// Reads a request's JSON from someone who is not trusted: anything that the document does not define is an error, where
/// <see cref="RequestJson"/> would keep it in <see cref="ModelObject.Extra"/>. Finds all errors, including those of
/// <see cref="ModelRequest.Validate"/>.
/// </summary>
internal sealed class StrictRequestReader(ModelInfo model)
{
    // A hostile body may contain a million names; the response to it stays small.
    private const int MostNames = 32;
    private const int LongestName = 128;

    private readonly ParameterValue[] _values = new ParameterValue[model.Metadata.Parameters.Count];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Violation> _errors = [];
    private readonly NearestName _nearest = new();
    private readonly JsonValueReader _reader = new(model.Metadata, isStrict: true);
    private List<RequestFinding>? _findings;
    private KeptMembers? _kept;
    private int _wrongNames;

    /// <summary>The values by parameter index; without errors, those of a valid request.</summary>
    public ReadOnlySpan<ParameterValue> Values => _values;

    /// <summary>What is valid, but can't be held by a property: a null that differs from nothing. Null for nothing.</summary>
    public KeptMembers? Kept => _kept;

    /// <summary>Reads the request into the values.</summary>
    /// <param name="json">The reader, at the request's first token; afterward at its last if there are no errors.</param>
    /// <returns>The errors and warnings.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public ValidationReport Read(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            Add("", RequestCodes.Option, $"A request to {model.Id} is a JSON object, not {RequestJsonErrors.Describe(json.TokenType)}.");
            return new ValidationReport { Errors = _errors };
        }

        try
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                ReadMember(ref json);
        }
        catch (InvalidOperationException)
        {
            Add("", RequestCodes.Option, JsonTexts.NoText);
            return new ValidationReport { Errors = _errors };
        }

        if (_wrongNames > MostNames)
            Add("", RequestCodes.Unchecked, $"{MetadataNumbers.ToText(_wrongNames - MostNames)} more names are wrong");
        return Check();
    }

    private void ReadMember(ref Utf8JsonReader json)
    {
        string name = json.GetString()!;
        json.Read();
        int place = model.Metadata.Parameters.FindIndex(p => p.Name == name);
        bool isKnown = place >= 0 || (model.Wire.ModelNameBytes.Length > 0 && name == model.Metadata.ModelName);
        if (!_names.Add(name))
            AddName(name, RequestCodes.Option, $"{Excerpt.Of(name)} is duplicated; send it once ({model.Id})");
        else if (!isKnown)
            AddName(name, RequestCodes.Unchecked, $"{Excerpt.Of(name)} is not a parameter of {model.Id}{Suggestion(name)}");
        else if (place < 0)
            ReadModel(ref json);
        else
            _values[place] = _reader.ReadMember(ref json, model.Metadata.Parameters[place], ref _kept, ref _findings);
        json.TrySkip();
    }

    private void ReadModel(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String && WireText.IsAt(ref json, model.Wire.ModelBytes))
            return;

        string name = model.Metadata.ModelName;
        Add(name, RequestCodes.Option, $"{name} must be \"{model.WireName}\" or left out; it is {Shown(ref json)}");
    }

    private ValidationReport Check()
    {
        for (int i = 0; i < model.Metadata.Parameters.Count; i++)
            ParameterCheck.Check(model.Metadata, model.Metadata.Parameters[i], in _values[i], ref _findings);

        RuleCheck.Check(model.Metadata, _values, ref _findings);
        return RequestValidator.Report(_findings, _errors);
    }

    private string Suggestion(string name)
    {
        string? nearest = name.Length > LongestName
            ? null
            : _nearest.Find(name, model.Metadata.Parameters.ConvertAll(p => p.Name), Math.Max(1, name.Length / 3));
        return nearest is null ? "" : $"; did you mean {nearest}?";
    }

    private void AddName(string name, string code, string message)
    {
        _wrongNames++;
        if (_wrongNames <= MostNames)
            Add(Excerpt.Of(name), code, message);
    }

    private void Add(string parameter, string code, string message) =>
        _errors.Add(new Violation { Parameter = parameter, Code = code, Message = message });

    private static string Shown(ref Utf8JsonReader json) => Excerpt.Of(JsonElement.ParseValue(ref json).GetRawText());
}
