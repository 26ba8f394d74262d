namespace SchemaSdk.Generator.Schema;

/// <summary>The fields of a model document.</summary>
internal static class DocumentFields
{
    public static readonly Field Schema = new("$schema");
    public static readonly Field Id = new("id");
    public static readonly Field Host = new("host");
    public static readonly Field Wire = new("wire");
    public static readonly Field DisplayName = new("display_name", "name");
    public static readonly Field Provider = new("provider");
    public static readonly Field Category = new("category");
    public static readonly Field Description = new("description");
    public static readonly Field Endpoints = new("supported_endpoints", "endpoints", "endpoint");
    public static readonly Field InputModalities = new("input_modalities");
    public static readonly Field OutputModalities = new("output_modalities");
    public static readonly Field Features = new("features");
    public static readonly Field Notes = new("notes");
    public static readonly Field ContextLength = new("context_length", "context_window");
    public static readonly Field MaxOutputTokens = new("max_output_tokens");
    public static readonly Field Nullable = new("nullable");
    public static readonly Field Closed = new("closed");
    public static readonly Field Parameters = new("supported_parameters") { Nested = () => ParameterFields.Table };
    public static readonly Field PriceRows = new("pricing_rows") { Nested = () => PriceFields.Table };
    public static readonly Field Pricing = new("pricing") { Nested = () => PriceFields.Table };

    public static readonly FieldTable Table = new(
        Schema, Id, Host, Wire, DisplayName, Provider, Category, Description, Endpoints, InputModalities, OutputModalities,
        Features, Notes, ContextLength, MaxOutputTokens, Nullable, Closed, Parameters, PriceRows, Pricing);
}

/// <summary>
/// The fields of a value: a parameter, and whatever is inside. Options also have the aliases that JSON Schema and other catalogs use.
/// </summary>
internal static class ParameterFields
{
    public static readonly Field Name = new("name");
    public static readonly Field Type = new("type");
    public static readonly Field In = new("in");
    public static readonly Field Required = new("required");
    public static readonly Field Default = new("default");
    public static readonly Field Options = new("options", "enum", "allowed", "values", "allowed_values");
    public static readonly Field Minimum = new("min");
    public static readonly Field Maximum = new("max");
    public static readonly Field Step = new("step");
    public static readonly Field Description = new("description");
    public static readonly Field Nullable = new("nullable");
    public static readonly Field ExclusiveMinimum = new("exclusive_min");
    public static readonly Field ExclusiveMaximum = new("exclusive_max");
    public static readonly Field MinItems = new("min_items");
    public static readonly Field MaxItems = new("max_items");
    public static readonly Field UniqueItems = new("unique_items");
    public static readonly Field Pattern = new("pattern");
    public static readonly Field Format = new("format");
    public static readonly Field Deprecated = new("deprecated");
    public static readonly Field Examples = new("examples");
    public static readonly Field Closed = new("closed");
    public static readonly Field Items = new("items") { Nested = () => Table! };
    public static readonly Field Members = new("parameters") { Nested = () => Table! };
    public static readonly Field Discriminator = new("discriminator");
    public static readonly Field Alternatives = new("alternatives") { Nested = () => Table! };

    /// <summary>What says something about the value itself comes before what says what is inside.</summary>
    public static readonly FieldTable Table = new(
        Name, Type, In, Required, Nullable, Default, Options, Minimum, Maximum, ExclusiveMinimum, ExclusiveMaximum, Step,
        MinItems, MaxItems, UniqueItems, Pattern, Format, Deprecated, Examples, Description,
        Closed, Items, Members, Discriminator, Alternatives);
}

/// <summary>The fields of a price row, and the per-token prices of text models.</summary>
internal static class PriceFields
{
    public static readonly Field Label = new("label", "charge", "type", "name");
    public static readonly Field Unit = new("spec", "unit");
    public static readonly Field Rate = new("rate", "price");
    public static readonly Field PreviousRate = new("was");
    public static readonly Field Prompt = new("prompt");
    public static readonly Field Completion = new("completion");
    public static readonly Field InputCacheRead = new("input_cache_read");

    public static readonly Field[] PerToken = [Prompt, Completion, InputCacheRead];

    /// <summary>The fields of a per-token price list that are not separate charges.</summary>
    public static readonly string[] BesidePerToken =
        [.. PerToken.SelectMany(f => f.Names), .. Label.Names, .. Unit.Names, .. PreviousRate.Names];

    public static readonly FieldTable Table = new(
        Label, Unit, Rate, PreviousRate, Prompt, Completion, InputCacheRead);
}
