using System.Linq;
using SchemaSdk.Metadata;

namespace SchemaSdk.Prices.Usage;

/// <summary>The usage of each measure: from the caller if given, otherwise from the request's parameters.</summary>
internal sealed class UsageCount(PriceUsage usage, IReadOnlyCollection<Measure> priced)
{
    public static IEnumerable<Measure> All { get; } =
    [Measure.InputTokens, Measure.OutputTokens, Measure.Characters, Measure.Images, Measure.Seconds];

    public decimal Of(Measure measure) => measure switch
    {
        Measure.InputTokens => usage.InputTokens - Cached,
        Measure.CachedInputTokens => Cached,
        Measure.OutputTokens => usage.OutputTokens,
        Measure.Tokens => usage.InputTokens - Cached + usage.OutputTokens,
        Measure.Characters => usage.Characters,
        Measure.Images => usage.Images,
        Measure.Seconds => usage.Seconds,
        _ => usage.Requests,
    };

    /// <summary>Returns the quantity a rate applies to: from the usage, otherwise from the request, if any.</summary>
    public Quantity Used(RateLine line, ModelMetadata model, bool hasRequest, ref PricedValues values)
    {
        decimal used = Of(line.Unit.Measure);
        if (used > 0 || !hasRequest || (line.Charge.Quantity ?? QuantityReader.Of(model, line.Row.Unit, ref values)) is not { } told)
            return Quantity.Of(used);

        return told.Times(line.Unit.Size);
    }

    /// <summary>True when the measure is used but has no rate.</summary>
    public bool IsUnpriced(Measure measure) =>
        Of(measure) > 0
        && !priced.Contains(measure)
        && !(measure is Measure.InputTokens or Measure.OutputTokens && priced.Contains(Measure.Tokens));

    /// <summary>Cached tokens without a separate rate count as ordinary input tokens.</summary>
    private long Cached => priced.Contains(Measure.CachedInputTokens) ? Math.Min(usage.CachedInputTokens, usage.InputTokens) : 0;
}
