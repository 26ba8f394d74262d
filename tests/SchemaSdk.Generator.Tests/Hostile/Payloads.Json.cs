using System.Globalization;
using System.Text;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <content>JSON of other kinds, and texts as JSON.</content>
internal static partial class Payloads
{
    /// <summary>Numbers and other values, each as it stands in the JSON.</summary>
    public static readonly string[] Raw =
    [
        "0",
        "-0",
        "-0.0",
        "1",
        "-1",
        "1.5",
        "-1.5",
        "0.1",
        "1e2",
        "1E+2",
        "1e-2",
        "1e308",
        "-1e308",
        "1e309",
        "1e999",
        "-1e999",
        "1e-400",
        "5e-324",
        "1e999999999999",
        "9007199254740993",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "79228162514264337593543950336",
        "0.00000000000000000000000000001",
        "4294967296",
        new('9', 400),
        "0." + new string('0', 400) + "1",
        "-" + new string('9', 200),
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        ".5",
        "1.",
        "01",
        "0x10",
        "1_000",
        "1d",
        "1m",
        "1f",
        "1L",
        "--1",
        "1e",
        "e1",
        "null",
        "true",
        "false",
        "[]",
        "{}",
        "[1]",
        "[\"a\"]",
        "{\"a\":1}",
        "{\"a\":1,\"a\":2}",
        "[[[[]]]]",
        "undefined",
        "'a'",
        "\"1\"",
        "\"1e999\"",
        "\"NaN\"",
        "\"-0\"",
        "\"true\"",
        "/*x*/1",
        "1//",
        string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)),
        string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70),
    ];

    /// <summary>JSON with everything escaped that can be.</summary>
    public static string Escaped(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
            json.Append(char.IsAsciiLetterOrDigit(c) ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));

        return json.Append('"').ToString();
    }

    /// <summary>JSON with nothing escaped that need not be.</summary>
    public static string Plain(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            json.Append(c switch
            {
                '"' or '\\' => "\\" + c,
                < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return json.Append('"').ToString();
    }
}
