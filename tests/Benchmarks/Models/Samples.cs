using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Models;

namespace SchemaSdk.Benchmarks.Models;

/// <summary>The requests that are measured: valid, 165 bytes and eight values on the wire, each as ours and as written by hand.</summary>
internal static class Samples
{
    private const string Prompt = "sunrise over the ocean";
    private const string Address = "https://a.io/png";

    public static KlingO3Request O3 { get; } = new()
    {
        Prompt = Prompt,
        ModelTier = KlingO3ModelTier.Pro,
        Workflow = KlingO3Workflow.I2v,
        AspectRatio = KlingO3AspectRatio.Landscape,
        Duration = 6,
        Sound = true,
        Image = Address,
    };

    public static PlainO3 PlainO3 { get; } = new()
    {
        Prompt = Prompt,
        ModelTier = PlainTier.Pro,
        Workflow = PlainWorkflow.I2v,
        AspectRatio = PlainAspectRatio.Landscape,
        Duration = 6,
        Sound = true,
        Image = Address,
    };

    public static Kling3_0TurboRequest Turbo { get; } = new()
    {
        Prompt = Prompt,
        NegativePrompt = "blur",
        Resolution = Kling3_0TurboResolution._1080p,
        AspectRatio = Kling3_0TurboAspectRatio.Landscape,
        Duration = 6,
    };

    public static PlainTurbo PlainTurbo { get; } = new()
    {
        Prompt = Prompt,
        NegativePrompt = "blur",
        Resolution = PlainResolution._1080p,
        AspectRatio = PlainAspectRatio.Landscape,
        Duration = 6,
    };
}
