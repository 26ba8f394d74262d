using System.Buffers.Binary;

namespace SchemaSdk.Simulator;

/// <summary>Writes RIFF/WAVE: mono, 16 bits, 16 kHz.</summary>
internal static class WaveFile
{
    private const int SampleRate = 16_000;
    private const int HeaderLength = 44;
    private const double Frequency = 440;
    private const double Amplitude = short.MaxValue * 0.1;

    public static byte[] Tone(TimeSpan length)
    {
        int samples = (int)(length.TotalSeconds * SampleRate);
        byte[] file = new byte[HeaderLength + (samples * sizeof(short))];
        WriteHeader(file, samples * sizeof(short));
        for (int i = 0; i < samples; i++)
        {
            double value = Math.Sin(2 * Math.PI * Frequency * i / SampleRate) * Amplitude;
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (i * sizeof(short))), (short)value);
        }

        return file;
    }

    private static void WriteHeader(Span<byte> file, int dataLength)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], HeaderLength - 8 + dataLength);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], 1); // PCM
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1); // one channel
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], SampleRate * sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], dataLength);
    }
}
