using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Pricing;

namespace SchemaSdk.Generator.Emit;

/// <summary>All that the source of one model is made of: equal units give equal source.</summary>
internal sealed record EmitModel
{
    public required ModelDocument Model { get; init; }

    public required ModelNames Names { get; init; }

    public required Overlay Overlay { get; init; }

    public required PricingRule Pricing { get; init; }

    public required string Namespace { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The name of the generated file: ASCII, at most 100 characters, unlike any other, case aside.</summary>
    public required string HintName { get; init; }
}
