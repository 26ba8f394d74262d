using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads JSON strings. All errors are <see cref="JsonException"/>, to which the serializer adds the path.</summary>
internal static class JsonTexts
{
    public const string NoText = "A string contains an unpaired surrogate or bytes that are not valid UTF-8.";

    public static string Read(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw new JsonException($"{what} must be a string; it is {RequestJsonErrors.Describe(reader.TokenType)}.");

        return Read(ref reader);
    }

    /// <summary>Returns the text of a string or property name.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(NoText, exception);
        }
    }
}
