namespace SchemaSdk.Prices;

/// <summary>The unit of a rate: a measure and an amount, such as one million input tokens.</summary>
internal readonly record struct ChargedUnit(Measure Measure, decimal Size);
