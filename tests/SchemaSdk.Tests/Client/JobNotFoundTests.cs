namespace SchemaSdk.Tests;

/// <summary>How long the host keeps a job is said once, by the host or by the client.</summary>
public class JobNotFoundTests
{
    [Theory]
    [InlineData("", "404")]
    [InlineData("""{"error":{"code":"job_not_found","message":"Job not found."}}""", "Job not found.")]
    [InlineData("""{"error":{"code":"job_not_found","message":"Unknown job; jobs are kept for one hour after they end."}}""", "Unknown job")]
    [InlineData("""{"detail":"Expired: jobs live 1 Hour."}""", "Expired")]
    public async Task The_hour_is_mentioned_once(string body, string words)
    {
        await using var server = new HostileServer(Step.Status(404, body));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<JobNotFoundException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Equal(2, error.Message.ToLowerInvariant().Split("hour").Length);
        Assert.Contains(words, error.Message);
    }
}
