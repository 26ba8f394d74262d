using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads a job's result: the media it recognizes, and the unmodified JSON.</summary>
internal static class JobResultReader
{
    public static JobResult Read(JsonElement? result, HostAddress host)
    {
        if (result is not { } value)
            return new JobResult();
        return new JobResult { Outputs = ReadOutputs(value, host), Usage = ReadUsage(JsonFields.Field(value, "usage"u8)), Raw = value };
    }

    private static List<JobOutput> ReadOutputs(JsonElement result, HostAddress host)
    {
        var outputs = new List<JobOutput>();
        JsonElement media = JsonFields.Field(result, "data"u8) ?? result;
        if (media.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in media.EnumerateArray())
                AddOutput(outputs, item, host);
        }
        else
        {
            AddOutput(outputs, media, host);
        }

        return outputs;
    }

    private static void AddOutput(List<JobOutput> outputs, JsonElement item, HostAddress host)
    {
        bool isText = item.ValueKind == JsonValueKind.String;
        string? url = JsonFields.Text(isText ? item : JsonFields.Field(item, "url"u8));
        string? base64 = JsonFields.Text(JsonFields.Field(item, "b64_json"u8));
        (string? dataType, string? data) = ReadDataUrl(base64 ?? url);
        base64 = data ?? base64;
        Uri? address = ReadAddress(url, isText, host);
        if (address is null && base64 is null)
            return;
        outputs.Add(new JobOutput
        {
            Url = address,
            Base64 = base64,
            ContentType = JsonFields.Text(JsonFields.Field(item, "content_type"u8)) ?? dataType,
            DurationSeconds = JsonFields.Number(JsonFields.Field(item, "duration_seconds"u8)),
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

    private static JobUsage? ReadUsage(JsonElement? usage) => usage is not { ValueKind: JsonValueKind.Object } value
        ? null
        : new JobUsage
        {
            BillableUnits = JsonFields.Decimal(JsonFields.Field(value, "billable_units"u8)),
            BillingUnit = JsonFields.Text(JsonFields.Field(value, "billing_unit"u8)),
            Raw = value,
        };
}
