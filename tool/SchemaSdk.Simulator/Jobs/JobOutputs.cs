using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>Builds the result of a completed job.</summary>
internal sealed class JobOutputs(MediaLibrary media, SignedLinks links)
{
    private const string Transcript = "The quick brown fox jumps over the lazy dog.";

    public JsonObject Result(SimulatedJob job, DateTimeOffset madeAt)
    {
        var usage = new JsonObject { ["billable_units"] = job.Plan.Usage.Units, ["billing_unit"] = job.Plan.Usage.Unit };
        return job.Plan.Kind == ResponseKind.Transcript
            ? new JsonObject { ["text"] = Transcript, ["language"] = "en", ["usage"] = usage }
            : new JsonObject { ["data"] = Files(job, madeAt), ["usage"] = usage };
    }

    private MediaFile FileOf(ResponseKind kind) => kind switch
    {
        ResponseKind.Image => media.Image,
        ResponseKind.Sound => media.Sound,
        ResponseKind.Shape => media.Shape,
        _ => media.Video,
    };

    private JsonArray Files(SimulatedJob job, DateTimeOffset madeAt)
    {
        MediaFile file = FileOf(job.Plan.Kind);
        var data = new JsonArray();
        for (int i = 0; i < job.Plan.OutputCount; i++)
            data.Add(Describe(file, links.To(string.Create(CultureInfo.InvariantCulture, $"{job.Id}-{i}{file.Extension}"), madeAt)));

        return data;
    }

    private static JsonNode Describe(MediaFile file, Uri url)
    {
        var output = new JsonObject { ["url"] = url.AbsoluteUri, ["content_type"] = file.ContentType };
        if (file.Duration is { } duration)
            output["duration_seconds"] = duration.TotalSeconds;

        return output;
    }
}
