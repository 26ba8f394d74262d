namespace SchemaSdk.Metadata;

/// <summary>A rule across parameters: what it asks while its conditions hold.</summary>
internal sealed class RuleMetadata(string id, RuleKind kind, int[] targets)
{
    public string Id { get; } = id;

    public RuleKind Kind { get; } = kind;

    /// <summary>The places of the parameters that it is about.</summary>
    public int[] Targets { get; } = targets;

    /// <summary>For <see cref="RuleKind.Limit"/>: the target as it is allowed while the rule applies.</summary>
    public ParameterMetadata? Limit { get; set; }

    public bool IsWarning { get; set; }

    /// <summary>The sentence for developers.</summary>
    public string Because { get; set; } = "";

    public Condition[] When { get; set; } = [];
}
