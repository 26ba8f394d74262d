using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class RateTests
{
    [Theory]
    [InlineData("$0.280", "Single: 0.280")]
    [InlineData("  $ 0.280 ", "Single: 0.280")]
    [InlineData("0.280", "Single: 0.280")]
    [InlineData("$.05", "Single: 0.05")]
    [InlineData("$0", "Single: 0")]
    [InlineData("$5", "Single: 5")]
    [InlineData("0.00000025", "Single: 0.00000025")]
    [InlineData("2.5e-07", "Single: 0.00000025")]
    [InlineData("$1,234.50", "Single: 1234.50")]
    [InlineData("$1,234,567", "Single: 1234567")]
    [InlineData("79228162514264337593543950335", "Single: 79228162514264337593543950335")]
    [InlineData("~$1.19", "About Single: 1.19")]
    [InlineData("~ $ 1.19", "About Single: 1.19")]
    [InlineData("$0.09 (was $0.10)", "Single: 0.09 was 0.10")]
    [InlineData("$0.09(Was 0.10 )", "Single: 0.09 was 0.10")]
    [InlineData("$1.44 - $2.63", "Range: 1.44, 2.63")]
    [InlineData("$1.44–$2.63", "Range: 1.44, 2.63")]
    [InlineData("$1.44 — 2.63", "Range: 1.44, 2.63")]
    [InlineData("$1.44\u00A0\u2212\u00A0$2.63", "Range: 1.44, 2.63")]
    [InlineData("$2.63 - $1.44", "Range: 1.44, 2.63")]
    [InlineData("~$1,000 - $2,000 (was $3,000)", "About Range: 1000, 2000 was 3000")]
    [InlineData("In $0.012 / Out $0.058", "Pair: In 0.012, Out 0.058")]
    [InlineData("in: $0.012/OUTPUT: $ 0.058", "Pair: In 0.012, Out 0.058")]
    [InlineData("Out $0.058 / Input $0.012", "Pair: In 0.012, Out 0.058")]
    [InlineData("<=256K $0.40; 256K-1M $1.20", "Tiers: <=256K 0.40, 256K-1M 1.20")]
    [InlineData("<=256K: $0.40 ;256K–1M $1.20;", "Tiers: <=256K 0.40, 256K-1M 1.20")]
    public void Reads_the_forms_of_price_lists_and_keeps_the_digits(string text, string expected)
    {
        Rate rate = RateReader.Read(text, out string? was);

        string amounts = string.Join(", ", rate.Amounts.Select(a => $"{a.Label} {a.Digits}".Trim()));
        Assert.Equal(expected, $"{(rate.IsApproximate ? "About " : "")}{rate.Kind}: {amounts}{(was is null ? "" : " was " + was)}");
        Assert.Equal(text, rate.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("free")]
    [InlineData("$")]
    [InlineData("$$1")]
    [InlineData("€0.28")]
    [InlineData("$-0.28")]
    [InlineData("-$0.28")]
    [InlineData("-0.28")]
    [InlineData("$00.28")]
    [InlineData("$1.")]
    [InlineData("$1.2.3")]
    [InlineData("$1,23")]
    [InlineData("$1234,567")]
    [InlineData("$,123")]
    [InlineData("$0.1,000")]
    [InlineData("$0.28 per second")]
    [InlineData("from $0.28")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("1e-29")]
    [InlineData("0.12345678901234567890123456789012345")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("$1 - $2 - $3")]
    [InlineData("$1 -")]
    [InlineData("$0.09 (was)")]
    [InlineData("$0.09 (was dearer)")]
    [InlineData("$0.09 (about)")]
    [InlineData("In $0.012 / In $0.058")]
    [InlineData("Fast $0.012 / Slow $0.058")]
    [InlineData("In $1 / Out $2 / Cached $3")]
    [InlineData("In 0.012 / Out 0.058")]
    [InlineData("$1; $2")]
    [InlineData("free; then $1")]
    [InlineData("<=256K $0.40; 256K-1M $1 - $2")]
    [InlineData(";")]
    [InlineData("~")]
    public void What_means_anything_else_is_kept_as_text(string text)
    {
        Rate rate = RateReader.Read(text, out string? was);

        Assert.Equal((RateKind.Unreadable, text, 0), (rate.Kind, rate.Text, rate.Amounts.Count));
        Assert.Null(was);
    }
}
