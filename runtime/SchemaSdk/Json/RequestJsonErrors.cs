using System.Text.Json;

namespace SchemaSdk;

/// <summary>Names JSON value kinds in error messages.</summary>
internal static class RequestJsonErrors
{
    public static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a Boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
