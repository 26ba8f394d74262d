using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the media that an answer holds or points to.</summary>
internal static class OutputReader
{
    // A text this short is no media, even if it happens to consist of base64 digits.
    private const int ShortestBase64 = 64;

    /// <summary>Reads the outputs of a whole answer.</summary>
    public static List<JobOutput> Read(JsonElement root, HostAddress host) => Read(root, host, host.Protocol.Result.FromRoot);

    /// <summary>Reads the outputs at the first of the host's places that has any, in document order.</summary>
    public static List<JobOutput> Read(JsonElement source, HostAddress host, ResultPointers.Scope scope)
    {
        var outputs = new List<JobOutput>();
        foreach (OutputPlace place in scope.Outputs)
        {
            foreach (JsonElement found in place.At.FindAll(source))
            {
                if (found.ValueKind == JsonValueKind.Array)
                {
                    foreach (JsonElement item in found.EnumerateArray())
                        Add(outputs, item, place, host);
                }
                else
                {
                    Add(outputs, found, place, host);
                }
            }

            if (outputs.Count > 0)
                break;
        }

        return outputs;
    }

    private static void Add(List<JobOutput> outputs, JsonElement item, OutputPlace place, HostAddress host)
    {
        string? base64 = JsonFields.Text(place.Base64?.Find(item));
        bool isText = item.ValueKind == JsonValueKind.String;
        string? url = isText && base64 is null ? JsonFields.Text(item) : JsonFields.Text(place.Url?.Find(item));
        (string? dataType, string? data) = ReadDataUrl(base64 ?? url);
        if (data is null && place.IsBare && url is { Length: >= ShortestBase64 } && OutputFileName.TypeOf(url) is not null)
            data = url;
        base64 = data ?? base64;
        Uri? address = data is not null && data == url ? null : ReadAddress(url, isText, host);
        if (address is null && base64 is null)
            return;
        outputs.Add(new JobOutput
        {
            Url = address,
            Base64 = base64,
            ContentType = JsonFields.Text(place.ContentType?.Find(item)) ?? dataType,
            DurationSeconds = JsonFields.Number(place.Seconds?.Find(item)),
            Raw = item,
        });
    }

    private static Uri? ReadAddress(string? url, bool isText, HostAddress host)
    {
        if (url is null || !MayBeAddress(url.AsSpan().Trim(), isText))
            return null;
        return host.OfOutput(url) is { Scheme: "https" or "http" } address ? address : null;
    }

    // By the URI standard nearly any text is a relative address, including prose and a word such as 'pending'.
    private static bool MayBeAddress(ReadOnlySpan<char> text, bool isText) => isText
        ? text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("/") && !text.ContainsAny(" \t\r\n"))
        : text.ContainsAny("/.") && !text.ContainsAny("\r\n");

    private static (string? MediaType, string? Base64) ReadDataUrl(string? url)
    {
        const string scheme = "data:", mark = ";base64,";
        if (url is null || !url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return default;
        int at = url.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : (at == scheme.Length ? null : url[scheme.Length..at], url[(at + mark.Length)..]);
    }
}
