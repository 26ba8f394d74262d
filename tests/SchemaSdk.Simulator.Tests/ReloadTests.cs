using System.Net;

namespace SchemaSdk.Simulator.Tests;

/// <summary>What is saved in the folder of documents is served by the next request, unless it has errors.</summary>
public sealed class ReloadTests : IDisposable
{
    private const string Request = """{"model":"clip-maker","prompt":"x","duration":20}""";
    private const string Longer = """{"model":"clip-maker","prompt":"x","duration":20,"resolution":"1080p"}""";
    private const string Rule = """{ "model": "clip-maker", "rules": [{ "id": "r", "when": { "resolution": "1080p" }, "require": "seed" }] }""";

    private readonly TemporaryFolder _folder = new();
    private readonly List<DocumentReload> _reloads = [];

    private static string Wider { get; } = Documents.Video.Replace("\"max\": 15", "\"max\": 20", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_edited_document_is_served()
    {
        _folder.Write("clip.json", Documents.Video);
        await using TestHost host = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SubmitAsync(Request)).StatusCode);

        _folder.Write("clip.json", Wider);

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Request)).StatusCode);
        Assert.Equal(["clip-maker"], Assert.Single(_reloads).Models);
    }

    [Fact]
    public async Task Added_removed_and_renamed_models_are_served_as_they_are()
    {
        _folder.Write("clip.json", Documents.Video);
        _folder.Write("painter.json", Documents.Image);
        await using TestHost host = await StartAsync();
        Assert.Equal(["clip-maker", "painter"], await ModelsAsync(host));

        _folder.Write("composer.json", Documents.Sound);
        Assert.Equal(["clip-maker", "composer", "painter"], await ModelsAsync(host));

        File.Delete(Path.Combine(_folder.Path, "painter.json"));
        Assert.Equal(["clip-maker", "composer"], await ModelsAsync(host));

        _folder.Write("clip.json", Documents.Video.Replace("clip-maker", "clip-maker-2", StringComparison.Ordinal));
        Assert.Equal(["clip-maker-2", "composer"], await ModelsAsync(host));
        Assert.Equal(
            ["composer", "painter", "clip-maker clip-maker-2"],
            _reloads.Select(reload => string.Join(' ', reload.Models)));
    }

    [Fact]
    public async Task A_model_in_two_files_is_served_from_the_other_when_one_goes()
    {
        _folder.Write("a.json", Wider);
        _folder.Write("b.json", Documents.Video);
        await using TestHost host = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SubmitAsync(Request)).StatusCode);

        File.Delete(Path.Combine(_folder.Path, "b.json"));

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Request)).StatusCode);
    }

    [Theory]
    [InlineData("{", "SSDK0001")]
    [InlineData("", "SSDK0001")]
    [InlineData("[]", "SSDK")]
    [InlineData("""{ "id": "clip-maker" }""", "SSDK")]
    public async Task A_broken_edit_is_reported_and_the_version_before_it_is_served(string broken, string finding)
    {
        _folder.Write("clip.json", Wider);
        await using TestHost host = await StartAsync();

        _folder.Write("clip.json", broken);

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Request)).StatusCode);
        DocumentReload reload = Assert.Single(_reloads);
        Assert.Empty(reload.Models);
        Assert.Equal("clip.json", Path.GetFileName(Assert.Single(reload.FilesKept)));
        Assert.Contains(reload.Findings, line => line.Contains("clip.json(1,", StringComparison.Ordinal) && line.Contains(finding, StringComparison.Ordinal));
        Assert.Equal(reload.Findings, host.Host.Findings);

        _folder.Write("clip.json", Documents.Video);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SubmitAsync(Request)).StatusCode);
        Assert.Empty(_reloads[1].FilesKept);
        Assert.Empty(host.Host.Findings);
    }

    [Fact]
    public async Task A_file_with_errors_in_one_parameter_is_a_broken_edit_too()
    {
        _folder.Write("clip.json", Wider);
        await using TestHost host = await StartAsync();

        _folder.Write("clip.json", Documents.Video.Replace("\"min\": 3", "\"min\": 30", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Request)).StatusCode);
        Assert.Single(Assert.Single(_reloads).FilesKept);
    }

    [Fact]
    public async Task An_overlay_takes_effect_when_it_is_added_changed_and_removed()
    {
        _folder.Write("clip.json", Wider);
        await using TestHost host = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Longer)).StatusCode);

        _folder.Write("clip.overlay.json", Rule);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SubmitAsync(Longer)).StatusCode);

        _folder.Write("clip.overlay.json", Rule.Replace("seed", "nothing", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SubmitAsync(Longer)).StatusCode);
        Assert.Equal("clip.overlay.json", Path.GetFileName(Assert.Single(_reloads[^1].FilesKept)));

        _folder.Write("clip.overlay.json", Rule.Replace("1080p", "720p", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Longer)).StatusCode);

        File.Delete(Path.Combine(_folder.Path, "clip.overlay.json"));
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Request)).StatusCode);
        Assert.All(_reloads.Where(reload => reload.FilesKept.Count == 0), reload => Assert.Equal(["clip-maker"], reload.Models));
    }

    [Fact]
    public async Task A_file_that_is_only_touched_and_a_folder_that_is_gone_change_nothing()
    {
        _folder.Write("clip.json", Documents.Video);
        await using TestHost host = await StartAsync();

        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "clip.json"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["clip-maker"], await ModelsAsync(host));

        string aside = _folder.Path + "-aside";
        Directory.Move(_folder.Path, aside);
        Assert.Equal(["clip-maker"], await ModelsAsync(host));
        Directory.Move(aside, _folder.Path);

        Assert.Empty(_reloads);
    }

    [Fact]
    public async Task Without_a_request_the_folder_is_looked_at_each_second()
    {
        var clock = new ManualTimeProvider();
        _folder.Write("clip.json", Documents.Video);
        await using TestHost host = await StartAsync(clock);

        _folder.Write("clip.json", "{");
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(_reloads);
    }

    [Fact]
    public async Task Documents_that_are_published_by_code_are_left_alone()
    {
        _folder.Write("clip.json", Documents.Video);
        await using TestHost host = await StartAsync();
        host.Host.Publish(Wider);
        host.Host.Publish(Documents.Image);

        _folder.Write("composer.json", Documents.Sound);

        Assert.Equal(["clip-maker", "composer", "painter"], await ModelsAsync(host));
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync(Request)).StatusCode);
    }

    [Fact]
    public async Task A_host_that_was_not_asked_to_reload_serves_what_it_started_with()
    {
        _folder.Write("clip.json", Documents.Video);
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { SchemaFolder = _folder.Path });

        _folder.Write("clip.json", Wider);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.SubmitAsync(Request)).StatusCode);
    }

    private static async Task<string[]> ModelsAsync(TestHost host)
    {
        using HttpResponseMessage response = await host.Client.GetAsync("/v1/models");
        return [.. (await response.JsonAsync())["data"]!.AsArray().Select(model => (string)model!["id"]!).Order(StringComparer.Ordinal)];
    }

    private Task<TestHost> StartAsync(TimeProvider? clock = null) => TestHost.StartAsync(new SimulatedHostOptions
    {
        SchemaFolder = _folder.Path,
        ReloadOnChange = true,
        OnReloaded = _reloads.Add,
        TimeProvider = clock ?? new ManualTimeProvider(),
    });
}
