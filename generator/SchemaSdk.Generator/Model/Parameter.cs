using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>A parameter of a model, as described by its document.</summary>
internal sealed record Parameter
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    public bool Required { get; init; }

    /// <summary>The host's default for an omitted value; <see langword="null"/> if there is none (or a JSON null).</summary>
    public Literal? Default { get; init; }

    /// <summary><see langword="false"/> if the default is outside the options or bounds, and so is for documentation only.</summary>
    public bool DefaultIsUsable { get; init; } = true;

    /// <summary>The allowed values, text or numbers; if empty, any value is allowed.</summary>
    public EquatableArray<Literal> Options { get; init; }

    /// <summary>The lower bound as written; for a string, the minimum length.</summary>
    public string? Minimum { get; init; }

    /// <summary>The upper bound as written; for a string, the maximum length.</summary>
    public string? Maximum { get; init; }

    public string? Step { get; init; }

    public string? Description { get; init; }
}
