using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaSdk.Arguments;

/// <summary>Writes the arguments of a call, which are CLR values or JSON, as the JSON of a request.</summary>
internal static class ArgumentJson
{
    /// <exception cref="JsonException">A value can't be written as JSON.</exception>
    public static string Write(ModelInfo model, IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach ((string name, object? value) in arguments)
            {
                if (IsLeftOut(model, name, value))
                    continue;
                json.WritePropertyName(name);
                Write(json, name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Chat models send null for what they don't set; it is a value only where the document says so.</summary>
    private static bool IsLeftOut(ModelInfo model, string name, object? value)
    {
        bool isNull = value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };
        if (!isNull)
            return false;
        foreach (ModelParameter parameter in model.Parameters)
        {
            if (parameter.Name == name)
                return !parameter.IsNullable;
        }

        return false;
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case DataContent data: json.WriteStringValue(data.Uri); break;
            case UriContent address: json.WriteStringValue(address.Uri.OriginalString); break;
            default: Serialize(json, name, value); break;
        }
    }

    private static void Serialize(Utf8JsonWriter json, string name, object value)
    {
        try
        {
            // Its options know the common types without reflection, and any other where reflection is allowed.
            JsonSerializer.Serialize(json, value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()));
        }
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException)
        {
            throw new JsonException($"{name} is a {value.GetType().Name}, which can't be written as JSON: {exception.Message}", exception);
        }
    }
}
