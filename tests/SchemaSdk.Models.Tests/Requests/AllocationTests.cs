using System.Buffers;
using System.Text.Json;

namespace SchemaSdk.Models.Tests.Requests;

/// <summary>What happens for every request that is sent leaves nothing behind for the garbage collector.</summary>
public class AllocationTests
{
    private const int Rounds = 200;

    public static TheoryData<ModelRequest> Requests { get; } =
    [
        new KlingO3Request { Prompt = "a" },
        new KlingO3Request { Prompt = "5s: a | b | 3.5s: c", Duration = 6.5, ModelTier = KlingO3ModelTier._4k, ReferenceImages = ["https://host.test/a", "https://host.test/b"] },
        new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v, Image = "https://host.test/a", Sound = false, Duration = 7.25 },
        new Kling3_0TurboRequest { Prompt = "a", Resolution = Kling3_0TurboResolution._1080p, Image = "https://host.test/a" },
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Checking_a_valid_request_allocates_nothing(ModelRequest request) => Assert.Equal(0, Allocated(() => request.Validate()));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Writing_with_a_writer_that_is_used_again_allocates_nothing(ModelRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(buffer);

        Assert.Equal(0, Allocated(() =>
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            request.WriteTo(writer);
            writer.Flush();
        }));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void An_exact_estimate_allocates_itself_and_little_more(ModelRequest request)
    {
        Assert.True(request.EstimatePrice().IsExact);
        Assert.InRange(Allocated(() => request.EstimatePrice()), 0, 200);
    }

    /// <summary>Bytes a call, once everything is warm. The least of several runs: what else the process does on the thread is not ours.</summary>
    private static long Allocated(Action action)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 5; run++)
        {
            action();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Rounds; i++)
                action();

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
        }

        return least;
    }
}
