using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary>Our client: checks, price, pace, key, repeats and errors included.</summary>
internal sealed class OurPeer(HttpMessageHandler handler) : IPeer
{
    private const int RequestsPerMinute = 100_000;
    private const int MostCallsOfOneClient = RequestsPerMinute / 6;

    private ModelClient _client = Create(handler);
    private int _calls;

    public object Submit() => Client().SubmitAsync(Samples.O3).GetAwaiter().GetResult();

    public object Poll() => Client().GetJobAsync(Answers.JobId).GetAwaiter().GetResult();

    public PlainJob Plain(object job)
    {
        var ours = (Job)job;
        return new PlainJob(ours.Id!, ours.Status.Text, ours.PollUrl, ours.Progress, ours.CreatedAt);
    }

    /// <summary>A new one before its pace, which lets a fifth of a minute's polls go at once, would space them out.</summary>
    private ModelClient Client() => ++_calls % MostCallsOfOneClient == 0 ? _client = Create(handler) : _client;

    private static ModelClient Create(HttpMessageHandler handler) => new(
        new ModelClientOptions { ApiKey = "key", BaseAddress = Answers.Host, RequestsPerMinute = RequestsPerMinute }, handler, handler);
}
