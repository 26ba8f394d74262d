using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Writes the body of a submit: the parameters, with the model and under the name that the host wants.</summary>
internal static class SubmitBody
{
    private const int UsualLength = 512;

    public static ReadOnlyMemory<byte> Of(ModelRequest request, HostProtocol protocol)
    {
        byte[] flat = RequestWriter.ToUtf8(request);
        ModelInfo model = request.Describe();
        bool isModelWritten = model.Wire.Opening.Length > 1;
        HostProfile profile = protocol.Profile;
        bool isAsWanted = profile.SubmitWrap is null && isModelWritten == (profile.ModelIn == ModelPlacement.Body)
            && (!isModelWritten || model.Metadata.ModelName == profile.ModelName);
        if (isAsWanted)
            return flat;
        ReadOnlySpan<byte> parameters = isModelWritten ? flat.AsSpan(model.Wire.Opening.Length) : flat.AsSpan(1);
        return Write(profile, model.WireName, parameters is [(byte)',', ..] ? parameters[1..] : parameters);
    }

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

        var buffer = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(buffer))
            parameters.WriteTo(writer);
        return Write(profile, model, buffer.WrittenSpan[1..]);
    }

    /// <param name="profile">The host.</param>
    /// <param name="model">The model's name on the wire.</param>
    /// <param name="members">The parameters as JSON members, with the brace that ends them.</param>
    private static ReadOnlyMemory<byte> Write(HostProfile profile, string model, ReadOnlySpan<byte> members)
    {
        string[] names = profile.SubmitWrap is { } wrap ? HostPointer.Of(wrap).Segments : [];
        var body = new ArrayBufferWriter<byte>(members.Length + UsualLength);
        body.Write("{"u8);
        bool hasModel = profile.ModelIn == ModelPlacement.Body;
        if (hasModel)
        {
            Name(body, profile.ModelName);
            body.Write(Quoted(model));
        }

        for (int i = 0; i < names.Length; i++)
        {
            body.Write(i == 0 && hasModel ? ","u8 : ""u8);
            Name(body, names[i]);
            body.Write("{"u8);
        }

        body.Write(names.Length == 0 && hasModel && members is not [(byte)'}', ..] ? ","u8 : ""u8);
        body.Write(members);
        for (int i = 0; i < names.Length; i++)
            body.Write("}"u8);
        return body.WrittenMemory;
    }

    private static void Name(ArrayBufferWriter<byte> body, string name)
    {
        body.Write(Quoted(name));
        body.Write(":"u8);
    }

    private static byte[] Quoted(string text) =>
        [(byte)'"', .. JsonEncodedText.Encode(text).EncodedUtf8Bytes, (byte)'"'];
}
