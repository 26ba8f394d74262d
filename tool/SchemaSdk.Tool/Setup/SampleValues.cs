using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Setup;

/// <summary>A value for a parameter, in a request as JSON and in C#.</summary>
internal sealed record SampleValue(string Json, string CSharp);

/// <summary>Values that a required parameter may have, the most likely first.</summary>
internal static class SampleValues
{
    private const string Prompt = "sunrise over the ocean";
    private const int LongestLiteral = 200;

    public static IReadOnlyList<SampleValue> Of(EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        return parameter.Kind switch
        {
            ParameterKind.Option => Options(unit, index),
            ParameterKind.Number or ParameterKind.Integer => Numbers(parameter),
            ParameterKind.Flag => [Flag(true), Flag(false)],
            ParameterKind.Text => Texts(unit, index),
            ParameterKind.Array when Formats.Of(unit, index) != TextFormat.None => [List(Address(parameter.Name))],
            ParameterKind.Array => [Json($"[{Quoted(Prompt)}]"), Json("[]"), Json("[1]"), Json("[{}]")],
            _ => [Json("{}")],
        };
    }

    private static SampleValue[] Options(EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        string type = new CSharpName(unit.Names.Enums[index]).Text;
        return
        [
            .. Enumerable.Range(0, parameter.Options.Count)
                .OrderByDescending(i => parameter.Options[i].Equals(parameter.Default))
                .Select(i => new SampleValue(
                    Quoted(parameter.Options[i]), $"{type}.{new CSharpName(unit.Names.Members[index][i]).Text}")),
        ];
    }

    private static IReadOnlyList<SampleValue> Numbers(Parameter parameter)
    {
        string?[] digits = parameter.Options.Count > 0
            ? [.. parameter.Options.Select(option => option.Text)]
            : [parameter.DefaultIsUsable ? parameter.Default?.Text : null, "1", parameter.Minimum, parameter.Maximum, "0"];
        return [.. digits.OfType<string>().Distinct().Select(text => Number(parameter.Kind, text)).OfType<SampleValue>()];
    }

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

    private static SampleValue[] Texts(EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        string address = Address(parameter.Name);
        string likely = Formats.Of(unit, index) is TextFormat.Url or TextFormat.Media or TextFormat.UrlList ? address
            : Formats.Of(unit, index) == TextFormat.Scenes ? Prompt
            : parameter.Name.Contains("url", StringComparison.OrdinalIgnoreCase) ? address
            : Prompt;
        string[] texts = [.. parameter.Options.Select(option => option.Text), Fitting(likely, parameter), Fitting(Prompt, parameter)];
        return [.. texts.Distinct().Select(Text)];
    }

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

    private static string Address(string parameter) => "https://example.com/input"
        + (parameter.Contains("video", StringComparison.OrdinalIgnoreCase) ? ".mp4"
            : parameter.Contains("audio", StringComparison.OrdinalIgnoreCase) ? ".mp3"
            : ".png");

    private static SampleValue Flag(bool value) => new(value ? "true" : "false", value ? "true" : "false");

    private static SampleValue Text(string text) => new(
        Quoted(text),
        text.Length > LongestLiteral && text.All(c => c == 'x')
            ? $"new string('x', {NumberLiteral.Int32(text.Length).Text})"
            : new TextLiteral(text).Text);

    private static SampleValue List(string item) => new($"[{Quoted(item)}]", new TextLiteral(item).Text);

    private static SampleValue Json(string json) =>
        new(json, $"System.Text.Json.JsonDocument.Parse({new TextLiteral(json).Text}).RootElement");

    private static string Quoted(Literal literal) => literal.Kind == LiteralKind.Text ? Quoted(literal.Text) : literal.Text;

    private static string Quoted(string text)
    {
        var json = new StringBuilder();
        JsonEscape.WriteString(json, text);
        return json.ToString();
    }
}
