using System.Linq;
using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>The usage of each measure: from the caller if given, otherwise from the request's parameters.</summary>
internal sealed class UsageCount(PriceUsage usage, IReadOnlyCollection<Measure> priced)
{
    /// <summary>The measures that need a rate if they are used.</summary>
    public static IEnumerable<Measure> NeedRate { get; } =
        [Measure.InputTokens, Measure.OutputTokens, Measure.Tokens, Measure.Characters, Measure.Images, Measure.Seconds, Measure.Other];

    public decimal Of(Measure measure) => measure switch
    {
        _ when usage.Billed is { } billed && billed.Measure == measure => billed.Count,
        Measure.InputTokens => usage.InputTokens - Cached,
        Measure.CachedInputTokens => Cached,
        Measure.OutputTokens => usage.OutputTokens,
        Measure.Tokens => usage.InputTokens - Cached + usage.OutputTokens,
        Measure.Characters => usage.Characters,
        Measure.Images => usage.Images,
        Measure.Seconds => usage.Seconds,
        Measure.Requests => usage.Requests,
        _ => 0,
    };

    /// <summary>Returns the quantity a rate applies to: from the usage, otherwise from the request, if any.</summary>
    public Quantity Used(RateLine line, ModelMetadata model, bool hasRequest, ref PricedValues values)
    {
        decimal used = Of(line.Unit.Measure);
        if (used > 0 || line.Unit.Measure == usage.Billed?.Measure || !hasRequest)
            return Quantity.Of(used);

        Quantity? requested = line.Charge.Quantity ?? QuantityReader.Of(model, line.Row.Unit, ref values);
        return requested?.Times(line.Unit.Size) ?? Quantity.Of(used);
    }

    /// <summary>True when the measure is used but has no rate.</summary>
    public bool IsUnpriced(Measure measure) =>
        Of(measure) > 0
        && !priced.Contains(measure)
        && !(measure is Measure.InputTokens or Measure.OutputTokens && priced.Contains(Measure.Tokens))
        && (measure != Measure.Tokens || usage.Billed?.Measure == measure);

    /// <summary>Cached tokens without a separate rate count as ordinary input tokens.</summary>
    private long Cached => priced.Contains(Measure.CachedInputTokens) ? Math.Min(usage.CachedInputTokens, usage.InputTokens) : 0;
}
