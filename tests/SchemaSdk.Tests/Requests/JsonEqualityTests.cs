using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests.Requests;

/// <summary>Requests are equal by what their JSON says, whatever JSON that is.</summary>
public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,null,"x"]}""", """{ "b": [true, null, "x"], "a": 1 }""", true)]
    [InlineData("""{"a":1.0}""", """{"a":1}""", true)]
    [InlineData("""{"a":1e2}""", """{"a":100}""", true)]
    [InlineData("""{"a":9007199254740993}""", """{"a":9007199254740992}""", false)]
    [InlineData("""{"a":"\u0061"}""", """{"a":"a"}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", false)]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", false)]
    [InlineData("""{"a":[1]}""", """{"a":[1,2]}""", false)]
    [InlineData("""{"a":{}}""", """{"a":[]}""", false)]
    [InlineData("""{"a":true}""", """{"a":false}""", false)]
    // Of two values under one key the last counts, here as everywhere.
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""", true)]
    [InlineData("""{"a":1,"a":2}""", """{"a":1}""", false)]
    [InlineData("""{"a":2}""", """{"a":1,"a":2}""", true)]
    [InlineData("""{"a":1e400}""", """{"a":1e400}""", true)]
    [InlineData("""{"a":1e400}""", """{"a":2e400}""", false)]
    public void Values_are_compared_by_what_they_say(string left, string right, bool areEqual)
    {
        Assert.Equal(areEqual, Typed(left).Equals(Typed(right)));
        Assert.Equal(areEqual, InExtra(left).Equals(InExtra(right)));
    }

    [Fact]
    public async Task Repeated_keys_in_depth_are_no_trap()
    {
        string json = "1";
        for (int depth = 0; depth < 60; depth++)
            json = $$"""{"a":0,"a":0,"a":{{json}}}""";

        Assert.True(
            await Task.Run(() => Typed(json).Equals(Typed(json))).WaitAsync(HangGuard.Limit, TestContext.Current.CancellationToken));
    }

    private static ReadableRequest Typed(string settings) =>
        new() { Prompt = "x", Settings = JsonDocument.Parse(settings).RootElement };

    private static ReadableRequest InExtra(string value)
    {
        var request = new ReadableRequest { Prompt = "x" };
        request.Extra.Add("new", JsonNode.Parse(value));
        return request;
    }
}
