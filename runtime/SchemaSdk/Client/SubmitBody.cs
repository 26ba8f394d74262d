using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Writes the body of a submit: the parameters in the frame that the host wants.</summary>
internal static class SubmitBody
{
    public static ReadOnlyMemory<byte> Of(ModelRequest request, HostProtocol protocol) =>
        RequestWriter.ToUtf8(request, protocol.Frame.OpeningOf(request.Describe()), protocol.Frame.Closing);

    /// <exception cref="ArgumentException">A parameter has the name under which the model is sent.</exception>
    public static ReadOnlyMemory<byte> Of(string model, JsonObject parameters, HostProtocol protocol)
    {
        HostProfile profile = protocol.Profile;
        bool isTaken = profile.ModelIn == ModelPlacement.Body && profile.SubmitWrap is null && parameters.ContainsKey(profile.ModelName);
        if (isTaken)
        {
            throw new ArgumentException(
                $"The parameters must not contain '{profile.ModelName}'; it is the modelId argument.", nameof(parameters));
        }

        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body);
        protocol.Frame.Open(writer, model);
        foreach ((string name, JsonNode? value) in parameters)
        {
            writer.WritePropertyName(name);
            if (value is null)
                writer.WriteNullValue();
            else
                value.WriteTo(writer);
        }

        writer.Flush();
        body.Write(protocol.Frame.Closing);
        return body.WrittenMemory;
    }
}
