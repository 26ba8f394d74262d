using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>Options for numbers; a value that is not one, or out of range, is refused with the range and what was given.</summary>
internal static class NumberOption
{
    /// <param name="name">The option's name, with its dashes.</param>
    /// <param name="what">What is expected, with the range: "a whole number from 0 to 65535".</param>
    public static Option<T> Create<T>(string name, string what, T minimum, T maximum, T byDefault)
        where T : struct, INumber<T> => new(name)
    {
        DefaultValueFactory = _ => byDefault,
        CustomParser = result => Parse(result, name, what, minimum, maximum),
    };

    /// <summary>Creates an option without a default.</summary>
    public static Option<T?> Optional<T>(string name, string what, T minimum, T maximum)
        where T : struct, INumber<T> => new(name) { CustomParser = result => Parse(result, name, what, minimum, maximum) };

    private static T Parse<T>(ArgumentResult result, string name, string what, T minimum, T maximum)
        where T : struct, INumber<T>
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (T.TryParse(text, Styles, CultureInfo.InvariantCulture, out T number) && number >= minimum && number <= maximum)
            return number;

        result.AddError($"{name} must be {what}; it is {(text.Length == 0 ? "empty" : Shown.Text(text))}");
        return default;
    }
}
