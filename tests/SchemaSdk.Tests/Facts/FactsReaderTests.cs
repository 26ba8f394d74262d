namespace SchemaSdk.Tests.Facts;

/// <summary>The facts of a model are read whole, or refused with a sentence that says what to do.</summary>
public class FactsReaderTests
{
    private const string Model = "model x submit=\"POST /v1/a\"\nnumber duration Duration\ntext image Image\n";

    [Theory]
    [InlineData("model x ]", "']' stands where none is expected (line 1)")]
    [InlineData("model x =", "'=' stands where none is expected (line 1)")]
    [InlineData("model x name=", "the line ends in the middle of a value (line 1)")]
    [InlineData("model x name= y", "' ' stands where none is expected (line 1)")]
    [InlineData("model x name=[a", "the line ends in the middle of a value (line 1)")]
    [InlineData("model x name=[a [b]]", "'[' stands where none is expected (line 1)")]
    [InlineData("model x name=[a=b]", "'=' stands where none is expected (line 1)")]
    [InlineData("model x name=[a b]", "`name` has 2 values; one is expected (line 1)")]
    [InlineData("model x name=[]", "`name` has 0 values; one is expected (line 1)")]
    [InlineData("model x name=\"a", "a text has no closing quote (line 1)")]
    [InlineData("model x name=\"a\nb\"", "a text has no closing quote (line 1)")]
    [InlineData("model x name=\"a\"b", "'b' stands where none is expected (line 1)")]
    [InlineData("model x name=\"a\\", "a text holds an escape that is none (line 1)")]
    [InlineData("model x name=\"a\\n\"", "a text holds an escape that is none (line 1)")]
    [InlineData("model x name=\"\\u12 4\"", "a text holds an escape that is none (line 1)")]
    [InlineData("model x name=\"\\u123\"", "a text holds an escape that is none (line 1)")]
    [InlineData("model x context=many", "a number is too large, or is none (line 1)")]
    [InlineData("model x context=99999999999999999999", "a number is too large, or is none (line 1)")]
    [InlineData("model x later=1", "`later` is not known (line 1)")]
    [InlineData("model x later", "`later` is not known (line 1)")]
    [InlineData("", "it names no model (line 0)")]
    [InlineData("model", "the model's id is missing (line 1)")]
    [InlineData("model \"\"", "there is a second model, or one without an id (line 1)")]
    [InlineData("model x\nmodel y", "there is a second model, or one without an id (line 2)")]
    [InlineData("text a A", "`text` stands before the model (line 1)")]
    [InlineData(Model + "color paint Paint", "`color` is not known (line 4)")]
    [InlineData(Model + "color=1", "`color` is not known (line 4)")]
    [InlineData(Model + "text", "a parameter's name is missing (line 4)")]
    [InlineData(Model + "text a", "a parameter's property is missing (line 4)")]
    [InlineData(Model + "text a a=1", "a parameter's property is missing (line 4)")]
    [InlineData(Model + "text again Image", "the property `Image` is there already (line 4)")]
    [InlineData(Model + "text a A secret", "`secret` is not known (line 4)")]
    [InlineData(Model + "text a A format=color", "the format `color` is not known (line 4)")]
    [InlineData(Model + "number a A min=three", "`min` is no number (line 4)")]
    [InlineData(Model + "number a A min=1x", "`1x` is no number that can be held (line 4)")]
    [InlineData(Model + "number a A max=1e400", "`1e400` is no number that can be held (line 4)")]
    [InlineData(Model + "number a A default=05", "`05` is no number that can be held (line 4)")]
    [InlineData(Model + "number a A step=-", "`-` is no number that can be held (line 4)")]
    [InlineData(Model + "number a A items=99999999999", "a number is too large, or is none (line 4)")]
    [InlineData(Model + "text a A options=[\"\\ud800\"]", "a name or option holds half a surrogate pair (line 4)")]
    [InlineData(Model + "text \"\\ude00\" A", "a name or option holds half a surrogate pair (line 4)")]
    [InlineData(Model + "each Image", "the scenes' duration is missing (line 4)")]
    [InlineData(Model + "each Image Nowhere", "there is no parameter with the property `Nowhere` (line 4)")]
    [InlineData(Model + "rule r", "the rule r asks for nothing (line 4)")]
    [InlineData(Model + "rule r when ?Image", "`when` is not known (line 4)")]
    [InlineData(Model + "rule r suggest=Image", "`suggest` is not known (line 4)")]
    [InlineData(Model + "rule r forbid=[]", "the rule r is about 0 parameters (line 4)")]
    [InlineData(Model + "rule r forbid=Nowhere", "there is no parameter with the property `Nowhere` (line 4)")]
    [InlineData(Model + "rule r limit=[Image Duration] max=1", "the rule r is about 2 parameters (line 4)")]
    [InlineData(Model + "rule r forbid=Image max=1", "`max` is not known (line 4)")]
    [InlineData(Model + "rule r forbid=Image unless Duration=1", "`unless` is not known (line 4)")]
    [InlineData(Model + "rule r forbid=Image when Nowhere=1", "there is no parameter with the property `Nowhere` (line 4)")]
    [InlineData(Model + "rule r forbid=Image when ~Duration", "`~Duration` is not known (line 4)")]
    [InlineData(Model + "rule r forbid=Image when \"\"", "`` is not known (line 4)")]
    [InlineData(Model + "rule r forbid=Image when Duration=[]", "`Duration` is compared with nothing (line 4)")]
    [InlineData(Model + "price", "a price's label is missing (line 4)")]
    [InlineData(Model + "price a b", "the price `a` has 0 amounts (line 4)")]
    [InlineData(Model + "price a b range=[1]", "the price `a` has 1 amounts (line 4)")]
    [InlineData(Model + "price a b pair=[In 1 Out]", "an amount of `pair` has no label (line 4)")]
    [InlineData(Model + "price a b rate=much", "a number is too large, or is none (line 4)")]
    [InlineData(Model + "price a b rate=1 weekly", "`weekly` is not known (line 4)")]
    [InlineData(Model + "per second Nowhere", "there is no parameter with the property `Nowhere` (line 4)")]
    [InlineData(Model + "per second Duration Image", "`Image` is not known (line 4)")]
    [InlineData(Model + "currency", "the currency is missing (line 4)")]
    [InlineData(Model + "select rows=nothing", "there is no price `nothing` (line 4)")]
    [InlineData(Model + "select quantity=1", "`quantity` has 1 values; two are expected (line 4)")]
    public void What_it_does_not_know_is_refused(string facts, string what)
    {
        Exception fault = Assert.IsAssignableFrom<FormatException>(Record.Exception(() => ModelInfo.FromFacts(facts)));

        Assert.Contains($"can't be read: {what}. ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("update the package SchemaSdk", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_long_is_refused_unread() =>
        Assert.Contains("more than 16777216", Record.Exception(() => ModelInfo.FromFacts("model x" + new string(' ', 16 * 1024 * 1024)))!.Message, StringComparison.Ordinal);

    [Fact]
    public void Every_word_of_the_grammar_is_read()
    {
        ModelInfo model = ModelInfo.FromFacts(FactsSeeds.Whole[0]);

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
        string facts = string.Join('\n',
            ["model x submit=\"POST /v1/a\"", .. Enumerable.Range(0, 20_000).Select(i => $"text p{i} P{i}"), .. Enumerable.Range(0, 20_000).Select(i => $"rule r{i} forbid=P{i} when ?P{19_999 - i}")]);

        Assert.Equal(20_000, ModelInfo.FromFacts(facts).Parameters.Count);
    }
}
