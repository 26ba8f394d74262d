using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Images;
using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Peers;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>
/// One submit and one poll over a handler that answers at once, beside <see cref="HttpClient"/> by hand, Refit, and the clients that
/// NSwag and Kiota generate of the same model. None of them checks or prices a request.
/// </summary>
internal static class PeersGroup
{
    private const int CallsToWarmUp = 50_000;

    public static IEnumerable<Comparison> Run()
    {
        var handler = new StubHandler(Answers.Accepted, Answers.Running);
        var ours = new OurPeer(handler);
        (IPeer nswag, IPeer kiota) = GeneratedPeers.Compile(handler);
        Row[] rows =
        [
            new("raw", new RawPeer(handler), 1.05, 1.10, 1.30, 1.20),
            new("refit", new RefitPeer(handler), 0.75, null, 0.85, null),
            new("nswag", nswag, 0.90, null, 1.0, null),
            new("kiota", kiota, 0.30, null, 0.50, null),
        ];
        foreach (Row row in rows)
        {
            Compare("submit", row, handler, ours, peer => peer.Submit());
            Compare("poll", row, handler, ours, peer => peer.Poll());
        }

        WarmUp([ours, .. rows.Select(row => row.Peer)]);
        foreach (Row row in rows)
        {
            yield return As(
                $"peers/submit-{row.Name}",
                Stopwatches.Compare(() => ours.Submit(), () => row.Peer.Submit()),
                row.Submit,
                row.SubmitBytes);
        }
        foreach (Row row in rows)
        {
            yield return As(
                $"peers/poll-{row.Name}",
                Stopwatches.Compare(() => ours.Poll(), () => row.Peer.Poll()),
                row.Poll,
                row.PollBytes);
        }
        yield return OpenAI(ours);
    }

    /// <summary>All before any is timed: what they share is compiled for how all of them use it, and again while the first would be timed.</summary>
    private static void WarmUp(IPeer[] peers)
    {
        for (int i = 0; i < CallsToWarmUp; i++)
        {
            foreach (IPeer peer in peers)
            {
                peer.Submit();
                peer.Poll();
            }
        }
    }

    private static Comparison As(string name, Timing timing, double bound, double? bytesBound) =>
        timing.As(name, bound, bytesBound * timing.TheirBytes);

    private static void Compare(string what, Row row, StubHandler handler, IPeer ours, Func<IPeer, object> call)
    {
        PlainJob our = ours.Plain(call(ours));
        (string ourCall, byte[] ourBody) = (handler.LastCall, handler.LastBody);
        PlainJob their = row.Peer.Plain(call(row.Peer));
        Same.Value($"where {row.Name} sends a {what}", ourCall, handler.LastCall);
        Same.Value($"what {row.Name} reads of a {what}", our, their);
        if (ourBody.Length + handler.LastBody.Length > 0)
            Same.Json($"what {row.Name} sends in a {what}", ourBody, handler.LastBody);
    }

    /// <summary>Another vendor's client and its nearest call, whose output can't be the same.</summary>
    private static Comparison OpenAI(OurPeer ours)
    {
        byte[] image = """{"created":1767225600,"data":[{"url":"https://files.example/1.png"}]}"""u8.ToArray();
        using var http = new HttpClient(new StubHandler(image, image));
        var images = new ImageClient("gpt-image-1", new ApiKeyCredential("key"), new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            Endpoint = new Uri(Answers.Host, "v1"),
        });
        Timing timing = Stopwatches.Compare(() => ours.Submit(), () => Generate(images));
        return timing.As("peers/submit-openai", 1.0, bytesBound: timing.TheirBytes);
    }

    private static GeneratedImage Generate(ImageClient images) =>
        images.GenerateImageAsync("sunrise over the ocean", new ImageGenerationOptions { EndUserId = "u" }).GetAwaiter().GetResult().Value;

    /// <summary>The bounds are ratios: of the time, and of the bytes that are allocated.</summary>
    private sealed record Row(string Name, IPeer Peer, double Submit, double? SubmitBytes, double Poll, double? PollBytes);
}
