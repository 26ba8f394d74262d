using System.Text.Json;

namespace SchemaSdk.Tests;

/// <summary>Pointers and templates, which everything that a profile says is made of.</summary>
public class HostPartTests
{
    private const string Document = """
        {"a":{"b":[1,{"c":"x"},{"c":"y"}],"null":null,"":"empty","s/t":"slash","u~v":"tilde","*":"star"},"list":["p","q"],"text":"t","twice":1,"twice":2}
        """;

    [Theory]
    [InlineData("/a/b/0", "1")]
    [InlineData("/a/b/*/c", "\"x\"", "\"y\"")]
    [InlineData("/list/*", "\"p\"", "\"q\"")]
    [InlineData("/list/1", "\"q\"")]
    [InlineData("/list/01", "\"q\"")]
    [InlineData("/list/2")]
    [InlineData("/list/-1")]
    [InlineData("/list/x")]
    [InlineData("/a/null")]
    [InlineData("/a/null/x")]
    [InlineData("/a/", "\"empty\"")]
    [InlineData("/a/s~1t", "\"slash\"")]
    [InlineData("/a/u~0v", "\"tilde\"")]
    [InlineData("/*/b/0", "1")]
    [InlineData("/*/0", "\"p\"")]
    [InlineData("/text/x")]
    [InlineData("/missing")]
    public void A_pointer_finds_what_it_points_to(string pointer, params string[] expected)
    {
        JsonElement root = JsonDocument.Parse(Document).RootElement;

        Assert.Equal(expected, HostPointer.Of(pointer).FindAll(root).Select(found => found.GetRawText()));
        Assert.Equal(expected.FirstOrDefault(), HostPointer.Of(pointer).Find(root)?.GetRawText());
    }

    [Fact]
    public void A_name_that_is_there_twice_is_noticed()
    {
        JsonElement root = JsonDocument.Parse(Document).RootElement;

        Assert.True(HostPointer.Of("/twice").IsAmbiguous(root));
        Assert.False(HostPointer.Of("/text").IsAmbiguous(root));
        Assert.Equal(Document.Trim(), HostPointer.Of("").Find(root)!.Value.GetRawText());
    }

    [Theory]
    [InlineData("/jobs/{id}", "m", "j 1", "/jobs/j%201")]
    [InlineData("/jobs/{id}", "m", "a/b", "/jobs/a%2Fb")]
    [InlineData("/jobs/{id}", "m", "a:b", "/jobs/a:b")]
    [InlineData("/jobs/{id}", "m", "a?b#c", "/jobs/a%3Fb%23c")]
    [InlineData("/jobs/{id}", "m", "a%2e", "/jobs/a%252e")]
    [InlineData("/get?id={id}&x=1", "m", "a&b=c", "/get?id=a%26b%3Dc&x=1")]
    [InlineData("/{model}", "a/b/c", "j", "/a/b/c")]
    [InlineData("/{model:2}/x/{id}/y", "a/b/c", "j", "/a/b/x/j/y")]
    [InlineData("/{model:2}/x", "a", "j", "/a/x")]
    [InlineData("/{model}", "a b/\\c", "j", "/a%20b/%5Cc")]
    [InlineData("/price?model={model}", "a/b", "j", "/price?model=a%2Fb")]
    [InlineData("/{model}", "a//b", "j", null)]
    [InlineData("/{model}", "../b", "j", null)]
    [InlineData("/{model}", "a/.", "j", null)]
    [InlineData("/{model}", "/a", "j", null)]
    [InlineData("/{model}", "a\\..\\b", "j", null)]
    [InlineData("/{model}", "", "j", null)]
    [InlineData("/jobs/{id}", "m", "..", null)]
    [InlineData("/jobs/{id}", "m", ".", null)]
    [InlineData("/jobs/{id}", "m", "a/../b", null)]
    [InlineData("/jobs/{id}", "m", "a\\..", null)]
    [InlineData("/jobs/{id}", "m", "", null)]
    [InlineData("/jobs/{id}", "m", "a..b", "/jobs/a..b")]
    public void No_value_leaves_its_place_in_a_template(string template, string model, string id, string? expected)
    {
        var path = new PathTemplate(template);

        if (expected is null)
            Assert.Throws<ArgumentException>(() => path.Fill(model, id));
        else
            Assert.Equal(expected, path.Fill(model, id));
    }

    [Theory]
    [InlineData("/jobs/{id")]
    [InlineData("/jobs/{user}")]
    [InlineData("/jobs/{}")]
    public void A_template_with_another_place_is_refused(string template) =>
        Assert.Throws<ArgumentException>(() => new PathTemplate(template));

    [Theory]
    [InlineData("/jobs/{id}", "/jobs/a%2Fb", "a/b")]
    [InlineData("/jobs/{id}/x", "/jobs/a/x", "a")]
    [InlineData("/jobs/{id}/x", "/jobs//x", null)]
    [InlineData("/jobs/{id}", "/jobs/a/b", null)]
    [InlineData("/jobs/{id}", "/other/a", null)]
    [InlineData("/get?id={id}", "/get", null)]
    [InlineData("/{model}/{id}", "/a/b", null)]
    public void A_template_knows_the_id_in_a_path(string template, string path, string? id) =>
        Assert.Equal(id, new PathTemplate(template).IdIn(path));
}
