namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>The members of an overlay.</summary>
internal static class OverlayFields
{
    public static readonly Field Model = new("model");
    public static readonly Field Names = new("names");
    public static readonly Field Parameters = new("parameters");
    public static readonly Field Rules = new("rules");
    public static readonly Field Pricing = new("pricing");

    public static readonly Field[] All = [Model, Names, Parameters, Rules, Pricing];
}

/// <summary>The members of a parameter's refinement.</summary>
internal static class RefinementFields
{
    public static readonly Field Format = new("format");
    public static readonly Field MaxItems = new("max_items");
    public static readonly Field Duration = new("duration");
    public static readonly Field Pattern = new("pattern");

    public static readonly Field[] All = [Format, MaxItems, Duration, Pattern];
}

/// <summary>The members of a rule, in addition to those of <see cref="RuleRequirement"/>.</summary>
internal static class RuleFields
{
    public static readonly Field Id = new("id");
    public static readonly Field When = new("when");
    public static readonly Field Severity = new("severity");
    public static readonly Field Because = new("because");

    public static readonly Field[] All = [Id, When, .. RuleRequirement.All.Select(d => d.Field), Severity, Because];
}

/// <summary>The members of a parameter test in a <c>when</c>.</summary>
internal static class TestFields
{
    public static readonly Field Present = new("present");
    public static readonly Field Not = new("not");

    public static readonly Field[] All = [Present, Not];
}

/// <summary>The members of a limit.</summary>
internal static class LimitFields
{
    public static readonly Field Minimum = new("min");
    public static readonly Field Maximum = new("max");
    public static readonly Field Options = new("options");
    public static readonly Field MaxItems = new("max_items");

    public static readonly Field[] All = [Minimum, Maximum, Options, MaxItems];
}

/// <summary>The members of the pricing rule.</summary>
internal static class PricingFields
{
    public static readonly Field Currency = new("currency");
    public static readonly Field Per = new("per");
    public static readonly Field Quantity = new("quantity");
    public static readonly Field Select = new("select");

    public static readonly Field[] All = [Currency, Per, Quantity, Select];
}

/// <summary>The members of an entry that selects price rows.</summary>
internal static class SelectionFields
{
    public static readonly Field Row = new("row");
    public static readonly Field When = RuleFields.When;
    public static readonly Field Quantity = new("quantity");
    public static readonly Field Assumed = new("assumed");
    public static readonly Field Because = RuleFields.Because;
    public static readonly Field Minimum = LimitFields.Minimum;
    public static readonly Field Maximum = LimitFields.Maximum;

    public static readonly Field[] All = [Row, When, Quantity, Assumed, Because];
    public static readonly Field[] OfQuantity = [Minimum, Maximum];
}
