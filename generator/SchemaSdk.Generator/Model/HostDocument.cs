using SchemaSdk.Hosts;

namespace SchemaSdk.Generator.Model;

/// <summary>The content of a host file, without positions and without what only the tool uses of its catalog.</summary>
internal sealed record HostDocument
{
    public required string Id { get; init; }

    /// <summary>The display name; the id if the file has none.</summary>
    public required string DisplayName { get; init; }

    public required string BaseAddress { get; init; }

    public required HostPlacement Placement { get; init; }

    /// <summary>Everything the file says, in format order.</summary>
    public EquatableArray<HostSetting> Settings { get; init; }
}

/// <summary>One field of a host file: its path, such as <c>job.status</c>, and its values.</summary>
internal sealed record HostSetting(string Name, EquatableArray<string> Values);

/// <summary>What a model's document has to know of its host.</summary>
/// <param name="In">Where requests have the model.</param>
/// <param name="Name">The name under which a body has it.</param>
/// <param name="SubmitPath">The path that takes requests; null if each document names its own.</param>
internal sealed record HostPlacement(ModelPlacement In, string Name, string? SubmitPath)
{
    public static HostPlacement Usual { get; } = new(ModelPlacement.Body, "model", null);
}
