using System.Globalization;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Setup;

/// <summary>Texts and numbers that a value may be, as JSON, the most likely first.</summary>
internal static class SampleScalars
{
    public const string Prompt = "sunrise over the ocean";

    /// <summary>For patterns, which are not read backward: what hosts usually want.</summary>
    private static readonly string[] s_usual =
    [
        "a", "A", "1", "en", "16:9", "1024x1024", "#000000", "2025-01-01", "00000000-0000-4000-8000-000000000000",
        "data:image/png;base64,",
    ];

    public static IEnumerable<string> Numbers(Parameter parameter)
    {
        string?[] digits = parameter.Options.Count > 0
            ? [.. parameter.Options.Select(option => option.Text)]
            :
            [
                parameter.DefaultIsUsable ? parameter.Default?.Text : null, "1", parameter.Minimum, parameter.Maximum, "0",
                "0.5", Next(parameter.ExclusiveMinimum, 1), Next(parameter.ExclusiveMaximum, -1),
                Next(parameter.ExclusiveMinimum, 0.5), Next(parameter.ExclusiveMaximum, -0.5), parameter.Step,
            ];
        return digits.OfType<string>().Distinct().Where(text => IsNumber(parameter.Kind, text));
    }

    public static IEnumerable<string> Texts(Parameter parameter, TextFormat format)
    {
        string address = Address(parameter.Name);
        string likely = format is TextFormat.Url or TextFormat.Media or TextFormat.UrlList ? address
            : format == TextFormat.Scenes ? Prompt
            : parameter.Format == "uri" || parameter.Name.Contains("url", StringComparison.OrdinalIgnoreCase) ? address
            : Prompt;
        IEnumerable<string> known = parameter.Pattern is null ? []
            : [.. parameter.Examples.Where(e => e.Kind == LiteralKind.Text).Select(e => e.Text), .. s_usual];
        string[] texts =
        [
            .. parameter.Options.Select(option => option.Text), Fitting(likely, parameter), Fitting(Prompt, parameter), .. known,
        ];
        return texts.Distinct().Select(SampleJson.Quoted);
    }

    public static string Address(string parameter) => "https://example.com/input"
        + (parameter.Contains("video", StringComparison.OrdinalIgnoreCase) ? ".mp4"
            : parameter.Contains("audio", StringComparison.OrdinalIgnoreCase) ? ".mp3"
            : ".png");

    private static bool IsNumber(ParameterKind kind, string digits) => kind == ParameterKind.Integer
        ? long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        : double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);

    private static string? Next(string? bound, double distance) =>
        bound is null ? null : (Bound(bound, 0) + distance).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Cuts a text to its maximum length, or repeats it up to its minimum.</summary>
    private static string Fitting(string text, Parameter parameter)
    {
        double minimum = Bound(parameter.Minimum, 0);
        double maximum = Bound(parameter.Maximum, double.MaxValue);
        if (text.Length > maximum && maximum >= 1)
            return text[..(int)maximum].TrimEnd() is { Length: > 0 } cut && cut.Length >= minimum ? cut : new string('x', (int)maximum);

        return text.Length < minimum && minimum <= short.MaxValue ? new string('x', (int)Math.Ceiling(minimum)) : text;
    }

    private static double Bound(string? digits, double otherwise) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : otherwise;
}
