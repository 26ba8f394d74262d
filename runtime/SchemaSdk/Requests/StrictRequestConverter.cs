using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>
/// Makes reading a request strict, for JSON from a caller who is not trusted, such as a browser. Add it to
/// <see cref="JsonSerializerOptions.Converters"/>.
/// </summary>
/// <remarks>
/// Without it, a request keeps what its document does not define in <see cref="ModelRequest.Extra"/>, and would send it to the host. With
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
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(ModelRequest).IsAssignableFrom(typeToConvert) && Find(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Find(typeToConvert)?.ToStrict();

    // The type's own converter makes the strict one: the compiler has seen its type arguments, so that Native AOT has its code.
    private static IRequestConverter? Find(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { } converter
            ? Activator.CreateInstance(converter) as IRequestConverter
            : null;
}
