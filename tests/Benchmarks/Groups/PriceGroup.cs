using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>Estimating a price, beside checking the same request with <c>if</c>s by hand: money is slower than comparing.</summary>
internal static class PriceGroup
{
    public static IEnumerable<Comparison> Run()
    {
        Same.Value("the estimate", Samples.O3.EstimatePrice().Maximum, 1.680m);
        yield return Stopwatches
            .Compare(() => Samples.O3.EstimatePrice(), () => HandChecks.Check(Samples.PlainO3))
            .As("price/estimate", 40, bytesBound: 200);
    }
}
