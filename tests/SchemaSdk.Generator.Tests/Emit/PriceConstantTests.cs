using System.Globalization;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>The constants of a price list: money in decimal, with the document's digits.</summary>
public class PriceConstantTests
{
    [Theory]
    [InlineData("ProT2vI2vSound", "0.280")]
    [InlineData("StandardT2vI2v", "0.168")]
    [InlineData("_4kT2vI2vRef", "0.525")]
    public void A_constant_keeps_the_digits_of_the_document(string name, string expected)
    {
        object? value = GeneratorProject.Of(Repository.Schema("kling-o3")).Load().Constant("KlingO3Pricing." + name);

        Assert.Equal(expected, Assert.IsType<decimal>(value).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"$1.44 - $2.63\"", "PMinimum=1.44 PMaximum=2.63")]
    [InlineData("\"In $0.012 / Out $0.058\"", "PInput=0.012 POutput=0.058")]
    [InlineData("\"<=256K $0.40; 256K-1M $1.20\"", "P_256k=0.40 P_256k1m=1.20")]
    [InlineData("\"~$1.190\"", "P=1.190")]
    [InlineData("\"$0.09 (was $0.10)\"", "P=0.09")]
    [InlineData("\"$1,234.50\"", "P=1234.50")]
    [InlineData("0.2800", "P=0.2800")]
    [InlineData("1e-7", "P=0.0000001")]
    [InlineData("0", "P=0")]
    [InlineData("0.0000000000000000000000000001", "P=0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "P=79228162514264337593543950335")]
    public void Every_form_of_a_rate_has_its_constants(string rate, string expected)
    {
        Type pricing = GeneratorProject
            .Of(Sample.Priced($$"""{ "label": "p", "spec": "per second", "rate": {{rate}} }"""))
            .Load()
            .Type("SamplePricing");

        Assert.Equal(
            expected,
            string.Join(" ", pricing.GetFields().Select(f => FormattableString.Invariant($"{f.Name}={f.GetValue(null)}"))));
    }

    [Theory]
    [InlineData("\"$0.28\"", "p, per second.")]
    [InlineData("\"~$0.28\"", "p, per second, approximately.")]
    [InlineData("\"$0.28 (was $0.30)\"", "p, per second (was 0.30).")]
    [InlineData("\"$1 - $2\"", "p, at least, per second.")]
    [InlineData("\"In $1 / Out $2\"", "p, In, per second.")]
    [InlineData("\"<=1K $1; >1K $2\"", "p, &lt;=1K, per second.")]
    public void The_documentation_of_a_constant_names_what_it_is_the_price_of(string rate, string expected) => Assert.Contains(
        $"    /// <summary>{expected}</summary>\n    public const decimal P",
        GeneratorProject.Of(Sample.Priced($$"""{ "label": "p", "spec": "per second", "rate": {{rate}} }""")).Run().Source("Sample.g.cs"),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_readable_price_there_is_no_holder()
    {
        GeneratedAssembly generated = GeneratorProject.Of(Sample.Priced("""{ "label": "p", "rate": "ask" }""")).Run().Compiling().Load();

        Assert.Null(generated.Assembly.GetType("SchemaSdk.Models.SamplePricing"));
    }
}
