using System.Reflection;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>Every method that takes time can be cancelled: before it begins, and while the host keeps silent.</summary>
public class EveryMethodTests
{
    private static readonly Dictionary<string, Func<IModelClient, HostileServer, CancellationToken, Task>> s_calls = new()
    {
        ["SubmitAsync(ModelRequest)"] = (client, _, token) => client.SubmitAsync(new TestRequest(), cancellationToken: token),
        ["SubmitAsync(String, JsonObject)"] = (client, _, token) => client.SubmitAsync("kling-o3", new JsonObject(), cancellationToken: token),
        ["RunAsync(ModelRequest)"] = (client, _, token) => client.RunAsync(new TestRequest(), cancellationToken: token),
        ["GetJobAsync(String)"] = (client, _, token) => client.GetJobAsync("job_1", token),
        ["CancelAsync(Job)"] = (client, _, token) => client.CancelAsync(new Job { Id = "job_1" }, token),
        ["CancelAsync(String)"] = (client, _, token) => client.CancelAsync("job_1", token),
        ["GetJobAsync(Job)"] = (client, _, token) => client.GetJobAsync(new Job { Id = "job_1" }, token),
        ["WatchAsync(Job)"] = (client, _, token) => Drain(client.WatchAsync(new Job { Id = "job_1" }, token)),
        ["WatchAsync(String)"] = (client, _, token) => Drain(client.WatchAsync("job_1", token)),
        ["WaitAsync(String)"] = (client, _, token) => client.WaitAsync("job_1", cancellationToken: token),
        ["WaitAsync(Job)"] = (client, _, token) => client.WaitAsync(new Job { Id = "job_1" }, cancellationToken: token),
        ["DownloadAllAsync(JobResult, String)"] = (client, server, token) =>
            client.DownloadAllAsync(
                new JobResult { Outputs = [new JobOutput { Url = new Uri(server.Address, "/a.mp4") }] }, Path.GetTempPath(), null, token),
        ["DownloadAsync(JobOutput, Stream)"] = (client, server, token) =>
            client.DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/a.mp4") }, Stream.Null, null, token),
        ["DownloadAsync(JobOutput, String)"] = (client, server, token) =>
            client.DownloadAsync(
                new JobOutput { Url = new Uri(server.Address, "/a.mp4") },
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                cancellationToken: token),
        ["ListJobsAsync(DateTimeOffset)"] = (client, _, token) => client.ListJobsAsync(DateTimeOffset.UnixEpoch, token),
        ["ListModelsAsync()"] = (client, _, token) => client.ListModelsAsync(token),
        ["GetModelAsync(String)"] = (client, _, token) => client.GetModelAsync("kling-o3", token),
    };

    // The first host can't cancel.
    private static readonly ModelHost s_host = ModelHost.Of(WithCancel());

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Fact]
    public void Every_method_of_the_client_is_among_the_calls() =>
        Assert.Equal(
            typeof(IModelClient).GetMethods().Select(NameOf).Order(StringComparer.Ordinal), s_calls.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_public_method_that_takes_time_takes_a_token_last()
    {
        MethodInfo[] methods =
        [
            .. typeof(ModelClient)
                .Assembly.GetExportedTypes()
                .SelectMany(type =>
                    type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(method => TakesTime(method.ReturnType))
                // What became of a paid request is recorded whatever its caller does meanwhile.
                .Where(method => method.DeclaringType != typeof(ISubmitRecord) || method.Name == nameof(ISubmitRecord.ClaimAsync)),
        ];

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            System.Reflection.ParameterInfo last = method.GetParameters()[^1];
            Assert.Equal((typeof(CancellationToken), "cancellationToken", true), (last.ParameterType, last.Name, last.HasDefaultValue));
        });
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_cancelled_beforehand_sends_nothing(string name)
    {
        await using var server = new HostileServer(new Step.Silence());
        using ModelClient client = Clients.For(server, change: options => options.Host = s_host);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s_calls[name](client, server, new CancellationToken(true)).Guarded());

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_to_a_silent_host_ends_when_it_is_cancelled(string name)
    {
        await using var server = new HostileServer(new Step.Silence());
        using ModelClient client = Clients.For(server, change: options => options.Host = s_host);
        using var cancel = new CancellationTokenSource();

        Task call = s_calls[name](client, server, cancel.Token);
        if (name != "WaitAsync(Job)")
            await server.Arrival();
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(call.Guarded);
        Assert.Equal(cancel.Token, error.CancellationToken);
    }

    private static HostProfile WithCancel() => new()
    {
        Id = HostProfile.FirstId,
        BaseAddress = "https://api.example",
        KeyVariable = "ACME_API_KEY",
        JobId = ["/job_id"],
        Status = ["/status"],
        PollPath = "/v1/jobs/{id}",
        CancelMethod = "DELETE",
        CancelPath = "/v1/jobs/{id}",
        ListPath = "/v1/jobs",
        ListItems = "/jobs/*",
        ModelsPath = "/v1/models",
        ModelPath = "/v1/models/{model}",
    };

    private static async Task Drain(IAsyncEnumerable<Job> jobs)
    {
        await foreach (Job _ in jobs)
        {
        }
    }

    private static bool TakesTime(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (
            type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static string NameOf(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType).Where(IsNamed).Select(type => type.Name))})";

    private static bool IsNamed(Type type) => type != typeof(CancellationToken) && !type.Name.EndsWith("Options", StringComparison.Ordinal);
}
