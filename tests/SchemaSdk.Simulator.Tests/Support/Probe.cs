using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SchemaSdk.Simulator.Tests;

/// <summary>What ffprobe, of Debian's ffmpeg, finds in a file.</summary>
internal sealed class Probe(JsonDocument report) : IDisposable
{
    public double Seconds => double.Parse(
        report.RootElement.GetProperty("format").GetProperty("duration").GetString()!, CultureInfo.InvariantCulture);

    public static async Task<Probe> RunAsync(byte[] content, string extension)
    {
        Needs.Program("ffmpeg", "ffprobe");
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "output" + extension);
        await File.WriteAllBytesAsync(path, content);
        using Process ffprobe = Process.Start(new ProcessStartInfo("ffprobe")
        {
            ArgumentList = { "-v", "error", "-count_frames", "-show_format", "-show_streams", "-of", "json", path },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = ffprobe.StandardError.ReadToEndAsync();
        string output = await ffprobe.StandardOutput.ReadToEndAsync();
        await ffprobe.WaitForExitAsync();
        Assert.Equal("", await errors);
        Assert.Equal(0, ffprobe.ExitCode);
        return new Probe(JsonDocument.Parse(output));
    }

    public string Codec(string kind) => Stream(kind).GetProperty("codec_name").GetString()!;

    public JsonElement Stream(string kind) => report.RootElement.GetProperty("streams").EnumerateArray()
        .Single(stream => stream.GetProperty("codec_type").GetString() == kind);

    public void Dispose() => report.Dispose();
}
