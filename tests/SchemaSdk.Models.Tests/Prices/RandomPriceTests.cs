using System.Numerics;

namespace SchemaSdk.Models.Tests.Prices;

/// <summary>
/// Random price lists and requests, beside an oracle of its own: it tries every value that the host may take for what is left out, and
/// adds up what each of them is charged, in whole numbers without end.
/// </summary>
[Trait("Category", "Slow")]
public class RandomPriceTests
{
    private const int Cases = 20_000;

    [Fact]
    public void Whatever_may_be_charged_lies_within_the_bounds_of_a_bounded_estimate()
    {
        var random = new Random(20_260_101);
        int bounded = 0;
        int exact = 0;
        int checks = 0;
        for (int i = 0; i < Cases; i++)
        {
            RandomPriceList list = RandomPriceList.Draw(random);
            RandomPricedRequest request = list.Request(random);
            PriceEstimate price = request.EstimatePrice();
            string what = $"{price} of\n{list.Metadata}\nwith {request}";
            Assert.True(!price.IsExact || (price.IsBounded && price.Minimum == price.Maximum), what);
            List<BigInteger?> charges = [.. list.Charges(request)];
            if (!price.IsBounded)
                continue;

            bounded++;
            exact += price.IsExact ? 1 : 0;
            foreach (BigInteger? charge in charges)
            {
                checks++;
                Assert.True(charge is not null, "not known, but bounded: " + what);
                Assert.True(charge <= Scaled(price.Maximum!.Value) && charge >= Scaled(price.Minimum!.Value), $"{charge}: {what}");
            }
        }

        // Worth something only if the lists are of all kinds.
        Assert.InRange(bounded, Cases / 10, Cases * 9 / 10);
        Assert.InRange(exact, Cases / 50, bounded);
        Assert.InRange(checks, bounded, int.MaxValue);
    }

    /// <summary>An amount in units of 10^-60, of which no product of the lists has a part.</summary>
    internal static BigInteger Scaled(decimal amount)
    {
        int[] bits = decimal.GetBits(amount);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return (amount < 0 ? -digits : digits) * BigInteger.Pow(10, RandomPriceList.Scale - amount.Scale);
    }
}
