using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>
/// Reads JSON as the values that a document describes, at any depth, and finds what does not fit. This file is also compiled into the local
/// host and the tool.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="isStrict">True to find duplicated names and nulls that the document refuses.</param>
internal sealed class JsonValueReader(ModelMetadata model, bool isStrict)
{
    private UnionTrials? _trials;

    public bool IsStrict => isStrict;

    /// <summary>
    /// Reads a value, which is not null. Returns unset, without advancing the reader, if the type of the parameter can't hold it: with
    /// findings if it is wrong, without any if it is right, but has no counterpart in C#.
    /// </summary>
    /// <param name="json">The reader, at the value's first token; afterward at its last.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="findings">Receives what does not fit; what is wrong with a value that is returned is left to its check.</param>
    /// <exception cref="InvalidOperationException">A string contains an unpaired surrogate.</exception>
    public ParameterValue Read(ref Utf8JsonReader json, ParameterMetadata parameter, ref List<RequestFinding>? findings)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Union:
                return ReadUnion(ref json, parameter, ref findings);
            case ParameterKind.Object when json.TokenType == JsonTokenType.StartObject && parameter.Type is not null:
                return ReadObject(ref json, parameter, parameter.Type, ref findings);
            case ParameterKind.Array when json.TokenType == JsonTokenType.StartArray && !ParameterJson.IsPlain(parameter):
                return ReadList(ref json, parameter, parameter.Item!, ref findings);
            default:
                ParameterValue value = ParameterJson.Read(ref json, parameter);
                if (!value.IsSet && !ParameterCheck.IsFull(findings))
                    ParameterCheck.Add(ref findings, Misfit(ref json, parameter));

                return value;
        }
    }

    private RequestFinding Misfit(ref Utf8JsonReader json, ParameterMetadata parameter)
    {
        Utf8JsonReader copy = json;
        string shown = Excerpt.Of(JsonElement.ParseValue(ref copy).GetRawText());
        return parameter.Kind == ParameterKind.Option && json.TokenType is JsonTokenType.String or JsonTokenType.Number
            ? RequestFinding.NotAnOption(model, parameter, shown)
            : RequestFinding.Misfit(model, parameter, ExpectedValue.Of(parameter), shown);
    }

    private ParameterValue ReadObject(
        ref Utf8JsonReader json,
        ParameterMetadata parameter,
        TypeMetadata type,
        ref List<RequestFinding>? findings)
    {
        int before = findings?.Count ?? 0;
        var members = new ParameterValue[type.Parameters.Count];
        HashSet<string>? names = isStrict ? new(StringComparer.Ordinal) : null;
        KeptMembers? kept = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            if (names?.Add(name) == false)
            {
                ParameterCheck.Add(ref findings, RequestFinding.Duplicate(model, Excerpt.Of(name)));
                json.TrySkip();
                continue;
            }

            // Of duplicated names the last one counts.
            kept?.Remove(name);
            int place = type.Find(name);
            if (place < 0)
                (kept ??= new KeptMembers()).Keep(name, ref json);
            else
                members[place] = ReadMember(ref json, type.Parameters[place], ref kept, ref findings);
        }

        ParameterCheck.Locate(findings, before, parameter);
        return ParameterValue.Object(new ObjectValue(members, kept));
    }

    /// <summary>Reads a named value, which may be null.</summary>
    /// <param name="json">The reader, at the value's first token; afterward at its last.</param>
    /// <param name="parameter">The parameter or member.</param>
    /// <param name="kept">Receives a value that the type of the parameter can't hold.</param>
    /// <param name="findings">Receives what does not fit.</param>
    public ParameterValue ReadMember(
        ref Utf8JsonReader json,
        ParameterMetadata parameter,
        ref KeptMembers? kept,
        ref List<RequestFinding>? findings)
    {
        bool isNull = json.TokenType == JsonTokenType.Null;
        if (isNull && !parameter.IsNullable)
        {
            if (!isStrict || !parameter.RefusesNull)
                return ParameterValue.Unset;

            ParameterCheck.Add(ref findings, RequestFinding.Null(model, parameter));
            return ParameterValue.Unknown;
        }

        ParameterValue value = isNull ? ParameterValue.Unset : Read(ref json, parameter, ref findings);
        if (value.IsSet)
            return value;

        (kept ??= new KeptMembers()).Keep(parameter.Name, ref json);
        return ParameterValue.Unknown;
    }

    private ParameterValue ReadList(
        ref Utf8JsonReader json,
        ParameterMetadata parameter,
        ParameterMetadata item,
        ref List<RequestFinding>? findings)
    {
        Utf8JsonReader start = json;
        var items = new List<ParameterValue>();
        bool isHeld = true;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            int before = findings?.Count ?? 0;
            bool isNull = json.TokenType == JsonTokenType.Null && item.IsNullable;
            ParameterValue value = isNull ? ParameterValue.Unset : Read(ref json, item, ref findings);
            ParameterCheck.Locate(findings, before, parameter, items.Count);
            if (!value.IsSet)
            {
                isHeld = false;
                value = ParameterValue.Unknown;
                json.TrySkip();
            }

            items.Add(value);
        }

        ParameterValue list = ParameterValue.List([.. items]);
        if (isHeld)
            return list;

        ParameterCheck.CheckContent(model, parameter, in list, ref findings);
        json = start;
        return ParameterValue.Unset;
    }

    private ParameterValue ReadUnion(ref Utf8JsonReader json, ParameterMetadata parameter, ref List<RequestFinding>? findings)
    {
        _trials ??= new UnionTrials();
        UnionTrial? trial = _trials.Find(ref json, parameter.Type!) ?? _trials.Run(model, this, ref json, parameter.Type!);
        if (trial is null)
        {
            if (!ParameterCheck.IsFull(findings))
                ParameterCheck.Add(ref findings, Misfit(ref json, parameter));

            return ParameterValue.Unset;
        }

        foreach (RequestFinding finding in trial.Findings)
            ParameterCheck.Add(ref findings, finding.Within(parameter));

        if (!trial.Value.IsSet)
            return ParameterValue.Unset;

        json.TrySkip();
        return ParameterValue.Union(new UnionValue(trial.Alternative, trial.Value));
    }
}
