using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>
/// Makes reading a request strict, for JSON from a caller who is not trusted, such as a browser. Add it to
/// <see cref="JsonSerializerOptions.Converters"/>.
/// </summary>
/// <remarks>
/// Without it, a request keeps what its document does not define in <see cref="ModelObject.Extra"/>, and would send it to the host. With
/// it, an unknown, misspelled or duplicated name, a value of the wrong type, a missing parameter, the id of another model, and everything
/// that <see cref="ModelRequest.Validate"/> reports as an error is in a <see cref="RequestJsonException"/>, by its name. Works for requests
/// inside other types too.
/// </remarks>
/// <example>
/// <code>
/// var options = new JsonSerializerOptions { Converters = { new StrictRequestConverter() } };
/// </code>
/// </example>
public sealed class StrictRequestConverter : JsonConverterFactory
{
    /// <summary>
    /// Returns <see langword="false"/>: the converters of the requests look for this one, and read strictly if they find it.
    /// </summary>
    /// <param name="typeToConvert">Any type.</param>
    public override bool CanConvert(Type typeToConvert) => false;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => null;

    internal static bool IsIn(JsonSerializerOptions options)
    {
        IList<JsonConverter> converters = options.Converters;
        for (int i = 0; i < converters.Count; i++)
        {
            if (converters[i] is StrictRequestConverter)
                return true;
        }

        return false;
    }
}
