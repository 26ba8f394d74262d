using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Tests.Json;

/// <summary>RFC 8259 case by case: what is JSON is read, what is not is refused at its exact place.</summary>
public class JsonConformanceTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(" \t\r\n[ \t\r\n] \t\r\n")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("\"\"")]
    [InlineData("\"a string alone\"")]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0e-0")]
    [InlineData("1E+2")]
    [InlineData("1e-2")]
    [InlineData("123.456e78")]
    [InlineData("1e999")]
    [InlineData("-1e-99999999999999999999")]
    [InlineData("[1,2,[3,{\"a\":[]}]]")]
    [InlineData("{\"\":0}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\\u0000b\":1}")]
    [InlineData("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"]")]
    [InlineData("[\"\\uD834\\udd1e\"]")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("[\"\\udc00\\ud800\"]")]
    [InlineData("[\"\u007F\u0085\u2028\u2029\uFEFF\uFFFF\"]")]
    [InlineData("[\"日本語 العربية 🎵\"]")]
    [InlineData("\uFEFF{}")]
    public void Takes_what_is_json(string text)
    {
        JsonReadResult result = JsonReader.Read(text);

        Assert.Null(result.Fault);
        Assert.NotNull(result.Root);
    }

    [Theory]
    [InlineData("", 0, "a value, but the text ends")]
    [InlineData("  \n", 3, "a value, but the text ends")]
    [InlineData("\uFEFF", 1, "a value, but the text ends")]
    [InlineData(" \uFEFF{}", 1, "white space in JSON is")]
    [InlineData("\uFEFF\uFEFF{}", 1, "white space in JSON is")]
    [InlineData("{} {}", 3, "the end of the text after the value, found `{`")]
    [InlineData("1 2", 2, "the end of the text after the value")]
    [InlineData("[]]", 2, "the end of the text after the value, found `]`")]
    [InlineData("\"a\"b", 3, "the end of the text after the value")]
    [InlineData("{}\0", 2, "found U+0000")]
    [InlineData("[1,]", 3, "not allow trailing commas")]
    [InlineData("[1, \n]", 5, "not allow trailing commas")]
    [InlineData("{\"a\":1,}", 7, "not allow trailing commas")]
    [InlineData("[,1]", 1, "a value, found `,`")]
    [InlineData("[1,,2]", 3, "a value, found `,`")]
    [InlineData("[1 2]", 3, "`,` or `]`, found `2`")]
    [InlineData("[1:2]", 2, "`,` or `]`, found `:`")]
    [InlineData("[1}", 2, "`,` or `]`, found `}`")]
    [InlineData("{\"a\":1]", 6, "`,` or `}`, found `]`")]
    [InlineData("{\"a\":1 \"b\":2}", 7, "`,` or `}`")]
    [InlineData("{\"a\" 1}", 5, "`:` after the name")]
    [InlineData("{\"a\"}", 4, "`:` after the name")]
    [InlineData("{\"a\":}", 5, "a value, found `}`")]
    [InlineData("{\"a\"::1}", 5, "a value, found `:`")]
    [InlineData("{,}", 1, "a name in double quotes")]
    [InlineData("{1:2}", 1, "a name in double quotes")]
    [InlineData("{a:1}", 1, "a name in double quotes")]
    [InlineData("{null:1}", 1, "a name in double quotes")]
    [InlineData("{'a':1}", 1, "not allow single quotes")]
    [InlineData("['a']", 1, "not allow single quotes")]
    [InlineData("[1, // one\n2]", 4, "not allow comments")]
    [InlineData("[1] /* end */", 4, "not allow comments")]
    [InlineData("# first\n[]", 0, "not allow comments")]
    [InlineData("[01]", 1, "can't have a leading zero")]
    [InlineData("-012", 1, "can't have a leading zero")]
    [InlineData("[00]", 1, "can't have a leading zero")]
    [InlineData("-", 1, "a digit after the minus sign")]
    [InlineData("--1", 1, "a digit after the minus sign")]
    [InlineData("-a", 1, "a digit after the minus sign")]
    [InlineData("+1", 0, "a number starts with a digit or a minus sign")]
    [InlineData(".5", 0, "a number starts with a digit or a minus sign")]
    [InlineData("-.5", 1, "a digit after the minus sign")]
    [InlineData("1.", 2, "a digit after the decimal point")]
    [InlineData("1.e2", 2, "a digit after the decimal point")]
    [InlineData("1.2.3", 3, "the end of the text after the value")]
    [InlineData("1e", 2, "a digit in the exponent")]
    [InlineData("1e+", 3, "a digit in the exponent")]
    [InlineData("[1e1.5]", 4, "`,` or `]`")]
    [InlineData("0x1F", 1, "the end of the text after the value, found `x`")]
    [InlineData("1_000", 1, "the end of the text after the value")]
    [InlineData("١", 0, "a value, found U+0661")]
    [InlineData("NaN", 0, "found `NaN`")]
    [InlineData("[Infinity]", 1, "found `Infinity`")]
    [InlineData("-Infinity", 1, "a digit after the minus sign")]
    [InlineData("True", 0, "found `True`")]
    [InlineData("nul", 0, "found `nul`")]
    [InlineData("[truer]", 1, "found `truer`")]
    [InlineData("undefined", 0, "found `undefined`")]
    [InlineData("\"abc", 4, "a closing double quote")]
    [InlineData("\"a\\\"", 4, "a closing double quote")]
    [InlineData("\"a\nb\"", 2, "U+000A must be escaped in a string, as `\\n`")]
    [InlineData("\"a\tb\"", 2, "as `\\t`")]
    [InlineData("\"\0\"", 1, "as `\\u0000`")]
    [InlineData("\"\u001F\"", 1, "as `\\u001f`")]
    [InlineData("{\"a\nb\":1}", 3, "must be escaped")]
    [InlineData("\"\\x41\"", 1, "found `x`")]
    [InlineData("\"\\'\"", 1, "found `'`")]
    [InlineData("\"\\U0041\"", 1, "found `U`")]
    [InlineData("\"\\", 1, "but the text ends")]
    [InlineData("\"\\u12\"", 1, "four hexadecimal digits")]
    [InlineData("\"\\u12g4\"", 1, "four hexadecimal digits")]
    [InlineData("\"\\u+123\"", 1, "four hexadecimal digits")]
    [InlineData("\"\\u", 1, "four hexadecimal digits")]
    [InlineData("[\u00A01]", 1, "white space in JSON is")]
    [InlineData("[\f1]", 1, "white space in JSON is")]
    [InlineData("[1\u2028]", 2, "white space in JSON is")]
    [InlineData("[", 1, "but the text ends inside the array that starts on line 1")]
    [InlineData("\n\n{\"a\":[1],", 11, "but the text ends inside the object that starts on line 3")]
    [InlineData("[{}", 3, "but the text ends inside the array")]
    [InlineData("*", 0, "a value, found `*`")]
    [InlineData("<html>", 0, "a value, found `<`")]
    public void Refuses_what_is_not_json_at_its_place(string text, int place, string message)
    {
        JsonReadResult result = JsonReader.Read(text);

        Assert.Null(result.Root);
        Assert.NotNull(result.Fault);
        Assert.False(result.Fault.IsDepth);
        Assert.Equal(place, result.Fault.Start);
        Assert.Contains(message, result.Fault.Message, StringComparison.Ordinal);
        Assert.InRange(result.Fault.Start + result.Fault.Length, 0, text.Length);
    }

    [Fact]
    public void Half_a_surrogate_pair_outside_a_string_is_refused()
    {
        Assert.Contains("found U+D800", JsonReader.Read("[\ud800]").Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_number_of_four_hundred_digits_as_it_is_written()
    {
        string digits = new('7', 400);

        var number = Assert.IsType<JsonNumber>(JsonReader.Read(digits).Root);

        Assert.Equal(digits, number.Raw);
    }

    [Fact]
    public void Every_control_character_must_be_escaped_and_no_other()
    {
        for (int unit = 0; unit <= 0xFFFF; unit++)
        {
            char c = (char)unit;
            bool isRead = JsonReader.Read($"\"{c}\"").Root is JsonString { Value: var value } && value == c.ToString();
            Assert.Equal(unit >= 0x20 && c is not ('"' or '\\'), isRead);
        }
    }

    [Fact]
    public void Every_escaped_unit_is_read_as_itself_in_either_case()
    {
        for (int unit = 0; unit <= 0xFFFF; unit++)
        {
            string expected = ((char)unit).ToString();
            Assert.Equal(expected, Assert.IsType<JsonString>(JsonReader.Read($"\"\\u{unit:x4}\"").Root).Value);
            Assert.Equal(expected, Assert.IsType<JsonString>(JsonReader.Read($"\"\\u{unit:X4}\"").Root).Value);
        }
    }
}
