using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Security;
using SchemaSdk.Tool.Studio.Serving;

namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>A folder with a document, and a studio that shows it.</summary>
internal sealed class StudioPlace : IAsyncDisposable
{
    public const string Valid = """{"prompt":"a cat","duration":3}""";

    private readonly List<HttpClient> _clients = [];

    private StudioPlace(string? key)
    {
        Place = new Workplace { Key = key };
        Place.Write("schemas/kling-o3.json", Sample.KlingO3);
        Place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
    }

    public Workplace Place { get; }

    public StringWriter Error { get; } = new();

    public StudioSession Session { get; private set; } = null!;

    public string Token => Session.Link[(Session.Link.IndexOf('=') + 1)..];

    public Uri Address => new(Session.Link[..Session.Link.IndexOf('#')]);

    /// <summary>The jobs at all local hosts of the studio.</summary>
    public int JobsAtHost => Session.LocalHosts.Sum(host => host.Local.Jobs.Count);

    /// <summary>A client that has the token, as the page has it.</summary>
    public HttpClient Page { get; private set; } = null!;

    public static async Task<StudioPlace> StartAsync(
        Action<Workplace>? prepare = null, Func<StudioSettings, Workplace, StudioSettings>? settings = null, string? key = null)
    {
        var studio = new StudioPlace(key);
        prepare?.Invoke(studio.Place);
        await studio.StartSessionAsync(settings);
        return studio;
    }

    /// <summary>Starts a studio whose runs go to a host that plays the real one.</summary>
    public static Task<StudioPlace> StartLiveAsync(
        SimulatedHost host, decimal budget, string ledger = "ledger.db", Action<Workplace>? prepare = null) =>
        StartAsync(prepare, (settings, place) => Live(settings, place, host, budget, ledger));

    public static StudioSettings Live(StudioSettings settings, Workplace place, SimulatedHost host, decimal budget, string ledger) =>
        settings with
        {
            IsLive = true, MaxPrice = 1, Budget = budget, BaseAddress = host.BaseAddress, Ledger = ledger, Out = place.At("outputs"),
        };

    public async Task StartSessionAsync(Func<StudioSettings, Workplace, StudioSettings>? settings = null)
    {
        var plain = new StudioSettings { Schemas = Place.Schemas };
        Session = await StudioSession.StartAsync(
            new ToolContext
            {
                Output = TextWriter.Null,
                Error = Error,
                Directory = new WorkingDirectory(Place.Path),
                Variable = name => name == "EMPIRIOLABS_API_KEY" ? Place.Key : Place.Variables.GetValueOrDefault(name),
            },
            settings?.Invoke(plain, Place) ?? plain,
            CancellationToken.None);
        Page = new HttpClient { BaseAddress = Address };
        Page.DefaultRequestHeaders.Add(StudioToken.Header, Token);
        _clients.Add(Page);
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using HttpResponseMessage answer = await Page.GetAsync(new Uri(path, UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    public async Task<(int Status, JsonNode Body)> PostAsync(string path, JsonNode body)
    {
        using HttpResponseMessage answer = await Page.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    public Task<(int Status, JsonNode Body)> CheckAsync(string parameters, string model = "kling-o3") => PostAsync(
        "api/check", new JsonObject { ["model"] = model, ["parameters"] = JsonNode.Parse(parameters) });

    public Task<(int Status, JsonNode Body)> RunAsync(
        string key, string parameters = Valid, decimal? price = 0.84m, string model = "kling-o3") => PostAsync(
        "api/runs", Run(key, parameters, price, model));

    public static JsonObject Run(string key, string parameters = Valid, decimal? price = 0.84m, string model = "kling-o3") => new()
    {
        ["key"] = key, ["model"] = model, ["parameters"] = JsonNode.Parse(parameters), ["price"] = price,
    };

    /// <summary>Returns the job's states as they are reported until its end.</summary>
    public async Task<IReadOnlyList<JsonNode>> WatchAsync(string key)
    {
        string lines = await Page.GetStringAsync(new Uri($"api/jobs/{key}/watch", UriKind.Relative));
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient client in _clients)
            client.Dispose();
        await Session.DisposeAsync();
        Place.Dispose();
    }
}
