using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Writes outputs where the host has those of their kind.</summary>
internal sealed class OutputForm(PlayedHost host)
{
    private readonly List<HostOutput> _places = host.Profile.Outputs;

    /// <summary>Returns the place for the outputs of a job; <see langword="null"/> if an answer has none.</summary>
    public HostOutput? OfJob(ResponseKind kind) => Fitting(
        host.SendsImagesAtOnce ? _places.FindAll(place => place.Base64 is null) : _places, kind);

    /// <summary>Returns the place for the outputs of an answer at once; <see langword="null"/> if the answer is the output.</summary>
    public HostOutput? OfAnswer(ResponseKind kind)
    {
        bool isOfResult(HostOutput place) => Array.Exists(
            host.Profile.ResultAt, at => place.At == at || place.At.StartsWith(at + "/", StringComparison.Ordinal));
        List<HostOutput> outside = _places.FindAll(place => !isOfResult(place));
        List<HostOutput> embedding = outside.FindAll(place => place.Base64 is not null);
        return Fitting(embedding.Count > 0 ? embedding : outside, kind);
    }

    /// <summary>Adds outputs to an answer. A place for one output holds a list if there are several.</summary>
    public static void Put(JsonObject answer, HostOutput place, IReadOnlyList<JsonNode> items)
    {
        string[] segments = JsonPlace.SegmentsOf(place.At);
        bool isEach = segments is [.., "*"];
        bool isList = !isEach && (items.Count > 1 || segments is [.., "data"]);
        if (isList)
            JsonPlace.Put(answer, place.At, new JsonArray([.. items]));

        foreach (JsonNode item in isList ? [] : items)
            JsonPlace.Put(answer, Named(place.At), item);
    }

    public static JsonNode Address(HostOutput place, MediaFile file, string url)
    {
        if (place.Url is null)
            return url;

        var item = new JsonObject();
        JsonPlace.Put(item, place.Url, url);
        if (place.ContentType is not null)
            JsonPlace.Put(item, place.ContentType, file.ContentType);

        if (place.Seconds is not null && file.Duration is { } duration)
            JsonPlace.Put(item, place.Seconds, duration.TotalSeconds);

        return item;
    }

    /// <summary>Returns the output itself, as base64; a place must have a pointer to it.</summary>
    public static JsonNode Content(HostOutput place, MediaFile file)
    {
        string base64 = Convert.ToBase64String(file.Content.Span);
        if (place.Base64!.Length == 0)
            return base64;

        var item = new JsonObject();
        JsonPlace.Put(item, place.Base64, base64);
        return item;
    }

    /// <summary>A place named after the kind, or else one named after none.</summary>
    private static HostOutput? Fitting(List<HostOutput> places, ResponseKind kind) =>
        places.Find(place => NamesOf(kind).Any(name => Mentions(place, name)))
        ?? places.Find(place => !Enum.GetValues<ResponseKind>().SelectMany(NamesOf).Any(name => Mentions(place, name)))
        ?? places.FirstOrDefault();

    private static bool Mentions(HostOutput place, string name) => place.At.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static string[] NamesOf(ResponseKind kind) => kind switch
    {
        ResponseKind.Video => ["video"],
        ResponseKind.Image => ["image"],
        ResponseKind.Sound or ResponseKind.Speech => ["audio"],
        ResponseKind.Shape => ["mesh", "glb"],
        _ => [],
    };

    /// <summary>A star before the last segment stands for any member; the output is one by this name.</summary>
    private static string Named(string at)
    {
        string[] segments = at.Split('/');
        for (int i = 1; i < segments.Length - 1; i++)
        {
            if (segments[i] == "*")
                segments[i] = "outputs";
        }

        return at == "/*" ? "/output" : string.Join('/', segments);
    }
}
