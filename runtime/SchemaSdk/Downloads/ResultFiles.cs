namespace SchemaSdk;

/// <summary>The files that a result becomes.</summary>
internal static class ResultFiles
{
    /// <summary>Returns the outputs, or the bytes of a direct response as one.</summary>
    /// <exception cref="ProtocolException">There is nothing to save; the message describes the actual result.</exception>
    public static IReadOnlyList<JobOutput> OutputsOf(JobResult result)
    {
        if (result.Outputs.Count > 0)
            return result.Outputs;
        return result.Bytes is { } bytes
            ? [new JobOutput { Base64 = Convert.ToBase64String(bytes.Span), ContentType = result.ContentType, Origin = result.Origin }]
            : throw ResultText.NothingToSave(result);
    }

    /// <summary>Returns a path for each output; no two are the same, even where letter case does not matter.</summary>
    public static string[] PathsOf(IReadOnlyList<JobOutput> outputs, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string[] paths = new string[outputs.Count];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = Path.Combine(folder, OutputFileName.Unique(outputs[i].SuggestedFileName, taken));
        return paths;
    }
}
