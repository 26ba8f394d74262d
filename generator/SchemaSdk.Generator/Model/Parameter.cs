using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>A parameter of a model, as its document describes it.</summary>
internal sealed record Parameter
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    public bool Required { get; init; }

    /// <summary>What the host takes when nothing is sent; <see langword="null"/> for none (or a JSON null).</summary>
    public Literal? Default { get; init; }

    /// <summary>False where the default is outside the options or bounds: then it is documentation only.</summary>
    public bool DefaultIsUsable { get; init; } = true;

    /// <summary>The allowed values: text or numbers; empty for any.</summary>
    public EquatableArray<Literal> Options { get; init; }

    /// <summary>The lower bound as written; the least length for a string.</summary>
    public string? Minimum { get; init; }

    /// <summary>The upper bound as written; the greatest length for a string.</summary>
    public string? Maximum { get; init; }

    public string? Step { get; init; }

    public string? Description { get; init; }
}
