using System.Text.Json.Serialization;

namespace SchemaSdk.Benchmarks.Beside;

/// <summary>What a user would write by hand instead: a record with the same properties, for System.Text.Json's own generator.</summary>
internal sealed record PlainO3
{
    public string Model { get; init; } = "kling-o3";
    public required string Prompt { get; init; }
    public PlainTier? ModelTier { get; init; }
    public PlainWorkflow? Workflow { get; init; }
    public PlainAspectRatio? AspectRatio { get; init; }
    public double? Duration { get; init; }
    public bool? Sound { get; init; }
    public bool? KeepOriginalSound { get; init; }
    public string? Image { get; init; }
    public string? ImageEnd { get; init; }
    public string? Video { get; init; }
    public string? ReferenceImages { get; init; }
    public string? ReferenceVideos { get; init; }
}

/// <summary>The smaller of the two models.</summary>
internal sealed record PlainTurbo
{
    public string Model { get; init; } = "kling-3-0-turbo";
    public required string Prompt { get; init; }
    public string? Image { get; init; }
    public string? NegativePrompt { get; init; }
    public PlainResolution? Resolution { get; init; }
    public PlainAspectRatio? AspectRatio { get; init; }
    public double? Duration { get; init; }
}

internal enum PlainTier
{
    [JsonStringEnumMemberName("standard")] Standard,
    [JsonStringEnumMemberName("pro")] Pro,
    [JsonStringEnumMemberName("4k")] _4k,
}

internal enum PlainWorkflow
{
    [JsonStringEnumMemberName("auto")] Auto,
    [JsonStringEnumMemberName("t2v")] T2v,
    [JsonStringEnumMemberName("i2v")] I2v,
    [JsonStringEnumMemberName("video_edit")] VideoEdit,
    [JsonStringEnumMemberName("reference")] Reference,
}

internal enum PlainAspectRatio
{
    [JsonStringEnumMemberName("16:9")] Landscape,
    [JsonStringEnumMemberName("1:1")] Square,
    [JsonStringEnumMemberName("9:16")] Portrait,
}

internal enum PlainResolution
{
    [JsonStringEnumMemberName("720p")] _720p,
    [JsonStringEnumMemberName("1080p")] _1080p,
}

/// <summary>What a host answers to a submit, as little of it as a caller by hand would read.</summary>
public sealed record PlainJob(string JobId, string Status, string? PollUrl, double? Progress, DateTimeOffset? CreatedAt);

/// <summary>With the fast path: what it writes is written without metadata.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlainO3))]
[JsonSerializable(typeof(PlainTurbo))]
[JsonSerializable(typeof(PlainJob))]
internal sealed partial class PlainContext : JsonSerializerContext;
