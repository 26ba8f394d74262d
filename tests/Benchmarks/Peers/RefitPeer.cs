using Refit;
using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary>Refit over the records that are written by hand, with System.Text.Json's generator as well.</summary>
internal sealed class RefitPeer(HttpMessageHandler handler) : IPeer
{
    private readonly IRefitJobs _jobs = RestService.For<IRefitJobs>(
        RawPeer.CreateClient(handler), new RefitSettings(new SystemTextJsonContentSerializer(PlainContext.Default.Options)));

    public object Submit() => _jobs.SubmitAsync(Samples.PlainO3).GetAwaiter().GetResult();

    public object Poll() => _jobs.GetJobAsync(Answers.JobId).GetAwaiter().GetResult();

    public PlainJob Plain(object job) => (PlainJob)job;
}

/// <summary>What a user of Refit writes.</summary>
internal interface IRefitJobs
{
    [Post("/v1/videos/generations")]
    Task<PlainJob> SubmitAsync([Body] PlainO3 request);

    [Get("/v1/jobs/{id}")]
    Task<PlainJob> GetJobAsync(string id);
}
