using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>A field of a job, in the order of <see cref="JobPointers.RootNames"/>.</summary>
internal enum JobField
{
    None,
    Id,
    Status,
    Progress,
    CreatedAt,
    CompletedAt,
    PollUrl,
    Error,
    Result,
    ResultUrl,
    CancelUrl,
}

/// <summary>
/// The fields of a job; duplicates are detected. A null counts as absent, and so does a value of the wrong type, except for the id and the
/// status.
/// </summary>
internal partial struct JobFields
{
    // The most common words, to avoid allocating a status string.
    private static readonly string[] s_words = ["queued", "processing", "completed", "failed", "cancelled"];

    private int _seen;

    public bool IsObject { get; private set; }

    /// <summary>The name of a duplicate field.</summary>
    public string? Repeated { get; private set; }

    public readonly bool HasId => Has(JobField.Id);

    /// <summary>Text or the digits of a number; <see langword="null"/> if it is neither.</summary>
    public string? Id { get; private set; }

    public readonly bool HasStatus => Has(JobField.Status);

    public string? Status { get; private set; }

    /// <summary>
    /// 0 to 1; <see langword="null"/> if not reported or negative. Where the host counts to 1, 1 means complete, and a value above 1, or
    /// one with a percent sign, is a percentage all the same. Numbers may be strings.
    /// </summary>
    public double? Progress { get; private set; }

    public DateTimeOffset? CreatedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public string? PollUrl { get; private set; }

    public string? ResultUrl { get; private set; }

    public string? CancelUrl { get; private set; }

    /// <summary>What says that the job failed.</summary>
    public JsonElement? Error { get; private set; }

    public JsonElement? Result { get; private set; }

    /// <summary>The whole response; <see langword="null"/> if it was read in one pass.</summary>
    public JsonElement? Root { get; private set; }

    /// <param name="body">The complete response.</param>
    /// <param name="protocol">Where the fields are.</param>
    /// <param name="knownId">The id of the polled job; <see langword="null"/> for a submit.</param>
    /// <exception cref="JsonException">The response is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A name contains an unpaired surrogate.</exception>
    public static JobFields Of(ReadOnlySpan<byte> body, HostProtocol protocol, string? knownId) =>
        protocol.Job.RootNames is { } names ? Scan(body, names, protocol, knownId) : Find(JsonBody.Parse(body), protocol, knownId);

    private static JobFields Scan(ReadOnlySpan<byte> body, byte[][] names, HostProtocol protocol, string? knownId)
    {
        var fields = new JobFields();
        Utf8JsonReader reader = JsonBody.Reader(body);
        reader.Read();
        fields.IsObject = reader.TokenType == JsonTokenType.StartObject;
        if (!fields.IsObject)
            return fields;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            JobField field = FieldOf(ref reader, names);
            reader.Read();
            if (field == JobField.None)
            {
                reader.Skip();
                continue;
            }

            if (fields.Has(field))
                fields.Repeated ??= Encoding.UTF8.GetString(names[(int)field]);
            fields.Take(field, ref reader, protocol, knownId);
        }

        JsonBody.CheckEnd(ref reader);
        return fields;
    }

    private static JobField FieldOf(ref Utf8JsonReader reader, byte[][] names)
    {
        for (int field = 1; field < names.Length; field++)
        {
            byte[] name = names[field];
            if (name.Length > 0 && (name.Length == reader.ValueSpan.Length || reader.ValueIsEscaped) && reader.ValueTextEquals(name))
                return (JobField)field;
        }

        return JobField.None;
    }

    private readonly bool Has(JobField field) => (_seen & (1 << (int)field)) != 0;

    private void Take(JobField field, ref Utf8JsonReader reader, HostProtocol protocol, string? knownId)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return;
        _seen |= 1 << (int)field;
        switch (field)
        {
            case JobField.Id:
                Id = IsText(ref reader, knownId) ? knownId : TextOrNumber(ref reader);
                break;
            case JobField.Status:
                Status = StatusText(ref reader);
                break;
            case JobField.Progress:
                Progress = Share(ref reader, protocol.Profile.ProgressOf);
                break;
            case JobField.CreatedAt:
                CreatedAt = Time(ref reader);
                break;
            case JobField.CompletedAt:
                CompletedAt = Time(ref reader);
                break;
            case JobField.PollUrl:
                PollUrl = Text(ref reader);
                break;
            case JobField.ResultUrl:
                ResultUrl = Text(ref reader);
                break;
            case JobField.CancelUrl:
                CancelUrl = Text(ref reader);
                break;
            case JobField.Error:
                Error = JsonElement.ParseValue(ref reader);
                break;
            case JobField.Result:
                Result = JsonElement.ParseValue(ref reader);
                break;
        }

        // Skip the contents of an array or an object found where a string or a number was expected.
        reader.Skip();
    }

    private static bool IsText(ref Utf8JsonReader reader, string? text) =>
        text is not null && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(text);

    private static string? StatusText(ref Utf8JsonReader reader)
    {
        foreach (string word in s_words)
        {
            if (IsText(ref reader, word))
                return word;
        }

        return Text(ref reader);
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // JSON allows an unpaired surrogate, but a string can't be read from it.
            return null;
        }
    }

    private static string? TextOrNumber(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : Text(ref reader);

    private static double? Number(ref Utf8JsonReader reader)
    {
        bool isRead = reader.TokenType == JsonTokenType.Number
            ? reader.TryGetDouble(out double number)
            : double.TryParse(Text(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        return isRead && double.IsFinite(number) ? number : null;
    }

    private static double? Share(ref Utf8JsonReader reader, int whole)
    {
        double? number = Number(ref reader);
        bool isPercent = whole == 100 || number > 1;
        if (number is null && Text(ref reader)?.Trim() is [.. { } start, '%'])
        {
            isPercent = true;
            number = double.TryParse(start, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) ? share : null;
        }

        return number is >= 0 ? Math.Min(isPercent ? number.Value / 100 : number.Value, 1) : null;
    }

    private static DateTimeOffset? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return Number(ref reader) is { } seconds and >= 0 and < 253_402_300_800 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;
        // A time without a zone is UTC; the reader's own parser would treat it as local.
        if (reader is { TokenType: JsonTokenType.String, ValueSpan: [.., (byte)'Z'] }
            && reader.TryGetDateTimeOffset(out DateTimeOffset time))
        {
            return time;
        }
        return DateTimeOffset.TryParse(Text(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
            ? time
            : null;
    }
}
