using System.Globalization;
using System.Text;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>Values that want to be something else than values.</summary>
internal static class Payloads
{
    /// <summary>Texts, each as the text that the JSON says.</summary>
    public static readonly string[] Texts =
    [
        // Ends of a line, as C# and as comments see them.
        "a\rb", "a\nb", "a\r\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\vb", "a\fb", "\n", "\u2028", "a\n", "\na",
        "x\n} class Evil {", "x\u2028class Evil { }", "x\u0085class Evil { }", "x\r#error Evil",

        // Ends of a comment, a literal, an element, an interpolation.
        "*/", "/*", "//", "*/ class Evil { } /*", "\"", "\"\"", "\"\"\"", "\"\"\"\"\"\"", "a\"\"\"", "\"\"\"; class Evil { } //", "\"; class Evil { } //",
        "\")] class Evil { } //", "'", "\\", "\\\\", "\\\"", "\\u0022", "\\u000A", "\\x22", "\\U00000022", "u0022", "{", "}", "{{", "}}", "{0}", "{new X()}", "$\"{1}\"",
        "@", "@\"", "@\"\"", "@class", "$", "$@", "%", ";", ",", "=", "[", "]", "(", ")", "<", ">", "&", "|", "`", "~", "!", "?", "#", "_", "__",
        "</summary>", "</remarks></summary>", "<para>", "<c/>", "]]>", "<![CDATA[", "<!--", "-->", "<?xml?>", "&quot;", "&#10;", "&#x2028;", "&evil;", "<see cref=\"Evil\"/>", "///", "// ",

        // Directives and words of the language.
        "#if", "#if true", "\n#if false\n", "#endif", "#error x", "#pragma warning disable", "#line 1 \"x\"", "#nullable disable", "#region",
        "class", "namespace", "public", "int", "null", "true", "false", "default", "this", "base", "record", "required", "file", "var", "dynamic", "partial", "global", "value",
        "field", "async", "await", "yield", "nameof", "init", "get", "set", "where", "when", "System", "SchemaSdk", "global::System", "typeof(int)", "void", "extern", "scoped", "nint", "_",

        // Words and signs of the facts.
        "a=b", "a b", " a", "a ", "[a]", "[]", "a]", "=", "-", "5", "-5", "0x1F", "1e5", "about=x", "rule x forbid=P", "x\nrule y forbid=P", "required", "options=[x]", "approximate", "?P", "!P",

        // What turns, hides, or is no character.
        "\u061C", "\u200E", "\u200F", "a\u202Ab", "a\u202Bb", "a\u202Cb", "a\u202Db", "a\u202Eb", "a\u2066b", "a\u2067b", "a\u2068b", "a\u2069b", "\u202E*/ class Evil { } /*\u202C",
        "a\u200Bb", "a\u200Cb", "a\u200Db", "a\u2060b", "\uFEFF", "a\u00ADb", "a\u00A0b", "a\u3000b", "\u180E", "\uFFF9", "\uFFFD", "\uFFFE", "\uFFFF", "\uE000", "\u0378",
        "\0", "a\0b", "\u0001", "\u001B[31m", "\u007F", "\u0080", "\t", "a\tb", " ", "",
        "\uD800", "\uDC00", "a\uD800b", "\uDC00\uD800", "\uD83D\uDE00", "\U000E0041", "\U000F0000", "\U0010FFFF", "e\u0301", "\u0301", "İ", "ı", "ß", "Å", "\u212B", "ﬁ", "日本", "ا", "ª", "²", "Ⅷ", "٣",

        // What the generated types, their bases and their neighbors are called.
        "Equals", "equals", "ToString", "GetType", "GetHashCode", "MemberwiseClone", "ReferenceEquals", "Finalize", "PrintMembers", "EqualityContract", "Clone", "<Clone>$", "Deconstruct",
        "op_Equality", "get_Prompt", "Validate", "Extra", "Model", "MODEL", "ModelId", "Defaults", "Describe", "Get", "Read", "WriteTo", "ToJson", "EstimatePrice",
        "Probe", "ProbeRequest", "ProbePricing", "ProbeFacts", "ProbeE", "ModelCatalog", "Text", "reader", "parameter", "other", "p", "P", "e", "E", "b", "B", "value__", "Empty", "Value", "Item", "Main",

        // Long ones.
        new('a', 128), new('a', 129), new('a', 256), new('a', 257), new('"', 120), new('\u2028', 100), new('_', 128), string.Concat(Enumerable.Repeat("Ab1-", 32)),
    ];

    /// <summary>Texts that are tried in fewer places, because there is much of them.</summary>
    public static readonly string[] LongTexts =
    [
        new('a', 64 * 1024), new('a', (64 * 1024) + 1), new('"', 64 * 1024), new('\u202E', 64 * 1024), string.Concat(Enumerable.Repeat("\r\n*/\"\"\"", 8000)), new('a', 1024 * 1024),
    ];

    /// <summary>Numbers and other values, each as it stands in the JSON.</summary>
    public static readonly string[] Raw =
    [
        "0", "-0", "-0.0", "1", "-1", "1.5", "-1.5", "0.1", "1e2", "1E+2", "1e-2", "1e308", "-1e308", "1e309", "1e999", "-1e999", "1e-400", "5e-324", "1e999999999999",
        "9007199254740993", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "79228162514264337593543950336", "0.00000000000000000000000000001", "4294967296",
        new('9', 400), "0." + new string('0', 400) + "1", "-" + new string('9', 200), "NaN", "Infinity", "-Infinity", "+1", ".5", "1.", "01", "0x10", "1_000", "1d", "1m", "1f", "1L", "--1", "1e", "e1",
        "null", "true", "false", "[]", "{}", "[1]", "[\"a\"]", "{\"a\":1}", "{\"a\":1,\"a\":2}", "[[[[]]]]", "undefined", "'a'", "\"1\"", "\"1e999\"", "\"NaN\"", "\"-0\"", "\"true\"", "/*x*/1", "1//",
        string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)), string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70),
    ];

    /// <summary>JSON with everything escaped that can be.</summary>
    public static string Escaped(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            json.Append(char.IsAsciiLetterOrDigit(c) ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

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
