using System.Buffers.Binary;
using System.Text;

namespace SchemaSdk.Simulator;

/// <summary>Writes binary glTF 2.0 with a single triangle.</summary>
internal static class GltfFile
{
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;

    private const string Description =
        """
        {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],
        "meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],
        "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[1,1,0]}],
        "bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"byteLength":36}]}
        """;

    private static readonly float[] Corners = [0, 0, 0, 1, 0, 0, 0, 1, 0];

    public static byte[] Triangle()
    {
        string padded = Description.PadRight((Description.Length + 3) / 4 * 4);
        byte[] json = Encoding.UTF8.GetBytes(padded);
        byte[] corners = new byte[Corners.Length * sizeof(float)];
        for (int i = 0; i < Corners.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(corners.AsSpan(i * sizeof(float)), Corners[i]);

        byte[] file = new byte[HeaderLength + ChunkHeaderLength + json.Length + ChunkHeaderLength + corners.Length];
        "glTF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), file.Length);
        WriteChunk(file.AsSpan(HeaderLength), "JSON"u8, json);
        WriteChunk(file.AsSpan(HeaderLength + ChunkHeaderLength + json.Length), "BIN\0"u8, corners);
        return file;
    }

    private static void WriteChunk(Span<byte> target, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, content.Length);
        kind.CopyTo(target[4..]);
        content.CopyTo(target[ChunkHeaderLength..]);
    }
}
