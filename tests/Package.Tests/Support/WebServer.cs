using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Package.Tests;

/// <summary>A web application in a process of its own, on a free port of this machine.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private const string Says = "Now listening on: ";

    private readonly Process _process;

    private WebServer(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>Starts a program or an assembly, and waits until it listens.</summary>
    public static async Task<WebServer> StartAsync(string folder, string program, IReadOnlyDictionary<string, string> environment)
    {
        string[] arguments = ["--urls", "http://127.0.0.1:0"];
        Process process = program.EndsWith(".dll", StringComparison.Ordinal)
            ? Command.Start("dotnet", folder, environment, [program, .. arguments])
            : Command.Start(program, folder, environment, arguments);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Says, StringComparison.Ordinal) is >= 0 and int at)
                return new WebServer(process, new Uri(line[(at + Says.Length)..]));
        }

        throw new InvalidOperationException("The application ended: " + await process.StandardError.ReadToEndAsync());
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        Http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Posts JSON, and returns a member of the response.</summary>
    public async Task<string> PostAsync(string path, string json, string member)
    {
        using HttpResponseMessage response = await PostAsync(path, json);
        string text = await response.Content.ReadAsStringAsync();
        using JsonDocument document = JsonDocument.Parse(text);
        Assert.True(document.RootElement.TryGetProperty(member, out JsonElement value), text);
        return value.ToString();
    }

    /// <summary>Waits until a response contains a text.</summary>
    public async Task WaitForAsync(string path, string text)
    {
        while (!(await Http.GetStringAsync(path)).Contains(text, StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
