using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Pricing;

namespace SchemaSdk.Generator.Emit;

/// <summary>Everything that determines the source of one model: equal instances produce equal source.</summary>
internal sealed record EmitModel
{
    public required ModelDocument Model { get; init; }

    public required ModelNames Names { get; init; }

    public required Overlay Overlay { get; init; }

    public required PricingRule Pricing { get; init; }

    public required string Namespace { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The name of the generated file: ASCII, at most 100 characters, unique ignoring case.</summary>
    public required string HintName { get; init; }
}
