using System.Globalization;
using System.Text.Json;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>Checks one value against its parameter: first its type, then what the type allows.</summary>
internal static class ParameterChecker
{
    public static void Check(Parameter parameter, JsonElement value, List<string> faults)
    {
        if (WrongType(parameter, value) is { } expected)
        {
            faults.Add($"{parameter.Name} is {Show(value)}, not {expected}");
        }
        else if (parameter.Options.Count > 0)
        {
            if (!parameter.Options.Any(option => IsOption(option, value)))
                faults.Add($"{parameter.Name} is {Show(value)}, not one of {string.Join(", ", parameter.Options.Select(option => option.Text))}");
        }
        else
        {
            CheckBounds(parameter, value, faults);
        }
    }

    private static string? WrongType(Parameter parameter, JsonElement value) => parameter.Kind switch
    {
        ParameterKind.Text => value.ValueKind == JsonValueKind.String ? null : "a string",
        ParameterKind.Option => value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? null : "an option",
        ParameterKind.Number => value.ValueKind == JsonValueKind.Number ? null : "a number",
        ParameterKind.Integer => value.ValueKind == JsonValueKind.Number && Exact(value).IsWhole ? null : "a whole number",
        ParameterKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true or false",
        ParameterKind.Array => value.ValueKind == JsonValueKind.Array ? null : "an array",
        _ => value.ValueKind == JsonValueKind.Object ? null : "an object",
    };

    private static bool IsOption(Literal option, JsonElement value) => option.Kind switch
    {
        LiteralKind.Text => value.ValueKind == JsonValueKind.String && value.ValueEquals(option.Text),
        LiteralKind.Number => value.ValueKind == JsonValueKind.Number && ExactNumber.Of(option.Text).CompareTo(Exact(value)) == 0,
        _ => value.GetRawText() == option.Text,
    };

    private static void CheckBounds(Parameter parameter, JsonElement value, List<string> faults)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number when IsOutside(parameter, Exact(value)):
                faults.Add($"{parameter.Name} is {Show(value)}, {Bounds(parameter)}");
                break;
            case JsonValueKind.String:
                CheckText(parameter, value.GetString()!, faults);
                break;
        }
    }

    private static void CheckText(Parameter parameter, string text, List<string> faults)
    {
        // The host counts characters, not UTF-16 units.
        int length = text.EnumerateRunes().Count();
        if (length == 0 && parameter.Required)
            faults.Add($"{parameter.Name} is empty");
        else if (IsOutside(parameter, ExactNumber.Of(length.ToString(CultureInfo.InvariantCulture))))
            faults.Add($"{parameter.Name} has {length} characters, {Bounds(parameter)}");
    }

    private static bool IsOutside(Parameter parameter, ExactNumber number) =>
        (parameter.Minimum is { } minimum && number.CompareTo(ExactNumber.Of(minimum)) < 0)
        || (parameter.Maximum is { } maximum && number.CompareTo(ExactNumber.Of(maximum)) > 0);

    private static ExactNumber Exact(JsonElement number) => ExactNumber.Of(number.GetRawText());

    private static string Bounds(Parameter parameter) => (parameter.Minimum, parameter.Maximum) switch
    {
        ({ } minimum, { } maximum) => $"outside {minimum} to {maximum}",
        ({ } minimum, null) => $"below {minimum}",
        _ => $"above {parameter.Maximum}",
    };

    private static string Show(JsonElement value) => Excerpt.Of(value.GetRawText());
}
