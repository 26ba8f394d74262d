using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads the numbers of a host file.</summary>
internal static class HostNumbers
{
    public static string[]? OneOrHundred(FieldReader fields, JsonMember member) =>
        Whole(fields, member, value => value is 1 or 100, "1 or 100");

    public static string[]? PerMinute(FieldReader fields, JsonMember member) =>
        Whole(fields, member, value => value is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");

    public static string[]? Seconds(FieldReader fields, JsonMember member) =>
        Whole(fields, member, value => value is >= 1 and <= 3600, "a whole number from 1 to 3600");

    private static string[]? Whole(FieldReader fields, JsonMember member, Func<long, bool> fits, string expected)
    {
        if (member.Value is JsonNumber number && ExactNumber.Of(number.Raw).TryGetInt64(out long value) && fits(value))
            return [value.ToString(System.Globalization.CultureInfo.InvariantCulture)];

        fields.Wrong(member, expected);
        return null;
    }
}
