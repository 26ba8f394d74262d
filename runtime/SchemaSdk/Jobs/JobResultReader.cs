using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads what a job made: the media that was recognised, beside the JSON as it came.</summary>
internal static class JobResultReader
{
    public static JobResult Read(JsonElement? result)
    {
        if (result is not { } value)
            return new JobResult();
        return new JobResult { Outputs = ReadOutputs(value), Usage = ReadUsage(JsonFields.Field(value, "usage"u8)), Raw = value };
    }

    private static List<JobOutput> ReadOutputs(JsonElement result)
    {
        var outputs = new List<JobOutput>();
        JsonElement media = JsonFields.Field(result, "data"u8) ?? result;
        if (media.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in media.EnumerateArray())
                AddOutput(outputs, item);
        }
        else
        {
            AddOutput(outputs, media);
        }

        return outputs;
    }

    private static void AddOutput(List<JobOutput> outputs, JsonElement item)
    {
        string? url = JsonFields.Text(item.ValueKind == JsonValueKind.String ? item : JsonFields.Field(item, "url"u8));
        (string? dataType, string? data) = ReadDataUrl(url);
        string? base64 = JsonFields.Text(JsonFields.Field(item, "b64_json"u8)) ?? data;
        Uri? address = data is null ? ReadAddress(url) : null;
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

    // A path alone is an absolute 'file' address on Unix, so the scheme is asked for by name.
    private static Uri? ReadAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme is "https" or "http") ? address : null;

    private static (string? MediaType, string? Base64) ReadDataUrl(string? url)
    {
        const string scheme = "data:", mark = ";base64,";
        if (url is null || !url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return default;
        int at = url.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : (url[scheme.Length..at], url[(at + mark.Length)..]);
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
