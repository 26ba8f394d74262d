using System.Globalization;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Setup;

/// <summary>Texts and numbers that a value may be, the most likely first.</summary>
internal static class SampleScalars
{
    public const string Prompt = "sunrise over the ocean";

    /// <summary>For patterns, which are not read backward: what hosts usually want.</summary>
    private static readonly string[] s_usual =
    [
        "a", "A", "1", "en", "16:9", "1024x1024", "#000000", "2025-01-01", "00000000-0000-4000-8000-000000000000",
        "data:image/png;base64,",
    ];

    public static IEnumerable<SampleValue> Numbers(Parameter parameter)
    {
        string?[] digits = parameter.Options.Count > 0
            ? [.. parameter.Options.Select(option => option.Text)]
            :
            [
                parameter.DefaultIsUsable ? parameter.Default?.Text : null, "1", parameter.Minimum, parameter.Maximum, "0",
                "0.5", Next(parameter.ExclusiveMinimum, 1), Next(parameter.ExclusiveMaximum, -1),
                Next(parameter.ExclusiveMinimum, 0.5), Next(parameter.ExclusiveMaximum, -0.5), parameter.Step,
            ];
        return digits.OfType<string>().Distinct().Select(text => Number(parameter.Kind, text)).OfType<SampleValue>();
    }

    public static IEnumerable<SampleValue> Texts(Parameter parameter, TextFormat format)
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
        return texts.Distinct().Select(SampleValue.Text);
    }

    public static string Address(string parameter) => "https://example.com/input"
        + (parameter.Contains("video", StringComparison.OrdinalIgnoreCase) ? ".mp4"
            : parameter.Contains("audio", StringComparison.OrdinalIgnoreCase) ? ".mp3"
            : ".png");

    private static SampleValue? Number(ParameterKind kind, string digits)
    {
        if (kind == ParameterKind.Integer)
        {
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                ? new SampleValue(digits, whole is > int.MinValue and <= int.MaxValue ? digits : NumberLiteral.Int64(whole).Text)
                : null;
        }

        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
            return null;

        bool isShort = int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return new SampleValue(digits, isShort ? digits : NumberLiteral.Double(number).Text);
    }

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
