using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>Describes a result for error messages about an unexpected one.</summary>
internal static class ResultText
{
    private const int MostShown = 8;
    private const int StartLength = 500;

    /// <summary>Creates the exception for a result that does not have exactly one output.</summary>
    public static ProtocolException NotSingle(JobResult result)
    {
        string what = result switch
        {
            { Outputs.Count: > 1 } => $"{result.Outputs.Count} outputs ({Kinds(result.Outputs)}), of which you can choose one from Outputs",
            { Bytes: { } bytes } =>
                $"no output to download but {bytes.Length} bytes of {result.ContentType ?? "an unknown type"}, which Bytes contains",
            _ => WithoutOutputs(result),
        };
        return Unexpected($"One output was expected, but the result has {what}.", result);
    }

    /// <summary>Creates the exception for a result without outputs or bytes.</summary>
    public static ProtocolException NothingToSave(JobResult result) =>
        Unexpected($"Nothing was downloaded, because the result has {WithoutOutputs(result)}.", result);

    private static ProtocolException Unexpected(string message, JobResult result) =>
        new(message, new ApiErrorDetails { JobId = result.JobId, ResponseExcerpt = StartOf(result.Raw), MayBeBilled = true });

    private static string WithoutOutputs(JobResult result) => result.Raw.ValueKind == JsonValueKind.Undefined
        ? "no outputs and no JSON"
        : $"no outputs but {Shape(result.Raw)}, which Raw contains";

    private static string? StartOf(JsonElement raw)
    {
        if (raw.ValueKind == JsonValueKind.Undefined)
            return null;
        string text = raw.GetRawText();
        return text.Length <= StartLength ? text : text[..(char.IsHighSurrogate(text[StartLength - 1]) ? StartLength - 1 : StartLength)];
    }

    private static string Kinds(IReadOnlyList<JobOutput> outputs)
    {
        var text = new StringBuilder();
        for (int i = 0; i < outputs.Count && i < MostShown; i++)
            Append(text, outputs[i].ContentType ?? "unknown type");
        return Ended(text, outputs.Count);
    }

    private static string Shape(JsonElement raw) => raw.ValueKind switch
    {
        JsonValueKind.Object => Members(raw),
        JsonValueKind.Array => string.Create(CultureInfo.InvariantCulture, $"a JSON array of {raw.GetArrayLength()}"),
        JsonValueKind.String => "a JSON string",
        _ => "the JSON value " + raw.GetRawText(),
    };

    private static string Members(JsonElement raw)
    {
        var text = new StringBuilder();
        int count = 0;
        foreach (JsonProperty member in raw.EnumerateObject())
        {
            if (count++ < MostShown)
                Append(text, NameOf(member));
        }

        return count == 0 ? "an empty JSON object" : $"a JSON object of {Ended(text, count)}";
    }

    // JSON allows a name with an unpaired surrogate, but a string can't be read from it.
    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name.Length <= 40 ? member.Name : member.Name[..40] + "…";
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static void Append(StringBuilder text, string part) => text.Append(text.Length == 0 ? "" : ", ").Append(part);

    private static string Ended(StringBuilder text, int count) => count > MostShown ? text.Append(", …").ToString() : text.ToString();
}
