using System.Text.Json;

namespace SchemaSdk.Json;

/// <summary>Reads JSON strings. All errors are <see cref="JsonException"/>, to which the serializer adds the path.</summary>
internal static class JsonTexts
{
    public const string NoText = "A string holds half a surrogate pair, or bytes that are not UTF-8; neither is text.";

    public static string Read(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw new JsonException($"{what} is {RequestJsonErrors.Describe(reader.TokenType)}; a string is expected.");

        return Read(ref reader);
    }

    /// <summary>Returns the text of a string or property name.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException(NoText, fault);
        }
    }
}
