using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaSdk.Bodies;

/// <summary>The contract by which a body is read strictly.</summary>
internal static class StrictJson
{
    /// <summary>Returns the contract; <see langword="null"/> if no model request can be in such a body.</summary>
    /// <param name="type">The type of the body.</param>
    /// <param name="options">The options that the endpoint reads it with.</param>
    public static JsonTypeInfo? Of(Type type, JsonSerializerOptions options)
    {
        if (!Holds(type, options, []))
            return null;

        var strict = new JsonSerializerOptions(options);
        strict.Converters.Insert(0, new StrictRequestConverter());
        return strict.GetTypeInfo(type);
    }

    private static bool Holds(Type type, JsonSerializerOptions options, HashSet<Type> seen)
    {
        if (typeof(ModelRequest).IsAssignableFrom(type))
            return true;

        if (!seen.Add(type) || !options.TryGetTypeInfo(type, out JsonTypeInfo? info))
            return false;

        return info.Kind switch
        {
            JsonTypeInfoKind.Object => info.Properties.Any(property => Holds(property.PropertyType, options, seen)),
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => ItemsOf(type).Any(item => Holds(item, options, seen)),
            _ => false,
        };
    }

    private static Type[] ItemsOf(Type type) => type.IsArray ? [type.GetElementType()!] : type.GenericTypeArguments;
}
