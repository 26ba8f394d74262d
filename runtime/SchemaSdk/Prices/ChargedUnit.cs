namespace SchemaSdk.Prices.Usage;

/// <summary>A rate's unit: how much of what it is for, such as a million input tokens.</summary>
internal readonly record struct ChargedUnit(Measure Measure, decimal Size);
