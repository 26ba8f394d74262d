namespace SchemaSdk.Tests;

/// <summary>Why a job is not found is the host's to say; how long it keeps a job, the client doesn't know.</summary>
public class JobNotFoundTests
{
    [Theory]
    [InlineData("", "404")]
    [InlineData("""{"error":{"code":"job_not_found","message":"Job not found."}}""", "Job not found.")]
    [InlineData("""{"error":{"code":"job_not_found","message":"Unknown job; jobs are kept for one hour after they end."}}""", "Unknown job")]
    [InlineData("""{"detail":"Expired: jobs live 1 Hour."}""", "Expired")]
    public async Task The_hosts_reason_is_passed_on(string body, string words)
    {
        await using var server = new HostileServer(Step.Status(404, body));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<JobNotFoundException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Contains(words, error.Message);
        Assert.Contains("Hosts forget a job", error.Message);
        Assert.Equal(body.Contains("our"), error.Message.Contains("our"));
    }
}
