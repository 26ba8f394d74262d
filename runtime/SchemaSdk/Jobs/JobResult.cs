using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>What a job made: media to download, JSON, or bytes.</summary>
public sealed class JobResult
{
    /// <summary>The media, in the host's order; empty when the result is of another kind (see <see cref="Raw"/>).</summary>
    public IReadOnlyList<JobOutput> Outputs { get; init; } = [];

    /// <summary>What is billed; <see langword="null"/> when the host does not say.</summary>
    public JobUsage? Usage { get; init; }

    /// <summary>The result's JSON as it came; undefined when the host answered with bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>The bytes of a direct answer that is no JSON, such as speech; <see langword="null"/> otherwise.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The media type of <see cref="Bytes"/>; <see langword="null"/> when there are none, or the host does not say.</summary>
    public string? ContentType { get; init; }

    /// <summary>The output of a job that makes one.</summary>
    /// <exception cref="ProtocolException">There is none, or more than one; the message says what came instead.</exception>
    public JobOutput SingleOutput() => Outputs is [JobOutput output]
        ? output
        : throw new ProtocolException(ResultText.WhyNotSingle(this), new ApiErrorDetails { ResponseExcerpt = ResultText.StartOf(Raw) });

    /// <summary>How much there is, and of what kind.</summary>
    public override string ToString() => Bytes is { } bytes
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes ({ContentType ?? "unknown type"})")
        : Outputs is [var one] ? one.ToString() : string.Create(CultureInfo.InvariantCulture, $"{Outputs.Count} outputs");
}

/// <summary>What a job used, as the host bills it.</summary>
public sealed class JobUsage
{
    /// <summary>How many units are billed; <see langword="null"/> when the host does not say.</summary>
    public decimal? BillableUnits { get; init; }

    /// <summary>The unit, such as <c>second</c>; <see langword="null"/> when the host does not say.</summary>
    public string? BillingUnit { get; init; }

    /// <summary>The usage's JSON as it came.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }
}
