using System.Collections;
using System.Reflection;

namespace SchemaSdk.Tests;

/// <summary>In whatever form and place a host sends the key back: nothing that can be shown holds it, in that form or decoded.</summary>
[Trait("Category", "Slow")]
public class KeyFormTests
{
    public static TheoryData<string> Places => [.. KeyPlaces.All.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task No_form_of_the_key_is_shown(string place)
    {
        foreach ((string form, string key) in KeyForms.All)
        {
            var observer = new RecordingObserver();
            await using var server = new HostileServer(KeyPlaces.All[place](key));
            using ModelClient client = Clients.For(server, change: options =>
            {
                options.ApiKey = KeyForms.Key;
                options.Observer = observer;
                options.MaxRetries = 1;
            });
            var shown = new List<string>();
            await Show(shown, client.SubmitAsync(new TestRequest()));
            await Show(shown, client.GetJobAsync("job_1"));
            await Show(shown, client.WaitAsync("job_1", new WaitOptions { Timeout = TimeSpan.FromMinutes(1) }));
            await Show(shown, client.WaitAsync(await Submitted(client), new WaitOptions { Timeout = TimeSpan.FromMinutes(1) }));
            await Show(shown, client.ListModelsAsync());
            shown.AddRange(observer.Lines);

            string all = string.Join('\n', shown);
            Assert.False(all.Contains(key, StringComparison.OrdinalIgnoreCase), $"{form}: {all}");
            Assert.False(all.Contains(KeyForms.Key, StringComparison.OrdinalIgnoreCase), $"{form}, decoded: {all}");
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://{host}.example/\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: ftp://elsewhere.example/{path}\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n{key}\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: {key}\r\nContent-Length: 1\r\n\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/{key}\r\nContent-Length: 1\r\n\r\nx")]
    [InlineData("HTTP/1.1 404 {key}\r\nContent-Length: 0\r\n\r\n")]
    public async Task A_download_shows_no_key(string answer)
    {
        const string key = "sk-Test-Key-0123456789";
        var observer = new RecordingObserver();
        await using var server = new HostileServer(
            Step.Raw(answer.Replace("{host}", key).Replace("{path}", key).Replace("{key}", key), After.Close));
        using ModelClient client = Clients.For(server, change: options => (options.ApiKey, options.Observer) = (key, observer));
        var shown = new List<string>();

        await Show(
            shown,
            client.DownloadAsync(
                new JobOutput { Url = new Uri(server.Address, $"/{key}/a.mp4") },
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "a.mp4")));

        string all = string.Join('\n', [.. shown, .. observer.Lines]);
        Assert.Contains("Exception", all);
        Assert.DoesNotContain(key, all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_key_that_the_end_of_an_answer_cuts_off_is_not_shown()
    {
        for (int length = 8; length < KeyForms.Key.Length; length++)
        {
            await using var server = new HostileServer(Step.Status(400, "Bearer " + KeyForms.Key[..length], contentType: "text/plain"));
            using ModelClient client = Clients.For(server, change: options => options.ApiKey = KeyForms.Key);

            var error = await Assert.ThrowsAsync<RequestRefusedException>(() => client.SubmitAsync(new TestRequest()));

            Assert.Equal("Bearer ***", error.ResponseExcerpt);
        }
    }

    [Fact]
    public async Task A_key_that_has_changed_is_still_not_shown()
    {
        await using var server = new HostileServer(
            Step.Status(400, """{"error":"first-key-of-all is no longer good, second-key-of-all is"}"""));
        var keys = new Queue<string>(["first-key-of-all", "second-key-of-all", "third-key-of-all"]);
        using ModelClient client = Clients.For(server, change: options =>
        {
            options.ApiKey = null;
            options.ApiKeyProvider = _ => new ValueTask<string>(keys.Dequeue());
        });
        await Record.ExceptionAsync(() => client.GetJobAsync("job_1"));
        await Record.ExceptionAsync(() => client.GetJobAsync("job_1"));

        var error = await Assert.ThrowsAsync<RequestRefusedException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Contains(": *** is no longer good, *** is", error.Message);
    }

    private static async Task<Job> Submitted(IModelClient client)
    {
        Job? job = null;
        await Record.ExceptionAsync(async () => job = await client.SubmitAsync(new TestRequest()));
        return job is { Id: not null } ? job : new Job { Id = "job_1" };
    }

    private static async Task Show(List<string> shown, Task call)
    {
        try
        {
            await call.Guarded();
            // What is in the host's JSON is the caller's; what is made of it to be shown is not.
            object? result = call.GetType().GetProperty("Result")?.GetValue(call);
            if (result is Job job)
                shown.Add($"{job} {job.Status} {job.Error} {job.Error?.Type}");
        }
        catch (Exception error)
        {
            Show(shown, error);
        }
    }

    private static void Show(List<string> shown, Exception? error)
    {
        if (error is null)
            return;
        shown.Add(error.ToString());
        foreach (PropertyInfo property in error.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            object? value = property.GetValue(error);
            if (value is Exception inner)
                Show(shown, inner);
            else if (value is Job job)
                shown.Add($"{job} {job.Error} {job.Error?.Type} {job.Status}");
            else
                shown.Add($"{property.Name}: {(value is IEnumerable and not string ? string.Join(' ', ((IEnumerable)value).Cast<object>()) : value)}");
        }
    }
}
