using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaSdk.Generated;

namespace SchemaSdk;

/// <summary>Reads requests from JSON and writes them to JSON when reflection is disabled.</summary>
public static class ModelJson
{
    /// <summary>
    /// Returns the contract of a request type, for <see cref="JsonSerializer"/> overloads that take one and for
    /// <see cref="JsonSerializerOptions.TypeInfoResolver"/> chains.
    /// </summary>
    /// <typeparam name="T">The request type.</typeparam>
    /// <param name="options">The options of the contract; by default, options that contain only this contract.</param>
    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions? options = null)
        where T : ModelRequest, IModelRequest<T> =>
        options is null ? Cache<T>.Info : JsonMetadataServices.CreateValueInfo<T>(options, new ModelRequestConverter<T>());

    /// <summary>Reads a request.</summary>
    /// <typeparam name="T">The request type.</typeparam>
    /// <param name="json">The request as the host accepts it; the model may be omitted.</param>
    /// <exception cref="JsonException">Not JSON, not an object, for another model, a missing required parameter, or a value of the wrong
    /// type.</exception>
    public static T Read<T>(string json)
        where T : ModelRequest, IModelRequest<T> =>
        JsonSerializer.Deserialize(json, Cache<T>.Info)
        ?? throw new JsonException($"A request to {T.Model.Id} must be a JSON object; it is null.");

    /// <summary>Reads a request from UTF-8, such as a file or network response.</summary>
    /// <typeparam name="T">The request type.</typeparam>
    /// <param name="utf8Json">The request as the host accepts it; the model may be omitted.</param>
    /// <exception cref="JsonException">Not JSON, not an object, for another model, a missing required parameter, or a value of the wrong
    /// type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json)
        where T : ModelRequest, IModelRequest<T> =>
        ModelRequestConverter<T>.Read(utf8Json);

    private static class Cache<T>
        where T : ModelRequest, IModelRequest<T>
    {
        public static readonly JsonTypeInfo<T> Info = Create();

        private static JsonTypeInfo<T> Create()
        {
            var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
            JsonTypeInfo<T> info = JsonMetadataServices.CreateValueInfo<T>(options, new ModelRequestConverter<T>());
            return info;
        }
    }
}
