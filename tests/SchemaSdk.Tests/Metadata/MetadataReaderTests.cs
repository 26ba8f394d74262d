using SchemaSdk.Metadata;

namespace SchemaSdk.Tests.Metadata;

/// <summary>The metadata of a model is read whole, or refused with a sentence that says where (at the §) and what to do.</summary>
public class MetadataReaderTests
{
    private const string Model = "v1\nmodel x submit=\"POST /v1/a\"\nnumber duration Duration\ntext image Image\n";

    private const string Older =
        "is older than version v1, which this SchemaSdk reads: rebuild the library that contains the model with the newer SchemaSdk package";

    [Theory]
    [InlineData("v1\nmodel x §]", "']' is not expected here", 2)]
    [InlineData("v1\nmodel x §=", "'=' is not expected here", 2)]
    [InlineData("v1\nmodel x §name=", "the line ends in the middle of a value", 2)]
    [InlineData("v1\nmodel x §name= y", "' ' is not expected here", 2)]
    [InlineData("v1\nmodel x §name=[a", "the line ends in the middle of a value", 2)]
    [InlineData("v1\nmodel x §name=[a [b]]", "'[' is not expected here", 2)]
    [InlineData("v1\nmodel x §name=[a=b]", "'=' is not expected here", 2)]
    [InlineData("v1\nmodel x §name=[a b]", "`name` has 2 values; one is expected", 2)]
    [InlineData("v1\nmodel x §name=[]", "`name` has 0 values; one is expected", 2)]
    [InlineData("v1\nmodel x §name=\"a", "a text has no closing quote", 2)]
    [InlineData("v1\nmodel x §name=\"a\nb\"", "a text has no closing quote", 2)]
    [InlineData("v1\nmodel x §name=\"a\"b", "'b' is not expected here", 2)]
    [InlineData("v1\nmodel x §name=\"a\\", "a text has an invalid escape sequence", 2)]
    [InlineData("v1\nmodel x §name=\"a\\n\"", "a text has an invalid escape sequence", 2)]
    [InlineData("v1\nmodel x §name=\"\\u12 4\"", "a text has an invalid escape sequence", 2)]
    [InlineData("v1\nmodel x §name=\"\\u123\"", "a text has an invalid escape sequence", 2)]
    [InlineData("v1\nmodel x §context=many", "a number is too large or invalid", 2)]
    [InlineData("v1\nmodel x §context=99999999999999999999", "a number is too large or invalid", 2)]
    [InlineData("v1\nmodel x §later=1", "`later` is not known", 2)]
    [InlineData("v1\nmodel x §later", "`later` is not known", 2)]
    [InlineData("v1 §again", "`again` is not known", 1)]
    [InlineData("v1§", "it has no model", 1)]
    [InlineData("v1\nmodel§", "the model's id is missing", 2)]
    [InlineData("v1\nmodel §\"\"", "there is a second model, or one without an id", 2)]
    [InlineData("v1\nmodel x\nmodel §y", "there is a second model, or one without an id", 3)]
    [InlineData("v1\n§text a A", "`text` comes before the model", 2)]
    [InlineData(Model + "§color paint Paint", "`color` is not known", 5)]
    [InlineData(Model + "§color=1", "`color` is not known", 5)]
    [InlineData(Model + "text§", "a parameter's name is missing", 5)]
    [InlineData(Model + "text a§", "a parameter's property is missing", 5)]
    [InlineData(Model + "text a §a=1", "a parameter's property is missing", 5)]
    [InlineData(Model + "text again Image§", "the property `Image` is duplicated", 5)]
    [InlineData(Model + "text a A §secret", "`secret` is not known", 5)]
    [InlineData(Model + "text a A §format=color", "the format `color` is not known", 5)]
    [InlineData(Model + "number a A §min=three", "`min` is not a number", 5)]
    [InlineData(Model + "number a A §min=1x", "`1x` is not a number, or is too large", 5)]
    [InlineData(Model + "number a A §max=1e400", "`1e400` is not a number, or is too large", 5)]
    [InlineData(Model + "number a A §default=05", "`05` is not a number, or is too large", 5)]
    [InlineData(Model + "number a A §step=-", "`-` is not a number, or is too large", 5)]
    [InlineData(Model + "number a A §items=99999999999", "a number is too large or invalid", 5)]
    [InlineData(Model + "text a A §options=[\"\\ud800\"]", "a name or option has an unpaired surrogate", 5)]
    [InlineData(Model + "text §\"\\ude00\" A", "a name or option has an unpaired surrogate", 5)]
    [InlineData(Model + "each Image§", "the scenes' duration is missing", 5)]
    [InlineData(Model + "each Image §Nowhere", "there is no parameter with the property `Nowhere`", 5)]
    [InlineData(Model + "each Image Duration §Image", "`Image` is not known", 5)]
    [InlineData(Model + "currency EUR §rate=1", "`rate` is not known", 5)]
    [InlineData(Model + "rule r§", "the rule r requires nothing", 5)]
    [InlineData(Model + "rule r §when ?Image", "`when` is not known", 5)]
    [InlineData(Model + "rule r §suggest=Image", "`suggest` is not known", 5)]
    [InlineData(Model + "rule r §forbid=[]", "the rule r is about 0 parameters", 5)]
    [InlineData(Model + "rule r §forbid=Nowhere", "there is no parameter with the property `Nowhere`", 5)]
    [InlineData(Model + "rule r §limit=[Image Duration] max=1", "the rule r is about 2 parameters", 5)]
    [InlineData(Model + "rule r forbid=Image §max=1", "`max` is not known", 5)]
    [InlineData(Model + "rule r forbid=Image §unless Duration=1", "`unless` is not known", 5)]
    [InlineData(Model + "rule r forbid=Image when §Nowhere=1", "there is no parameter with the property `Nowhere`", 5)]
    [InlineData(Model + "rule r forbid=Image when §~Duration", "`~Duration` is not known", 5)]
    [InlineData(Model + "rule r forbid=Image when §\"\"", "`` is not known", 5)]
    [InlineData(Model + "rule r forbid=Image when §Duration=[]", "`Duration` is compared with nothing", 5)]
    [InlineData(Model + "price§", "a price's label is missing", 5)]
    [InlineData(Model + "price a b§", "the price `a` has 0 amounts", 5)]
    [InlineData(Model + "price a b range=[1]§", "the price `a` has 1 amounts", 5)]
    [InlineData(Model + "price a b §pair=[In 1 Out]", "an amount of `pair` has no label", 5)]
    [InlineData(Model + "price a b §rate=much", "a number is too large or invalid", 5)]
    [InlineData(Model + "price a b rate=1 §weekly", "`weekly` is not known", 5)]
    [InlineData(Model + "per second §Nowhere", "there is no parameter with the property `Nowhere`", 5)]
    [InlineData(Model + "per second Duration §Image", "`Image` is not known", 5)]
    [InlineData(Model + "currency§", "the currency is missing", 5)]
    [InlineData(Model + "select §rows=nothing", "there is no price `nothing`", 5)]
    [InlineData(Model + "select §quantity=1", "`quantity` has 1 values; two are expected", 5)]
    [InlineData(Model + "§item text", "`item` follows no array", 5)]
    [InlineData(Model + "array a A\nitem§", "the kind of an item is missing", 6)]
    [InlineData(Model + "array a A\nitem text\n§item text", "`item` follows no array", 7)]
    [InlineData(Model + "type T\ntext a A§", "the type `T` has no end", 6)]
    [InlineData(Model + "type T\n§type U", "`type` is not expected here", 6)]
    [InlineData(Model + "type T §open", "`open` is not known", 5)]
    [InlineData(Model + "type T\ntext a A\ntext b A§", "the property `A` is duplicated", 7)]
    [InlineData(Model + "type T\nend\ntype T\n§end", "the type `T` is duplicated", 8)]
    [InlineData(Model + "object o O §type=T", "there is no type `T` before its use", 5)]
    [InlineData(Model + "type T\nend\nunion o O §type=T", "there is no type `T` before its use", 7)]
    [InlineData(Model + "union u U§", "a union has no type", 5)]
    [InlineData(Model + "union U §color=1", "`color` is not known", 5)]
    [InlineData(Model + "union U\n§end", "`end` is not expected here", 6)]
    [InlineData(Model + "union U\n§text a A", "`text` is not expected here", 6)]
    [InlineData(Model + "§alternative text", "`alternative` is not expected here", 5)]
    [InlineData(Model + "§end", "`end` is not expected here", 5)]
    [InlineData(Model + "number a A §xmin=low", "`xmin` is not a number", 5)]
    [InlineData(Model + "array a A §min-items=99999999999", "a number is too large or invalid", 5)]
    public void What_it_does_not_know_is_refused(string marked, string what, int line)
    {
        string metadata = marked.Replace("§", "", StringComparison.Ordinal);
        int offset = marked.IndexOf('§', StringComparison.Ordinal);

        Exception fault = Assert.IsAssignableFrom<FormatException>(Record.Exception(() => ModelInfo.FromMetadata(metadata)));

        Assert.Contains($"can't be read: {what} (line {line}, offset {offset}). ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("update the SchemaSdk package", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v2\nmodel x", "has version v2, but this SchemaSdk reads v1: update the SchemaSdk package")]
    [InlineData("v10 later=1\n[", "has version v10, but this SchemaSdk reads v1: update the SchemaSdk package")]
    [InlineData("v2147483647", "has version v2147483647, but this SchemaSdk reads v1: update the SchemaSdk package")]
    [InlineData("v0\nmodel x", Older)]
    [InlineData("v2147483648", Older)]
    [InlineData("v-1", Older)]
    [InlineData("v 2", Older)]
    [InlineData("v", Older)]
    [InlineData("V2", Older)]
    [InlineData("version=2", Older)]
    [InlineData("model x submit=\"POST /v1/a\"", Older)]
    [InlineData("\nv1\nmodel x", Older)]
    [InlineData("", Older)]
    public void Another_version_is_refused_with_what_to_update(string metadata, string what)
    {
        Exception fault = Assert.IsAssignableFrom<FormatException>(Record.Exception(() => ModelInfo.FromMetadata(metadata)));

        Assert.Equal($"The metadata of a model {what}.", fault.Message);
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData(" nullable", true, false)]
    [InlineData(" not-null", false, true)]
    public void A_choice_says_itself_whether_it_may_be_null(string word, bool isNullable, bool refusesNull)
    {
        ParameterMetadata choice = MetadataReader
            .Read($"{Model}union U\nalternative text nullable\nalternative number\nend\nunion u U type=U{word}", "a model")
            .Parameters[2];

        Assert.Equal((isNullable, refusesNull), (choice.IsNullable, choice.RefusesNull));
    }

    [Fact]
    public void What_is_too_long_is_refused_unread() =>
        Assert.Contains(
            "more than 16777216",
            Record.Exception(() => ModelInfo.FromMetadata("v1\nmodel x" + new string(' ', 16 * 1024 * 1024)))!.Message,
            StringComparison.Ordinal);

    [Fact]
    public void Every_word_of_the_grammar_is_read()
    {
        ModelInfo model = ModelInfo.FromMetadata(MetadataSeeds.Whole[0]);

        Assert.Equal("A \"quoted\" text\\ \u2028.", model.Description);
        Assert.Equal(["a", "b c"], model.Features);
        Assert.Equal(11, model.Parameters.Count);
        Assert.Equal(["", "film", "anime"], model.Parameters[^1].Options);
        Assert.Equal("0.5", model.Parameters.Single(p => p.Name == "duration").Step);
        Assert.Equal(5, model.Prices.Count);
        Assert.Equal("EUR", new AnyRequest(model, IsSet: true).EstimatePrice().Currency);
    }

    [Fact]
    public void A_long_text_takes_time_in_proportion()
    {
        string metadata = string.Join('\n',
            ["v1", "model x submit=\"POST /v1/a\"", .. Enumerable.Range(0, 20_000).Select(i => $"text p{i} P{i}"), .. Enumerable.Range(0, 20_000).Select(i => $"rule r{i} forbid=P{i} when ?P{19_999 - i}")]);

        Assert.Equal(20_000, ModelInfo.FromMetadata(metadata).Parameters.Count);
    }
}
