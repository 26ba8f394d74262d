using SchemaSdk.Simulator;
using SchemaSdk.Tool;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Studio.Tests;

/// <summary>The studio's command in this process, with a folder of documents that ends with it.</summary>
internal sealed class RunningStudio : IAsyncDisposable
{
    public const string Key = "test-key-that-no-page-may-show";

    private readonly CancellationTokenSource _end = new();
    private readonly LinkWriter _output = new();
    private readonly StringWriter _errors = new();
    private Task<int>? _run;

    private RunningStudio(string folder, SimulatedHost? host) => (Folder, Host) = (folder, host);

    /// <summary>The link that it printed, with the token.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Where it works: its documents are in <c>schemas</c>.</summary>
    public string Folder { get; }

    /// <summary>The host that plays the real one, whose jobs a test counts; null if the studio plays the hosts by itself.</summary>
    public SimulatedHost? Host { get; }

    public Uri Address => new(Link[..Link.IndexOf('#', StringComparison.Ordinal)]);

    public string Token => Link[(Link.IndexOf('=', StringComparison.Ordinal) + 1)..];

    public static async Task<RunningStudio> StartAsync()
    {
        var studio = new RunningStudio(NewFolder("."), null);
        await studio.RunAsync();
        return studio;
    }

    /// <summary>With a host of the test instead of the real one, and limits as for the real one.</summary>
    /// <param name="budget">The most that all runs may cost.</param>
    /// <param name="maxPrice">The most that one run may cost.</param>
    /// <param name="jobs">How long a job takes; a second by default.</param>
    /// <param name="documents">The folder of documents below that of the tests, named like their host.</param>
    public static async Task<RunningStudio> StartLiveAsync(string budget = "100", string maxPrice = "10", TimeSpan? jobs = null, string documents = ".")
    {
        string folder = NewFolder(documents);
        SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = SchemasOf(folder), Host = documents == "." ? null : documents.ToLowerInvariant(), ApiKey = Key, JobDuration = jobs ?? TimeSpan.FromSeconds(1), ReloadOnChange = false,
        });
        var studio = new RunningStudio(folder, host);
        string[] limits = ["--max-price", maxPrice, "--budget", budget, "--ledger", "studio.db"];
        await studio.RunAsync(["--live", .. limits, "--base-address", host.BaseAddress.ToString()]);
        return studio;
    }

    /// <summary>Replaces a text in a document of the folder.</summary>
    public void Edit(string document, string text, string by)
    {
        string path = Path.Combine(SchemasOf(Folder), document);
        string before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, by, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _run!;
        if (Host is not null)
            await Host.DisposeAsync();
        _end.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task RunAsync(params string[] options)
    {
        var context = new ToolContext
        {
            Output = _output,
            Error = TextWriter.Synchronized(_errors),
            Directory = new WorkingDirectory(Folder),
            Variable = name => name is "EMPIRIOLABS_API_KEY" or "REPLICATE_API_TOKEN" ? Key : null,
        };
        _run = Task.Run(() => ToolApp.RunAsync(["studio", "--no-open", .. options], context, _end.Token));
        await Task.WhenAny(_output.Link, _run);
        Assert.False(_run.IsCompleted, _errors.ToString());
        Link = await _output.Link;
    }

    private static string NewFolder(string documents)
    {
        string folder = Directory.CreateTempSubdirectory("schema-sdk-").FullName;
        Directory.CreateDirectory(SchemasOf(folder));
        foreach (string document in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Documents", documents)))
            File.Copy(document, Path.Combine(SchemasOf(folder), Path.GetFileName(document)));
        return folder;
    }

    private static string SchemasOf(string folder) => Path.Combine(folder, "schemas");

    /// <summary>Knows when the link is printed.</summary>
    private sealed class LinkWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Link => _link.Task;

        public override void Write(char value) => Written(() => base.Write(value));

        public override void Write(char[] buffer, int index, int count) => Written(() => base.Write(buffer, index, count));

        public override void Write(string? value) => Written(() => base.Write(value));

        private void Written(Action write)
        {
            write();
            string text = ToString();
            if (text.StartsWith("http", StringComparison.Ordinal) && text.Contains('\n', StringComparison.Ordinal))
                _link.TrySetResult(text.Split('\n')[0].Trim());
        }
    }
}
