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

    /// <summary>
    /// What the job cost, as the host reported it, or its <see cref="Usage"/> at the rates of the model's price list;
    /// <see langword="null"/> if that is unknown (<see cref="WhyCostIsUnknown"/> gives the reason).
    /// </summary>
    /// <remarks>
    /// Known for results of <see cref="IModelClient.RunAsync"/> and of a wait with the job that a submit returned. A wait by a job's id
    /// needs <see cref="WaitOptions.Request"/>, because neither the id nor the response contains what the price depends on. The host's
    /// invoice is authoritative.
    /// </remarks>
    public JobCost? Cost { get => field ??= BilledCost.Of(Origin, Usage).Cost; init; }

    /// <summary>Why <see cref="Cost"/> is <see langword="null"/>, as a sentence; <see langword="null"/> if it is not.</summary>
    [JsonIgnore]
    public string? WhyCostIsUnknown => Cost is null ? BilledCost.Of(Origin, Usage).WhyUnknown : null;

    /// <summary>The result's JSON, unmodified; undefined if the host responded with bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>The bytes of a direct response that is not JSON, such as speech; <see langword="null"/> otherwise.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The media type of <see cref="Bytes"/>; <see langword="null"/> if there are none, or if not reported.</summary>
    public string? ContentType { get; init; }

    internal JobOrigin? Origin { get; private set; }

    internal string? JobId { get; private set; }

    /// <summary>Returns the output of a job that has exactly one.</summary>
    /// <exception cref="ProtocolException">There is no output, or more than one; the message describes the actual result.</exception>
    public JobOutput SingleOutput() => Outputs is [JobOutput output]
        ? output
        : throw ResultText.NotSingle(this);

    /// <summary>Adds what the client knows and the response does not contain.</summary>
    internal void Attach(JobOrigin? origin, string? jobId)
    {
        Origin ??= origin;
        JobId ??= jobId;
        for (int i = 0; i < Outputs.Count; i++)
        {
            JobOutput output = Outputs[i];
            (output.Origin, output.JobId, output.Index, output.Count) = (Origin, JobId, i, Outputs.Count);
        }
    }

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
