using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>A job in the host's list of jobs.</summary>
public sealed record ListedJob
{
    /// <summary>The job's id.</summary>
    public required string Id { get; init; }

    /// <summary>The job's status.</summary>
    public JobStatus Status { get; init; }

    /// <summary>When the job was created, by the host's clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The model's name at the host; <see langword="null"/> if the list does not have it.</summary>
    public string? Model { get; init; }

    /// <summary>The parameters of the request, as the host shows them; undefined if it does not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Request { get; init; }

    /// <summary>The job's entry in the list, unmodified.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>Returns the id and the status.</summary>
    public override string ToString() => $"{Id}: {Status}";
}
