using System.Text;
using System.Text.Json;
using SchemaSdk.Hosts;
using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>The names of a request or an object in it, encoded once for reading and writing JSON.</summary>
internal sealed class WireNames
{
    private WireNames(TypeMetadata type, string modelName, string model)
    {
        ModelName = modelName;
        ModelBytes = Encoding.UTF8.GetBytes(model);
        ModelNameBytes = Encoding.UTF8.GetBytes(modelName);
        Opening = Encoding.UTF8.GetBytes(
            modelName.Length == 0 ? "{" : $"{{\"{JsonEncodedText.Encode(modelName)}\":\"{JsonEncodedText.Encode(model)}\"");
        NextParameters = [.. type.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes($",\"{JsonEncodedText.Encode(p.Name)}\":"))];
        ParameterBytes = [.. type.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes(p.Name))];
    }

    /// <summary>The model for reading, not escaped.</summary>
    public byte[] ModelBytes { get; }

    /// <summary>The name under which the body has the model; empty if the body, or an object inside it, has none.</summary>
    public string ModelName { get; }

    /// <summary>The name of the model for reading, not escaped; empty if the body, or an object inside it, has no model.</summary>
    public byte[] ModelNameBytes { get; }

    /// <summary>The start of every request to the model, or of any other object.</summary>
    public byte[] Opening { get; }

    /// <summary>The names as written after another value, including comma, quotes and colon.</summary>
    public byte[][] NextParameters { get; }

    /// <summary>The names for reading, not escaped.</summary>
    public byte[][] ParameterBytes { get; }

    /// <summary>Encodes the names of a request.</summary>
    public static WireNames OfRequest(ModelMetadata model)
    {
        var names = new WireNames(model.Root, model.ModelIn == ModelPlacement.Body ? model.ModelName : "", model.WireName);
        model.Root.OnWire = names;
        return names;
    }

    /// <summary>Returns the names of a request or an object, encoded once.</summary>
    public static WireNames Of(TypeMetadata type)
    {
        if (type.OnWire is WireNames known)
            return known;

        var names = new WireNames(type, "", "");
        type.OnWire = names;
        return names;
    }
}
