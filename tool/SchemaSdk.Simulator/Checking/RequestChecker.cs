using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Simulator;

/// <summary>Validates a request with the same code as the compiler and <c>Validate()</c>, and lists all errors.</summary>
internal sealed class RequestChecker(bool acceptsUnknownParameters)
{
    public IReadOnlyList<string> Check(CatalogEntry model, JsonElement request, IReadOnlyList<string> ownFields)
    {
        var errors = new List<string>();
        var values = new ParameterValue[model.Metadata.Parameters.Count];
        for (int i = 0; i < values.Length; i++)
        {
            ParameterMetadata parameter = model.Metadata.Parameters[i];
            if (Read(model.Metadata, parameter, request, out values[i]) is { } misfit)
                errors.Add(misfit);
            else if (ParameterCheck.Check(model.Metadata, parameter, values[i]) is { } finding)
                errors.Add(finding.Text);
        }

        List<RequestFinding>? broken = null;
        RuleCheck.Check(model.Metadata, values, ref broken);
        errors.AddRange((broken ?? []).Where(finding => !finding.IsWarning).Select(finding => finding.Text));
        if (!acceptsUnknownParameters)
            errors.AddRange(Unknown(model.Metadata, request, ownFields));

        return errors;
    }

    /// <summary>Reads the value sent for a parameter; returns an error if its type is wrong, which rules out further checks.</summary>
    private static string? Read(ModelMetadata model, ParameterMetadata parameter, JsonElement request, out ParameterValue value)
    {
        value = ParameterValue.Unset;
        if (!request.TryGetProperty(parameter.Name, out JsonElement sent) || sent.ValueKind == JsonValueKind.Null)
            return null;

        value = WireValue.Of(parameter, sent);
        if (value.IsSet)
            return null;

        value = ParameterValue.Unknown;
        string shown = Excerpt.Of(sent.GetRawText());
        return parameter.Kind == ParameterKind.Option && sent.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? RequestFinding.NotAnOption(model, parameter, shown).Text
            : $"{parameter.Name} must be {ExpectedValue.Of(parameter)}; it is {shown}";
    }

    private static IEnumerable<string> Unknown(ModelMetadata model, JsonElement request, IReadOnlyList<string> ownFields)
    {
        HashSet<string> known = ["model", .. ownFields, .. model.Parameters.Select(parameter => parameter.Name)];
        return request.EnumerateObject()
            .Where(sent => !known.Contains(sent.Name))
            .Select(sent => $"{Excerpt.Of(sent.Name)} is not a parameter of {model.Id}");
    }
}
