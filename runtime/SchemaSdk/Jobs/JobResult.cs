using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>The result of a job: media to download, JSON, or bytes.</summary>
public sealed class JobResult
{
    /// <summary>The media, in the host's order; empty for other kinds of result (see <see cref="Raw"/>).</summary>
    public IReadOnlyList<JobOutput> Outputs { get; init; } = [];

    /// <summary>The billed usage; <see langword="null"/> if not reported.</summary>
    public JobUsage? Usage { get; init; }

    /// <summary>The result's JSON, unmodified; undefined if the host responded with bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>The bytes of a direct response that is not JSON, such as speech; <see langword="null"/> otherwise.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The media type of <see cref="Bytes"/>; <see langword="null"/> if there are none, or if not reported.</summary>
    public string? ContentType { get; init; }

    /// <summary>Returns the output of a job that has exactly one.</summary>
    /// <exception cref="ProtocolException">There is no output, or more than one; the message describes the actual result.</exception>
    public JobOutput SingleOutput() => Outputs is [JobOutput output]
        ? output
        : throw new ProtocolException(ResultText.WhyNotSingle(this), new ApiErrorDetails { ResponseExcerpt = ResultText.StartOf(Raw) });

    /// <summary>Returns the size and kind of the result.</summary>
    public override string ToString() => Bytes is { } bytes
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes ({ContentType ?? "unknown type"})")
        : Outputs is [var one] ? one.ToString() : string.Create(CultureInfo.InvariantCulture, $"{Outputs.Count} outputs");
}

/// <summary>The usage of a job, as billed by the host.</summary>
public sealed class JobUsage
{
    /// <summary>The number of billed units; <see langword="null"/> if not reported.</summary>
    public decimal? BillableUnits { get; init; }

    /// <summary>The unit, such as <c>second</c>; <see langword="null"/> if not reported.</summary>
    public string? BillingUnit { get; init; }

    /// <summary>The usage's JSON, unmodified.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }
}
