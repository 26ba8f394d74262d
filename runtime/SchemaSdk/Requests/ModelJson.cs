using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaSdk.Generated;

namespace SchemaSdk;

/// <summary>Requests from JSON and to JSON where reflection is switched off.</summary>
public static class ModelJson
{
    /// <summary>
    /// The contract of a request type, for calls of <see cref="JsonSerializer"/> that take one, and for
    /// <see cref="JsonSerializerOptions.TypeInfoResolver"/> chains.
    /// </summary>
    /// <typeparam name="T">The request type.</typeparam>
    /// <param name="options">The options that the contract is for; by default, ones that hold this contract alone.</param>
    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions? options = null)
        where T : ModelRequest, IModelRequest<T> =>
        options is null ? Cache<T>.Info : JsonMetadataServices.CreateValueInfo<T>(options, new ModelRequestConverter<T>());

    /// <summary>Reads a request.</summary>
    /// <typeparam name="T">The request type.</typeparam>
    /// <param name="json">The request as the host takes it; <c>model</c> may be left out.</param>
    /// <exception cref="JsonException">It is not JSON, not an object, for another model, lacks a required parameter, or a value has the wrong type.</exception>
    public static T Read<T>(string json)
        where T : ModelRequest, IModelRequest<T> =>
        JsonSerializer.Deserialize(json, Cache<T>.Info)
        ?? throw new JsonException($"A request to {T.Model.Id} is a JSON object, not null.");

    /// <summary>Reads a request from UTF-8, as it comes from a file or a network.</summary>
    /// <typeparam name="T">The request type.</typeparam>
    /// <param name="utf8Json">The request as the host takes it; <c>model</c> may be left out.</param>
    /// <exception cref="JsonException">It is not JSON, not an object, for another model, lacks a required parameter, or a value has the wrong type.</exception>
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
