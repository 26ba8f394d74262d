using System.Globalization;

namespace SchemaSdk.Tests;

/// <summary>Many downloads of files that break and change underway: each ends in one whole version, or in an exception and no file.</summary>
public sealed class DownloadPropertyTests : IDisposable
{
    private const int Downloads = 1000;

    private readonly string _folder = Directory.CreateTempSubdirectory("many-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_final_file_is_one_whole_version()
    {
        int seed = Environment.GetEnvironmentVariable("SCHEMASDK_DOWNLOAD_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"SCHEMASDK_DOWNLOAD_SEED={seed}");
        var files = new ChangingFiles(seed);
        await using var server = new HostileServer(files.Serve);
        using ModelClient client = Clients.For(server, change: options => options.MaxRetries = 6);
        int completed = 0;

        await Parallel.ForAsync(0, Downloads, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            ChangingFile file = files.File(number);
            string target = Path.Combine(_folder, $"{number}.webm");
            Exception? error = await Record.ExceptionAsync(
                () => client.DownloadAsync(new JobOutput { Url = new Uri(server.Address, $"/{number}.webm") }, target).Guarded());
            string what = $"download {number} of seed {seed}";
            if (error is not null)
            {
                Assert.True(error is DownloadException, $"{what}: {error}");
                Assert.False(File.Exists(target), $"{what} failed and left a file");
                return;
            }

            Assert.True(file.IsVersion(await File.ReadAllBytesAsync(target)), $"{what} is no version of its file");
            Interlocked.Increment(ref completed);
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"{completed} completed in {server.Requests.Count} requests, {files.Joined} of them honest resumes");
        Assert.Equal(completed, Directory.GetFileSystemEntries(_folder).Length);
        Assert.InRange(completed, Downloads / 2, Downloads);
        Assert.InRange(files.Joined, Downloads / 10, int.MaxValue);
    }
}
