using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>A keyword of the metadata grammar. All keywords are defined here, and the shared reader recognizes the same set.</summary>
internal readonly struct MetadataKeyword
{
    private MetadataKeyword(string text) => Text = text;

    public string Text { get; }

    public static MetadataKeyword Version { get; } = new(MetadataVersion.Current);

    public static MetadataKeyword Model { get; } = new("model");

    public static MetadataKeyword Host { get; } = new("host");

    public static MetadataKeyword Wire { get; } = new("wire");

    public static MetadataKeyword ModelName { get; } = new("model-name");

    public static MetadataKeyword InPath { get; } = new("in-path");

    public static MetadataKeyword DisplayName { get; } = new("name");

    public static MetadataKeyword Provider { get; } = new("provider");

    public static MetadataKeyword Category { get; } = new("category");

    public static MetadataKeyword Submit { get; } = new("submit");

    public static MetadataKeyword Hash { get; } = new("hash");

    public static MetadataKeyword Context { get; } = new("context");

    public static MetadataKeyword Output { get; } = new("output");

    public static MetadataKeyword About { get; } = new("about");

    public static MetadataKeyword Endpoints { get; } = new("endpoints");

    public static MetadataKeyword Inputs { get; } = new("inputs");

    public static MetadataKeyword Outputs { get; } = new("outputs");

    public static MetadataKeyword Features { get; } = new("features");

    public static MetadataKeyword Required { get; } = new("required");

    public static MetadataKeyword Enum { get; } = new("enum");

    public static MetadataKeyword Default { get; } = new("default");

    public static MetadataKeyword DefaultJson { get; } = new("default-json");

    public static MetadataKeyword Minimum { get; } = new("min");

    public static MetadataKeyword Maximum { get; } = new("max");

    public static MetadataKeyword Step { get; } = new("step");

    public static MetadataKeyword Options { get; } = new("options");

    public static MetadataKeyword Price { get; } = new("price");

    public static MetadataKeyword PreviousRate { get; } = new("was");

    public static MetadataKeyword RateText { get; } = new("text");

    public static MetadataKeyword Approximate { get; } = new("approximate");

    public static MetadataKeyword Per { get; } = new("per");

    public static MetadataKeyword When { get; } = new("when");

    public static MetadataKeyword Format { get; } = new("format");

    public static MetadataKeyword Items { get; } = new("items");

    public static MetadataKeyword Each { get; } = new("each");

    public static MetadataKeyword Rule { get; } = new("rule");

    public static MetadataKeyword Warning { get; } = new("warning");

    public static MetadataKeyword Because { get; } = new("because");

    public static MetadataKeyword Currency { get; } = new("currency");

    public static MetadataKeyword Select { get; } = new("select");

    public static MetadataKeyword Rows { get; } = new("rows");

    public static MetadataKeyword Quantity { get; } = new("quantity");

    public static MetadataKeyword Assumed { get; } = new("assumed");

    public static MetadataKeyword Scenes { get; } = new("scenes");

    public static MetadataKeyword Closed { get; } = new("closed");

    public static MetadataKeyword StrictNull { get; } = new("strict-null");

    public static MetadataKeyword Type { get; } = new("type");

    public static MetadataKeyword End { get; } = new("end");

    public static MetadataKeyword Discriminator { get; } = new("discriminator");

    public static MetadataKeyword Alternative { get; } = new("alternative");

    public static MetadataKeyword Item { get; } = new("item");

    public static MetadataKeyword ExclusiveMinimum { get; } = new("xmin");

    public static MetadataKeyword ExclusiveMaximum { get; } = new("xmax");

    public static MetadataKeyword MinItems { get; } = new("min-items");

    public static MetadataKeyword Unique { get; } = new("unique");

    public static MetadataKeyword Pattern { get; } = new("pattern");

    public static MetadataKeyword Uri { get; } = new("uri");

    public static MetadataKeyword Nullable { get; } = new("nullable");

    public static MetadataKeyword NotNull { get; } = new("not-null");

    public static MetadataKeyword Deprecated { get; } = new("deprecated");

    /// <summary>Returns the word of a field of host files, which the generator itself chose; anything else throws.</summary>
    public static MetadataKeyword OfHostField(string path) =>
        path.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_') && path.Length > 0
            ? new(path)
            : throw new InvalidOperationException("Not a field of host files.");

    public static MetadataKeyword Of(RuleKind kind) => new(kind switch
    {
        RuleKind.Require => "require",
        RuleKind.RequireAny => "require-any",
        RuleKind.RequireOne => "require-one",
        RuleKind.Forbid => "forbid",
        RuleKind.Ignore => "ignore",
        _ => "limit",
    });

    public static MetadataKeyword Of(TextFormat format) => new(format switch
    {
        TextFormat.Url => "url",
        TextFormat.Media => "media",
        TextFormat.UrlList => "url-list",
        _ => "scenes",
    });

    public static MetadataKeyword Of(ParameterKind kind) => new(kind switch
    {
        ParameterKind.Option => "option",
        ParameterKind.Number => "number",
        ParameterKind.Integer => "integer",
        ParameterKind.Flag => "flag",
        ParameterKind.Array => "array",
        ParameterKind.Object => "object",
        ParameterKind.Union => "union",
        _ => "text",
    });

    public static MetadataKeyword Of(RateKind kind) => new(kind switch
    {
        RateKind.Single => "rate",
        RateKind.Range => "range",
        RateKind.Pair => "pair",
        RateKind.Tiers => "tiers",
        _ => "unreadable",
    });
}
