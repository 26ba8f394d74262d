using System.Text.Json.Nodes;

namespace SchemaSdk.Models.Tests.Requests;

public class CopyTests
{
    [Fact]
    public void With_changes_the_copy_only_and_keeps_Extra()
    {
        var original = new KlingO3Request { Prompt = "a", Duration = 4, Extra = { ["seed"] = 1 } };

        KlingO3Request copy = original with { Duration = 6 };
        copy.Extra["seed"] = 2;
        copy.Extra["other"] = true;

        Assert.Equal(4, original.Duration);
        Assert.Equal("""{"seed":1}""", original.Extra.ToString());
        Assert.Equal("""{"other":true,"seed":2}""", copy.Extra.ToString());
        Assert.NotEqual(original, copy);
        Assert.Equal(original, copy with { Duration = 4, Extra = original.Extra });
    }

    [Fact]
    public void Requests_that_say_the_same_are_equal()
    {
        var one = new KlingO3Request { Prompt = "a", ReferenceImages = ["b", "c"], Extra = { ["x"] = new JsonArray(1, 2) } };
        var other = new KlingO3Request { Prompt = "a", ReferenceImages = "b,c", Extra = { ["x"] = JsonNode.Parse("[1, 2]") } };

        Assert.Equal(one, other);
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void A_default_that_is_set_is_something_else_than_one_left_out()
    {
        Assert.NotEqual(new KlingO3Request { Prompt = "a" }, new KlingO3Request { Prompt = "a", Duration = 5 });
        Assert.NotEqual(new KlingO3Request { Prompt = "a" }, new KlingO3Request { Prompt = "b" });
        Assert.False(new KlingO3Request { Prompt = "a" }.Equals(null));
    }

    [Fact]
    public void An_empty_Extra_says_nothing()
    {
        var looked = new KlingO3Request { Prompt = "a" };

        Assert.Empty(looked.Extra);
        Assert.Equal(new KlingO3Request { Prompt = "a" }, looked);
        Assert.Equal(new KlingO3Request { Prompt = "a" }.GetHashCode(), looked.GetHashCode());
    }

    [Fact]
    public void Values_of_Extra_are_copied_on_the_way_in()
    {
        var camera = new JsonObject { ["zoom"] = 1 };
        var request = new KlingO3Request { Prompt = "a", Extra = { ["camera"] = camera } };
        camera["zoom"] = 2;

        Assert.Equal("""{"camera":{"zoom":1}}""", request.Extra.ToString());
    }

    [Fact]
    public void A_known_name_in_Extra_replaces_the_typed_value_and_is_told()
    {
        var request = new KlingO3Request { Prompt = "a", Duration = 4, Extra = { ["duration"] = 20 } };

        Assert.Equal("""{"model":"kling-o3","prompt":"a","duration":20}""", request.ToJson());
        Assert.Equal("duration", Assert.Single(request.Validate().Warnings).Parameter);
        Assert.True(request.Validate().IsValid);
    }

    [Fact]
    public void Names_in_Extra_are_checked()
    {
        var extra = new ExtraParameters();

        Assert.Throws<ArgumentException>(() => extra["model"] = "other");
        Assert.Throws<ArgumentException>(() => extra[""] = 1);
        Assert.Throws<KeyNotFoundException>(() => extra["missing"]);
        extra.Add("a", 1);
        Assert.Throws<ArgumentException>(() => extra.Add("a", 2));
        Assert.True(extra.Remove("a"));
        Assert.False(extra.Remove("a"));
    }
}
