using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>What is around the parameters in the body of a submit: <c>{"model":"x","input":{</c> and <c>}}</c>.</summary>
internal sealed class BodyFrame(HostProfile profile)
{
    private readonly string[] _names = profile.SubmitWrap is { } wrap ? HostPointer.Of(wrap).Segments : [];
    private readonly ConditionalWeakTable<ModelInfo, byte[]> _openings = [];

    public byte[] Closing => field ??= Encoding.UTF8.GetBytes(new string('}', _names.Length + 1));

    /// <summary>Returns the opening of all bodies of a model, written once.</summary>
    public byte[] OpeningOf(ModelInfo model) =>
        _openings.TryGetValue(model, out byte[]? known) ? known : _openings.GetValue(model, Open);

    public void Open(Utf8JsonWriter writer, string model)
    {
        writer.WriteStartObject();
        if (profile.ModelIn == ModelPlacement.Body)
            writer.WriteString(profile.ModelName, model);
        foreach (string name in _names)
            writer.WriteStartObject(name);
    }

    private byte[] Open(ModelInfo model)
    {
        var opening = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(opening);
        Open(writer, model.WireName);
        writer.Flush();
        return opening.WrittenSpan.ToArray();
    }
}
