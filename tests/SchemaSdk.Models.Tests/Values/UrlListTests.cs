namespace SchemaSdk.Models.Tests.Values;

public class UrlListTests
{
    private const string WithComma = "https://host.test/a,b.png?size=1,2";

    [Fact]
    public void A_comma_inside_an_address_survives_the_round_trip()
    {
        var request = new KlingO3Request { Prompt = "a", ReferenceImages = [WithComma, "https://host.test/c.png"] };

        KlingO3Request read = ModelJson.Read<KlingO3Request>(request.ToJson());

        Assert.Contains("https://host.test/a%2Cb.png?size=1%2C2,https://host.test/c.png", request.ToJson(), StringComparison.Ordinal);
        Assert.Equal([WithComma, "https://host.test/c.png"], read.ReferenceImages!);
        Assert.Equal(request, read);
        Assert.Equal(request.ToJson(), read.ToJson());
    }

    [Theory]
    [InlineData("https://host.test/a%2Cb")]
    [InlineData("https://host.test/a%2cb")]
    public void An_address_that_comes_with_its_comma_escaped_equals_itself_after_the_round_trip(string address)
    {
        var request = new KlingO3Request { Prompt = "a", ReferenceVideos = [address] };

        Assert.Equal(address, request.ReferenceVideos[0]);
        Assert.Equal(request, ModelJson.Read<KlingO3Request>(request.ToJson()));
        Assert.Equal(new UrlList("https://host.test/a,b"), new UrlList(address));
        Assert.Equal(new UrlList("https://host.test/a,b").GetHashCode(), new UrlList(address).GetHashCode());
    }

    [Fact]
    public void A_string_is_split_at_commas()
    {
        UrlList list = " https://host.test/1 ,https://host.test/2,, ";

        Assert.Equal(["https://host.test/1", "https://host.test/2"], list);
        Assert.Equal("https://host.test/1,https://host.test/2", list.ToString());
        Assert.Empty((UrlList)" ");
        Assert.Null((UrlList?)(string?)null);
    }

    [Fact]
    public void Lists_are_compared_by_content_in_their_order()
    {
        Assert.Equal(new UrlList("a", "b"), (UrlList)"a,b");
        Assert.NotEqual(new UrlList("a", "b"), new UrlList("b", "a"));
        Assert.NotEqual(new UrlList(), new UrlList("a"));
        Assert.False(new UrlList("a").Equals(null));
    }

    [Fact]
    public void A_list_is_copied_on_the_way_in()
    {
        string[] urls = ["a", "b"];
        UrlList list = urls;
        urls[0] = "c";

        Assert.Equal(["a", "b"], list);
    }

    [Fact]
    public void A_blank_address_is_refused()
    {
        string blank = " ".ToString();   // the compiler refuses a constant
        Assert.Throws<ArgumentException>(() => new UrlList("a", blank));
        Assert.Throws<ArgumentException>(() => new UrlList(new List<string> { null! }));
        Assert.Throws<ArgumentNullException>(() => new UrlList((IEnumerable<string>)null!));
    }

    [Fact]
    public void A_list_of_a_json_array_goes_over_the_wire_as_one()
    {
        var request = new SamplerRequest { Prompt = "a cat", Format = SamplerFormat.Mp4, Frames = [WithComma, "b"] };

        Assert.Contains($"""
            "frames":["{WithComma}","b"]
            """, request.ToJson(), StringComparison.Ordinal);
        Assert.Equal(request, ModelJson.Read<SamplerRequest>(request.ToJson()));
    }
}
