using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>A requirement of a rule, by its member name. A rule has exactly one.</summary>
internal sealed record RuleRequirement(Field Field, RuleKind Kind)
{
    public static readonly RuleRequirement[] All =
    [
        new(new Field("require"), RuleKind.Require),
        new(new Field("require_any"), RuleKind.RequireAny),
        new(new Field("require_one"), RuleKind.RequireOne),
        new(new Field("forbid"), RuleKind.Forbid),
        new(new Field("ignore"), RuleKind.Ignore),
        new(new Field("limit"), RuleKind.Limit),
    ];

    public static string Names { get; } = string.Join(", ", All.Select(d => d.Field.Name));
}
