using System.Globalization;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Writes the result of a completed job.</summary>
internal sealed class JobOutputs(PlayedHost host, OutputForm form, MediaLibrary media, SignedLinks links, HostUrls urls)
{
    private const string Transcript = "The quick brown fox jumps over the lazy dog.";

    public MediaFile FileOf(ResponseKind kind) => kind switch
    {
        ResponseKind.Image => media.Image,
        ResponseKind.Sound or ResponseKind.Speech => media.Sound,
        ResponseKind.Shape => media.Shape,
        _ => media.Video,
    };

    /// <summary>Adds the outputs and the usage to an answer.</summary>
    public void Put(JsonObject answer, SimulatedJob job, DateTimeOffset madeAt)
    {
        if (job.Plan.Kind == ResponseKind.Transcript)
            PutTranscript(answer);
        else if (form.OfJob(job.Plan.Kind) is { } place)
            PutFiles(answer, place, job, madeAt);

        if (host.Profile.UsageUnits.FirstOrDefault() is { } units)
            JsonPlace.Put(answer, units, job.Plan.Usage.Units);

        if (host.Profile.UsageUnit.FirstOrDefault() is { } unit)
            JsonPlace.Put(answer, unit, job.Plan.Usage.Unit);

        if (host.Profile.Cost.FirstOrDefault() is { } cost && job.Plan.Cost is { } amount)
            JsonPlace.Put(answer, cost, amount);
    }

    private void PutTranscript(JsonObject answer)
    {
        HostOutput? text = host.Profile.Outputs.Find(place => place.Url is null && !place.At.EndsWith('*'));
        string at = host.Profile.ResultAt.FirstOrDefault("");
        if (at.Length == 0 && text is not null)
        {
            JsonPlace.Put(answer, text.At, Transcript);
            return;
        }

        JsonPlace.Put(answer, at + "/text", Transcript);
        JsonPlace.Put(answer, at + "/language", "en");
    }

    private void PutFiles(JsonObject answer, HostOutput place, SimulatedJob job, DateTimeOffset madeAt)
    {
        MediaFile file = FileOf(job.Plan.Kind);
        JsonNode[] items =
        [
            .. Enumerable.Range(0, job.Plan.OutputCount).Select(i => OutputForm.Address(place, file, UrlOf(job, i, file, madeAt))),
        ];
        if (host.Profile.OutputsIn is not { } text)
        {
            OutputForm.Put(answer, place, items);
            return;
        }

        var inside = new JsonObject();
        OutputForm.Put(inside, place, items);
        JsonPlace.Put(answer, text, inside.ToJsonString());
    }

    /// <summary>Returns the address on the origin of the files, or on the API where the host serves the content with the key.</summary>
    private string UrlOf(SimulatedJob job, int index, MediaFile file, DateTimeOffset madeAt) => host.Content is { } content
        ? urls.Of(content, job.Plan.Wire, job.Id) + string.Create(CultureInfo.InvariantCulture, $"?index={index}")
        : links.To(string.Create(CultureInfo.InvariantCulture, $"{job.Id}-{index}{file.Extension}"), madeAt).AbsoluteUri;
}
