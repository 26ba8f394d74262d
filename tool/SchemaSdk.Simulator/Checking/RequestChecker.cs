using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Facts;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Simulator;

/// <summary>Checks a request with the code that the compiler and <c>Validate()</c> use, and lists everything that is wrong.</summary>
internal sealed class RequestChecker(bool acceptsUnknownParameters)
{
    public IReadOnlyList<string> Check(CatalogEntry model, JsonElement request, IReadOnlyList<string> ownFields)
    {
        var errors = new List<string>();
        var values = new FactValue[model.Facts.Parameters.Count];
        for (int i = 0; i < values.Length; i++)
        {
            ParameterFacts parameter = model.Facts.Parameters[i];
            if (Read(parameter, request, out values[i]) is { } misfit)
                errors.Add(misfit);
            else if (ParameterCheck.Check(model.Facts, parameter, values[i]) is { } fault)
                errors.Add(fault.Text);
        }

        List<Fault>? broken = null;
        RuleCheck.Check(model.Facts, values, ref broken);
        errors.AddRange((broken ?? []).Where(fault => !fault.IsWarning).Select(fault => fault.Text));
        if (!acceptsUnknownParameters)
            errors.AddRange(Unknown(model.Facts, request, ownFields));

        return errors;
    }

    /// <summary>Reads what is sent of a parameter; says what is wrong with a value of another kind, which nothing else can then judge.</summary>
    private static string? Read(ParameterFacts parameter, JsonElement request, out FactValue value)
    {
        value = FactValue.Unset;
        if (!request.TryGetProperty(parameter.Name, out JsonElement sent) || sent.ValueKind == JsonValueKind.Null)
            return null;

        value = WireValue.Of(parameter, sent);
        if (value.IsSet)
            return null;

        value = FactValue.Unknown;
        string shown = Excerpt.Of(sent.GetRawText());
        return parameter.Kind == ParameterKind.Option && sent.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? $"{parameter.Name} is {shown}, not one of {string.Join(", ", parameter.Options.Select(option => option.Text))}"
            : $"{parameter.Name} is {shown}, not {WireValue.Expected(parameter)}";
    }

    private static IEnumerable<string> Unknown(ModelFacts model, JsonElement request, IReadOnlyList<string> ownFields)
    {
        HashSet<string> known = ["model", .. ownFields, .. model.Parameters.Select(parameter => parameter.Name)];
        return request.EnumerateObject()
            .Where(sent => !known.Contains(sent.Name))
            .Select(sent => $"{Excerpt.Of(sent.Name)} is no parameter of {model.Id}");
    }
}
