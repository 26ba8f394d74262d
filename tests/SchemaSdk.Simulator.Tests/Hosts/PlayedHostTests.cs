using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator.Tests;

/// <summary>The local host plays every host that has a file, so that the real client works with it over real HTTP.</summary>
public sealed class PlayedHostTests
{
    public static TheoryData<string> Hosts => [.. HostCase.All.Keys];

    public static TheoryData<string> WithJobs => [.. HostCase.All.Keys.Where(id => HostCase.Profile(id).JobId.Length > 0)];

    [Fact]
    public void Every_host_that_the_tool_has_is_played_here() =>
        Assert.Equal(HostCase.Shipped, HostCase.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_request_ends_with_a_file(string id)
    {
        HostCase model = HostCase.All[id];
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options(id));
        using ModelClient client = HostCase.Client(id, host);
        using var folder = new TemporaryFolder();

        Job job = await model.SubmitAsync(client);
        JobResult result = job.Result ?? await client.WaitAsync(job).Guarded();

        Assert.Equal(HostCase.Profile(id).JobId.Length > 0, job.Id is not null);
        ReadOnlyMemory<byte> file = result.Bytes ?? default;
        if (file.IsEmpty)
            file = await File.ReadAllBytesAsync(await client.DownloadAsync(Assert.Single(result.Outputs), Path.Combine(folder.Path, "output")).Guarded());
        var media = new MediaLibrary(clip: null);
        ReadOnlyMemory<byte> made = model.Makes switch { "Image" => media.Image.Content, "Audio" => media.Sound.Content, _ => media.Video.Content };
        Assert.True(file.Span.SequenceEqual(made.Span));
        Assert.Empty(host.LeakedKeys);
        Assert.All(host.Requests.Where(request => !request.IsForFiles), request => Assert.True(request.CarriesKey));
    }

    [Theory]
    [MemberData(nameof(WithJobs))]
    public async Task A_job_is_seen_waiting_working_and_done(string id)
    {
        var clock = new ManualTimeProvider();
        HostCase model = HostCase.All[id];
        HostProfile profile = HostCase.Profile(id);
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.With(id, clock));
        using ModelClient client = HostCase.Client(id, host);
        Job job = await model.SubmitAsync(client);
        var seen = new List<(JobStatusKind, double?)>();

        foreach (int seconds in (int[])[0, 55, 45])
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            Job now = await client.GetJobAsync(job).Guarded();
            seen.Add((now.Status.Kind, now.Progress));
        }

        bool hasWaiting = profile.StatusWords.Count == 0 || profile.StatusWords.Exists(word => word.Value == HostJobState.Queued);
        bool hasWorking = profile.StatusWords.Count == 0 || profile.StatusWords.Exists(word => word.Value == HostJobState.Running);
        double? progress(double value) => profile.Progress.Length > 0 ? value : null;
        Assert.Equal(
            [
                (hasWaiting ? JobStatusKind.Queued : JobStatusKind.Running, progress(0)),
                (hasWorking ? JobStatusKind.Running : JobStatusKind.Queued, progress(0.5)),
                (JobStatusKind.Completed, progress(1)),
            ],
            seen);
    }

    [Theory]
    [MemberData(nameof(WithJobs))]
    public async Task A_failed_job_gives_its_reason(string id)
    {
        HostCase model = HostCase.All[id];
        HostProfile profile = HostCase.Profile(id);
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options(id, failRate: 1));
        using ModelClient client = HostCase.Client(id, host);

        Job job = await model.SubmitAsync(client);
        var error = await Assert.ThrowsAsync<JobFailedException>(() => client.WaitAsync(job).Guarded());

        bool isTold = profile.JobErrorMessage.Length > 0 || profile.ResultTellsFailure;
        Assert.Equal(isTold, error.Message.Contains("The model could not make this.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WithJobs))]
    public async Task A_job_is_cancelled_where_the_host_can(string id)
    {
        HostCase model = HostCase.All[id];
        HostProfile profile = HostCase.Profile(id);
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options(id, duration: TimeSpan.FromHours(1)));
        using ModelClient client = HostCase.Client(id, host);
        Job job = await model.SubmitAsync(client);

        if (profile.CancelMethod.Length == 0)
        {
            await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.CancelAsync(job));
            return;
        }

        JobCancellation outcome = await client.CancelAsync(job).Guarded();

        bool hasWord = profile.StatusWords.Exists(word => word.Value == HostJobState.Cancelled);
        Assert.Equal(hasWord || profile.CancelMethod == "DELETE" ? JobCancellation.Cancelled : JobCancellation.Requested, outcome);
        var error = await Assert.ThrowsAsync<JobFailedException>(() => client.WaitAsync(job).Guarded());
        Assert.Equal(hasWord ? JobStatusKind.Cancelled : JobStatusKind.Failed, error.Job.Status.Kind);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_request_that_its_document_does_not_allow_is_refused(string id)
    {
        HostCase model = HostCase.All[id];
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options(id));
        using ModelClient client = HostCase.Client(id, host);

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => model.SubmitAsync(client, new JsonObject { ["speed"] = 3 }));

        Assert.Equal(ModelApiErrorKind.RequestRefused, error.Kind);
        Assert.Contains("is required", error.Message);
        Assert.Contains("speed is not a parameter", error.Message);
        Assert.Empty(host.Jobs);
    }

    [Theory]
    [InlineData("fal")]
    [InlineData("recraft")]
    [InlineData("elevenlabs")]
    public async Task Fields_of_the_first_host_are_none_of_another(string id)
    {
        HostCase model = HostCase.All[id];
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options(id));
        using ModelClient client = HostCase.Client(id, host);
        JsonObject request = model.Request;
        request["response_format"] = "b64_json";

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => model.SubmitAsync(client, request));

        Assert.Contains("response_format is not a parameter", error.Message);
    }

    [Fact]
    public async Task A_parameter_called_sync_makes_no_answer_of_a_job_at_another_host()
    {
        HostCase model = HostCase.All["fal"] with { Parameters = """{ "name": "sync", "type": "boolean", "required": true }""" };
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options("fal"));
        using ModelClient client = HostCase.Client("fal", host);

        Assert.NotNull((await model.SubmitAsync(client, new JsonObject { ["sync"] = true })).Id);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Another_key_is_refused(string id)
    {
        HostCase model = HostCase.All[id];
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options(id));
        using ModelClient client = HostCase.Client(id, host, key: "sk-wrong");

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => model.SubmitAsync(client));

        Assert.Equal(ModelApiErrorKind.Authentication, error.Kind);
        Assert.Empty(host.Jobs);
    }

    [Fact]
    public async Task A_document_of_another_host_is_refused_and_one_in_a_folder_is_left_to_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("replicate.host.json", HostCase.FileOf("replicate"));
        folder.Write("far.json", HostCase.All["replicate"].Document("replicate"));
        folder.Write("near.json", Documents.Video);
        await using SimulatedHost first = await SimulatedHost.StartAsync(new SimulatedHostOptions { SchemaFolder = folder.Path });
        await using SimulatedHost other = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { SchemaFolder = folder.Path, Host = "replicate" });
        using ModelClient client = HostCase.Client("replicate", other);

        Assert.Equal(("empiriolabs", "/"), (first.HostId, first.BaseAddress.AbsolutePath));
        Assert.Equal(("replicate", "/v1/"), (other.HostId, other.BaseAddress.AbsolutePath));
        Assert.Contains("names the host replicate", Assert.Throws<ArgumentException>(() => first.Publish(HostCase.All["replicate"].Document("replicate"))).Message);
        Assert.NotNull((await HostCase.All["replicate"].SubmitAsync(client)).Id);
        await Assert.ThrowsAnyAsync<ModelApiException>(() => client.SubmitAsync("clip-maker", new JsonObject { ["prompt"] = "a cat" }));
        var absent = await Assert.ThrowsAsync<ArgumentException>(() => SimulatedHost.StartAsync(new SimulatedHostOptions { Host = "nobody" }));
        Assert.Contains("nobody.host.json", absent.Message);
    }

    [Fact]
    public async Task Of_two_files_with_one_host_the_first_is_played_and_the_second_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.host.json", HostCase.FileOf("replicate"));
        folder.Write("b.host.json", HostCase.FileOf("replicate").Replace("/v1\"", "/v2\"", StringComparison.Ordinal));
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { SchemaFolder = folder.Path, Host = "replicate" });

        Assert.Equal("/v1/", host.BaseAddress.AbsolutePath);
        Assert.Contains("SSDK0052: a.host.json already has this host", Assert.Single(host.Findings));
    }

    [Fact]
    public async Task A_host_file_that_is_given_as_text_replaces_the_one_in_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.host.json", HostCase.FileOf("replicate"));
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = folder.Path,
            Host = "replicate",
            HostDocuments = [HostCase.FileOf("replicate").Replace("/v1\"", "/v2\"", StringComparison.Ordinal)],
        });

        Assert.Equal("/v2/", host.BaseAddress.AbsolutePath);
        Assert.Empty(host.Findings);
    }

    [Fact]
    public async Task A_constant_header_of_the_host_is_required()
    {
        HostCase model = HostCase.All["runway"];
        await using SimulatedHost host = await SimulatedHost.StartAsync(model.Options("runway"));
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer sk-right");

        using HttpResponseMessage response = await client.PostAsync(
            "v1/image_to_video", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal("The header 'X-Runway-Version: 2024-11-06' is required.", (string?)(await response.JsonAsync())["error"]);
    }
}
