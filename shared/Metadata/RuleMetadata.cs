namespace SchemaSdk.Metadata;

/// <summary>A rule across parameters: a requirement that applies while its conditions hold.</summary>
internal sealed class RuleMetadata(string id, RuleKind kind, ValueReference[] targets)
{
    public string Id { get; } = id;

    public RuleKind Kind { get; } = kind;

    /// <summary>The values that the rule applies to.</summary>
    public ValueReference[] Targets { get; } = targets;

    /// <summary>For <see cref="RuleKind.Limit"/>, the bounds of the target while the rule applies.</summary>
    public ParameterMetadata? Limit { get; set; }

    public bool IsWarning { get; set; }

    /// <summary>The message for developers.</summary>
    public string Because { get; set; } = "";

    public Condition[] When { get; set; } = [];
}
