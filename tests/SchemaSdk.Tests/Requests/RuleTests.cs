namespace SchemaSdk.Tests.Requests;

/// <summary>What each kind of rule says of values that are set, left out, left to a default, or unknown because Extra sends them.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("require=Image when Tier=high", "tier=1", "image")]
    [InlineData("require=Image when Tier=high", "tier=1 image=a", "")]
    [InlineData("require=Image when Tier=high", "tier=1 image=", "image")]
    [InlineData("require=Image when Tier=high", "tier=1 image=?", "")]
    [InlineData("require=Image when Tier=high", "tier=?", "")]
    [InlineData("require=Image when Tier=high", "tier=7", "")]
    [InlineData("require=Image when Tier=low", "", "image")]
    [InlineData("require=[Image Note]", "", "image note")]
    [InlineData("require=Sound when Tier=low", "", "")]
    [InlineData("require=Links when Tier=low", "links=,", "links")]
    [InlineData("require-any=[Image Note]", "", "image")]
    [InlineData("require-any=[Image Note]", "note=n", "")]
    [InlineData("require-any=[Image Note]", "note=?", "")]
    [InlineData("require-one=[Image Note]", "image=a note=n", "note")]
    [InlineData("require-one=[Image Note]", "image=a note=?", "")]
    [InlineData("require-one=[Image Note Links]", "image=a note=? links=u", "links")]
    [InlineData("require-one=[Image Note]", "note=n", "")]
    [InlineData("forbid=[Image Links] when Tier=high", "tier=1 links=u", "links")]
    [InlineData("forbid=[Image Links] when Tier=high", "tier=1 links=u image=", "image links")]
    [InlineData("forbid=[Image Links] when Tier=high", "tier=1 image=?", "")]
    [InlineData("forbid=Sound", "", "")]
    [InlineData("forbid=Image when Tier!=high", "image=a", "image")]
    [InlineData("forbid=Image when Tier!=high", "image=a tier=1", "")]
    [InlineData("forbid=Image when Tier!=high", "image=a tier=?", "")]
    [InlineData("forbid=Image when Mode=b", "image=a", "")]
    [InlineData("forbid=Image when Mode!=b", "image=a", "")]
    [InlineData("forbid=Image when Mode=[a b]", "image=a mode=0", "image")]
    [InlineData("forbid=Image when ?Note", "image=a note=n", "image")]
    [InlineData("forbid=Image when !Note", "image=a", "image")]
    [InlineData("forbid=Image when !Note", "image=a note=?", "")]
    [InlineData("forbid=Image when !Sound", "image=a", "")]
    [InlineData("forbid=Image when Sound=true", "image=a", "image")]
    [InlineData("forbid=Image when Duration=6", "image=a duration=6", "image")]
    [InlineData("forbid=Image when Note=\"\"", "image=a note=", "image")]
    [InlineData("forbid=Image when Mode=b Note=n", "image=a mode=? note=x", "")]
    [InlineData("limit=Duration max=4 when Tier=high", "tier=1", "duration")]
    [InlineData("limit=Duration max=4 when Tier=high", "tier=1 duration=4", "")]
    [InlineData("limit=Duration max=4 when Tier=high", "tier=1 duration=4.5", "duration")]
    [InlineData("limit=Duration max=4 when Tier=high", "tier=1 duration=?", "")]
    [InlineData("limit=Mode options=[b] when Tier=high", "tier=1 mode=0", "mode")]
    [InlineData("limit=Mode options=[b] when Tier=high", "tier=1", "")]
    [InlineData("limit=Links items=1 when Tier=high", "tier=1 links=u,v", "links")]
    public void A_rule_speaks_up_where_it_surely_applies_and_is_surely_broken(string rule, string values, string broken)
    {
        ValidationReport report = Request(rule, values).Validate();

        Assert.Equal(broken, string.Join(' ', report.Errors.Where(e => e.Code == "SSDK1010").Select(e => e.Parameter)));
        Assert.All(report.Errors.Where(e => e.Code == "SSDK1010"), e => Assert.Equal("because [the-rule]", e.Message));
    }

    [Theory]
    [InlineData("ignore=Note warning", "note=n", "SSDK1020")]
    [InlineData("forbid=Note warning", "note=n", "SSDK1011")]
    [InlineData("ignore=Note warning when Tier=high", "note=n", "")]
    public void A_warning_makes_no_request_invalid(string rule, string values, string codes)
    {
        ValidationReport report = Request(rule, values).Validate();

        Assert.True(report.IsValid);
        Assert.Equal(codes, string.Join(' ', report.Warnings.Select(w => w.Code)));
    }

    [Fact]
    public void A_model_with_more_parameters_and_options_than_a_word_has_bits_is_checked_alike()
    {
        string options = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"o{i}"));
        string parameters = string.Join('\n', Enumerable.Range(0, 100).Select(i => $"option p{i} P{i} enum=P{i} options=[{options}]"));
        ModelInfo model = ModelInfo.FromMetadata($"""
            v1
            model wide submit="POST /v1/videos/generations"
            {parameters}
            rule far forbid=P99 because="because" when P98=[o3 o97]
            """);

        foreach (int option in (int[])[2, 3, 96, 97])
        {
            var request = new FreeRequest(model) { Values = [.. Enumerable.Repeat<object?>(null, 98), option, 0] };
            Assert.Equal(option is 2 or 96, request.Validate().IsValid);
        }
    }

    /// <summary>Values as words: an option by its place, and <c>?</c> for what Extra sends.</summary>
    private static FreeRequest Request(string rule, string values)
    {
        string[] parts = rule.Split(" when ", 2);
        ModelInfo model = ModelInfo.FromMetadata($"""
            v1
            model free submit="POST /v1/videos/generations"
            option tier Tier enum=Tier default=low options=[low high]
            option mode Mode enum=Mode options=[a b]
            number duration Duration default=5 min=3 max=15
            flag sound Sound default=true
            text image Image
            text note Note
            text links Links format=url-list
            rule the-rule {parts[0]} because="because" {(parts.Length > 1 ? "when " + parts[1] : "")}
            """);
        Dictionary<string, string> set = values.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(v => v.Split('=', 2))
            .ToDictionary(v => v[0], v => v[1]);
        IEnumerable<object?> typed = model.Parameters
            .Select(p => set.GetValueOrDefault(p.Name, "?") is not "?" and var text ? Value(p.Name, text) : null);
        var request = new FreeRequest(model) { Values = [.. typed] };
        foreach (string name in set.Where(v => v.Value == "?").Select(v => v.Key))
            request.Extra[name] = "anything";

        return request;
    }

    private static object Value(string name, string text) => name switch
    {
        "tier" or "mode" => int.Parse(text),
        "duration" => double.Parse(text),
        "links" => (UrlList)text,
        _ => text,
    };
}
