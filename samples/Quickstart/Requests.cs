using SchemaSdk;
using SchemaSdk.Models;

namespace Quickstart;

/// <summary>Builds typed requests from the command line. Omitted options stay unset, so that the host's defaults apply.</summary>
internal static class Requests
{
    public static ModelRequest Create(Arguments arguments) => arguments.Model switch
    {
        Kling3_0TurboRequest.ModelId => new Kling3_0TurboRequest
        {
            Prompt = arguments.Prompt,
            Duration = arguments.Duration,
            Resolution = arguments.Resolution switch
            {
                "720p" => Kling3_0TurboResolution._720p,
                "1080p" => Kling3_0TurboResolution._1080p,
                _ => null,
            },
        },
        _ => new KlingO3Request
        {
            Prompt = arguments.Prompt,
            Duration = arguments.Duration,
            ModelTier = arguments.Tier switch
            {
                "standard" => KlingO3ModelTier.Standard,
                "pro" => KlingO3ModelTier.Pro,
                "4k" => KlingO3ModelTier._4k,
                _ => null,
            },
        },
    };
}
