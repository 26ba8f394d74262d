using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Models;

namespace SchemaSdk.Benchmarks.Models;

// They are meant to be broken.
#pragma warning disable SSDK1001, SSDK1004, SSDK1005, SSDK1006, SSDK1010

/// <summary>Requests to Kling O3 of which each breaks something else, as ours and as written by hand.</summary>
internal static class BrokenRequests
{
    public static (KlingO3Request Ours, PlainO3 Theirs)[] All { get; } =
    [
        (Samples.O3 with { Prompt = " " }, Samples.PlainO3 with { Prompt = " " }),
        (Samples.O3 with { Prompt = "a||b" }, Samples.PlainO3 with { Prompt = "a||b" }),
        (Samples.O3 with { Prompt = "a|b|c|d|e|f|g" }, Samples.PlainO3 with { Prompt = "a|b|c|d|e|f|g" }),
        (Samples.O3 with { Duration = 20 }, Samples.PlainO3 with { Duration = 20 }),
        (Samples.O3 with { Image = null }, Samples.PlainO3 with { Image = null }),
        (Samples.O3 with { Workflow = KlingO3Workflow.VideoEdit }, Samples.PlainO3 with { Workflow = PlainWorkflow.VideoEdit }),
        (Samples.O3 with { Workflow = KlingO3Workflow.Reference }, Samples.PlainO3 with { Workflow = PlainWorkflow.Reference }),
        (Samples.O3 with { Workflow = KlingO3Workflow.T2v }, Samples.PlainO3 with { Workflow = PlainWorkflow.T2v }),
        (Samples.O3 with { ModelTier = KlingO3ModelTier._4k, Video = "v" }, Samples.PlainO3 with { ModelTier = PlainTier._4k, Video = "v" }),
    ];
}
