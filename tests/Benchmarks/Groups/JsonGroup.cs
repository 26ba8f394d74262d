using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;
using SchemaSdk.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>Writing and reading requests, beside System.Text.Json's own generator on equal records.</summary>
internal static class JsonGroup
{
    public static IEnumerable<Comparison> Run()
    {
        var ours = new Output(writer => Samples.O3.WriteTo(writer));
        var theirs = new Output(writer => JsonSerializer.Serialize(writer, Samples.PlainO3, PlainContext.Default.PlainO3));
        byte[] o3 = ours.ToArray();
        byte[] turbo = new Output(writer => Samples.Turbo.WriteTo(writer)).ToArray();
        Same.Bytes("the O3 request", o3, theirs.ToArray());
        Same.Bytes("the Turbo request", turbo, JsonSerializer.SerializeToUtf8Bytes(Samples.PlainTurbo, PlainContext.Default.PlainTurbo));
        Same.Value("its size", o3.Length, 165);
        Same.Value("O3 read back", ModelJson.Read<KlingO3Request>(o3), Samples.O3);
        Same.Value("Turbo read back", ModelJson.Read<Kling3_0TurboRequest>(turbo), Samples.Turbo);
        Same.Value("O3 by hand read back", JsonSerializer.Deserialize(o3, PlainContext.Default.PlainO3), Samples.PlainO3);
        Same.Value("Turbo by hand read back", JsonSerializer.Deserialize(turbo, PlainContext.Default.PlainTurbo), Samples.PlainTurbo);

        yield return Stopwatches.Compare(ours.Write, theirs.Write).As("json/write", 0.50, bytesBound: 0);
        yield return Read<KlingO3Request, PlainO3>("json/read", o3, PlainContext.Default.PlainO3, 300);
        yield return Read<Kling3_0TurboRequest, PlainTurbo>("json/read-turbo", turbo, PlainContext.Default.PlainTurbo, 250);
    }

    private static Comparison Read<T, TPlain>(string name, byte[] json, JsonTypeInfo<TPlain> plain, double? bytesBound)
        where T : ModelRequest, IModelRequest<T> => Stopwatches
            .Compare(() => ModelJson.Read<T>(json), () => JsonSerializer.Deserialize(json, plain))
            .As(name, 0.60, bytesBound);

    /// <summary>A buffer and a writer that are used again and again, as a server does.</summary>
    private sealed class Output
    {
        private readonly ArrayBufferWriter<byte> _buffer = new(1024);
        private readonly Utf8JsonWriter _writer;
        private readonly Action<Utf8JsonWriter> _write;

        public Output(Action<Utf8JsonWriter> write)
        {
            _writer = new Utf8JsonWriter(_buffer);
            _write = write;
        }

        public void Write()
        {
            _buffer.ResetWrittenCount();
            _writer.Reset();
            _write(_writer);
            _writer.Flush();
        }

        public byte[] ToArray()
        {
            Write();
            return _buffer.WrittenSpan.ToArray();
        }
    }
}
