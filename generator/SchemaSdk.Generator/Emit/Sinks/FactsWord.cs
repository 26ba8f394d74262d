using SchemaSdk.Facts;
using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Emit.Sinks;

/// <summary>A word of the facts' own grammar. All of them stand here, and the shared reader knows the same.</summary>
internal readonly struct FactsWord
{
    private FactsWord(string text) => Text = text;

    public string Text { get; }

    public static FactsWord Version { get; } = new(MetadataVersion.Current);

    public static FactsWord Model { get; } = new("model");

    public static FactsWord DisplayName { get; } = new("name");

    public static FactsWord Provider { get; } = new("provider");

    public static FactsWord Category { get; } = new("category");

    public static FactsWord Submit { get; } = new("submit");

    public static FactsWord Hash { get; } = new("hash");

    public static FactsWord Context { get; } = new("context");

    public static FactsWord Output { get; } = new("output");

    public static FactsWord About { get; } = new("about");

    public static FactsWord Endpoints { get; } = new("endpoints");

    public static FactsWord Inputs { get; } = new("inputs");

    public static FactsWord Outputs { get; } = new("outputs");

    public static FactsWord Features { get; } = new("features");

    public static FactsWord Required { get; } = new("required");

    public static FactsWord Enum { get; } = new("enum");

    public static FactsWord Default { get; } = new("default");

    public static FactsWord DefaultJson { get; } = new("default-json");

    public static FactsWord Minimum { get; } = new("min");

    public static FactsWord Maximum { get; } = new("max");

    public static FactsWord Step { get; } = new("step");

    public static FactsWord Options { get; } = new("options");

    public static FactsWord Price { get; } = new("price");

    public static FactsWord Was { get; } = new("was");

    public static FactsWord RateText { get; } = new("text");

    public static FactsWord Approximate { get; } = new("approximate");

    public static FactsWord Per { get; } = new("per");

    public static FactsWord When { get; } = new("when");

    public static FactsWord Format { get; } = new("format");

    public static FactsWord Items { get; } = new("items");

    public static FactsWord Each { get; } = new("each");

    public static FactsWord Rule { get; } = new("rule");

    public static FactsWord Warning { get; } = new("warning");

    public static FactsWord Because { get; } = new("because");

    public static FactsWord Currency { get; } = new("currency");

    public static FactsWord Select { get; } = new("select");

    public static FactsWord Rows { get; } = new("rows");

    public static FactsWord Quantity { get; } = new("quantity");

    public static FactsWord Assumed { get; } = new("assumed");

    public static FactsWord Scenes { get; } = new("scenes");

    public static FactsWord Of(RuleKind kind) => new(kind switch
    {
        RuleKind.Require => "require",
        RuleKind.RequireAny => "require-any",
        RuleKind.RequireOne => "require-one",
        RuleKind.Forbid => "forbid",
        RuleKind.Ignore => "ignore",
        _ => "limit",
    });

    public static FactsWord Of(TextFormat format) => new(format switch
    {
        TextFormat.Url => "url",
        TextFormat.Media => "media",
        TextFormat.UrlList => "url-list",
        _ => "scenes",
    });

    public static FactsWord Of(ParameterKind kind) => new(kind switch
    {
        ParameterKind.Option => "option",
        ParameterKind.Number => "number",
        ParameterKind.Integer => "integer",
        ParameterKind.Flag => "flag",
        ParameterKind.Array => "array",
        ParameterKind.Object => "object",
        _ => "text",
    });

    public static FactsWord Of(RateKind kind) => new(kind switch
    {
        RateKind.Single => "rate",
        RateKind.Range => "range",
        RateKind.Pair => "pair",
        RateKind.Tiers => "tiers",
        _ => "unreadable",
    });
}
