using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>A model in the host's list.</summary>
public sealed record ListedModel
{
    /// <summary>The model's id.</summary>
    public required string Id { get; init; }

    /// <summary>The display name; the id if the host gives none.</summary>
    public string DisplayName { get => field ?? Id; init; }

    /// <summary>The kind of model, such as <c>Video Generation</c>; <see langword="null"/> if not reported.</summary>
    public string? Category { get; init; }

    /// <summary>The model's entry in the list, unmodified.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>Returns the name and the id.</summary>
    public override string ToString() => DisplayName == Id ? Id : $"{DisplayName} ({Id})";
}
