using System.Diagnostics;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>A folder in which somebody put links, pipes and torn files, or in which two runs meet: only whole files of our own come of it.</summary>
public sealed class FolderTests
{
    private const string Precious = "precious";

    private static readonly TimeSpan s_hangs = TimeSpan.FromSeconds(30);

    public static TheoryData<string, bool> Links()
    {
        var data = new TheoryData<string, bool>();
        foreach (string name in (string[])["a.json", "a.json.tmp", "b.json.tmp", ".schema-sdk-pull", ".schema-sdk-lock"])
        {
            data.Add(name, true);
            data.Add(name, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Links))]
    public async Task Nothing_is_written_through_a_link(string name, bool leadsToAFile)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights there.");
        await using SimulatedHost host = await HostAsync();
        using var place = new Workplace();
        Directory.CreateDirectory(place.Schemas);
        string target = leadsToAFile ? place.Write("outside", Precious) : place.At("nowhere");
        File.CreateSymbolicLink(place.At("schemas/" + name), target);

        ToolRun run = await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString());

        Assert.Equal(leadsToAFile, File.Exists(target));
        Assert.Equal(Precious, leadsToAFile ? place.Read("outside") : Precious);
        if (name == FolderLock.FileName)
        {
            Assert.Equal(3, run.ExitCode);
            Assert.Contains("is a link", run.Error);
        }
        else
        {
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(["a.json", "b.json"], place.Files());
            Assert.All(place.Files(), file => Assert.Null(new FileInfo(place.At("schemas/" + file)).LinkTarget));
        }
    }

    [Theory]
    [InlineData("schemas/x.json")]
    [InlineData("schemas/x.json.tmp")]
    public async Task An_import_writes_through_no_link(string link)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights there.");
        using var place = new Workplace();
        Directory.CreateDirectory(place.Schemas);
        File.CreateSymbolicLink(place.At(link), place.Write("outside", Precious));
        place.Write("s.json", """{"type":"object","properties":{"a":{"type":"string"}}}""");
        Assert.Equal(0, (await place.RunAsync("import", "s.json", "--id", "x", "--endpoint", "POST /v1/x")).ExitCode);
        Assert.Equal(Precious, place.Read("outside"));
        Assert.Null(new FileInfo(place.At("schemas/x.json")).LinkTarget);
    }

    [Theory]
    [InlineData("0123456789")]
    [InlineData("2026")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\n\n\n")]
    [InlineData("not a journal\n0123")]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00Z http://x")]
    [InlineData("\0\0\0\0")]
    public async Task A_torn_journal_is_told_and_begun_anew(string journal)
    {
        await using SimulatedHost host = await HostAsync();
        using var place = new Workplace();
        place.Write("schemas/.schema-sdk-pull", journal);

        ToolRun run = await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            ".schema-sdk-pull, where a run that was broken off keeps what it has done, can't be read; every model is fetched",
            run.Output);
        Assert.Equal(["a.json", "b.json"], place.Files());
    }

    [Fact]
    public async Task Two_runs_at_once_are_told_of_each_other()
    {
        await using SimulatedHost host = await HostAsync();
        using var place = new Workplace();
        using (IDisposable first = FolderLock.Take(new Context.WorkingDirectory(place.Path), place.Schemas))
        {
            foreach (string[] arguments in (string[][])[["pull", "--all"], ["add", "a"]])
            {
                ToolRun second = await place.RunAsync([.. arguments, "--from", host.BaseAddress.ToString()]);
                Assert.Equal(3, second.ExitCode);
                Assert.Equal("schema-sdk: another schema-sdk is writing to schemas, so nothing was written; run this again when it has finished\n", second.Error);
            }
        }

        Assert.Equal(0, (await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString())).ExitCode);
        Assert.Equal(["a.json", "b.json"], place.Files());
    }

    public static TheoryData<string, string[]> Odd()
    {
        var data = new TheoryData<string, string[]>();
        foreach (string kind in (string[])["pipe", "folder", "device", "empty", "dangling"])
        {
            data.Add(kind, ["validate", "a", "odd"]);
            data.Add(kind, ["price", "a", "odd"]);
            data.Add(kind, ["import", "odd", "--id", "x", "--endpoint", "POST /v1/x"]);
            data.Add(kind, ["add", "a", "--from", "odd"]);
            data.Add(kind, ["diff", "odd", "schemas"]);
            data.Add(kind, ["check", "--from", "schemas", "--accepted", "odd"]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task What_is_no_regular_file_is_neither_waited_for_nor_read(string kind, string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files there.");
        using var place = new Workplace();
        place.Write("schemas/a.json", Sample.Of("a"));
        Make(kind, place.At("odd"));

        ToolRun run = await place.RunAsync(arguments).WaitAsync(s_hangs, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("   at ", run.Error);
        Assert.Equal(["a.json"], place.Files());
        if (run.ExitCode == 3)
            Assert.Contains("odd", run.Error);
    }

    [Theory]
    [InlineData("pipe", "schemas/b.json")]
    [InlineData("pipe", "schemas/b.overlay.json")]
    [InlineData("pipe", "schemas/.schema-sdk-pull")]
    [InlineData("pipe", "schemas/a.json.tmp")]
    [InlineData("dangling", "schemas/b.json")]
    [InlineData("folder", "schemas/b.json")]
    public async Task In_the_folder_they_hang_nothing(string kind, string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files there.");
        await using SimulatedHost host = await HostAsync();
        using var place = new Workplace();
        place.Write("schemas/a.json", Sample.Of("a"));
        Make(kind, place.At(path));
        foreach (string[] arguments in (string[][])[["list"], ["show", "a"], ["check", "--from", "schemas"], ["pull", "--all", "--from", host.BaseAddress.ToString()]])
        {
            ToolRun run = await place.RunAsync(arguments).WaitAsync(s_hangs, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("   at ", run.Error);
        }
    }

    private static void Make(string kind, string path)
    {
        switch (kind)
        {
            case "pipe":
                using (Process mkfifo = Process.Start("mkfifo", [path]))
                    mkfifo.WaitForExit();

                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "device":
                File.CreateSymbolicLink(path, "/dev/zero");
                break;
            case "dangling":
                File.CreateSymbolicLink(path, path + "-nowhere");
                break;
            default:
                File.WriteAllText(path, "");
                break;
        }
    }

    private static Task<SimulatedHost> HostAsync() =>
        SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.Of("a"), Sample.Of("b")] });
}
