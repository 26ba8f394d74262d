using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>Compiled code holds the numbers of enum members, which follow the document that is checked in.</summary>
public sealed class OptionOrderTests
{
    [Theory]
    [InlineData("""["a","b","c"]""", """["a","b","c"]""", """["a","b","c"]""")]
    [InlineData("""["a","b","c"]""", """["c","b","a"]""", """["a","b","c"]""")]
    [InlineData("""["a","b","c"]""", """["new","c","b","a"]""", """["a","b","c","new"]""")]
    [InlineData("""["a","b","c"]""", """["z","c","y","a"]""", """["a","c","z","y"]""")]
    [InlineData("""["1","2"]""", """["3","2","1"]""", """["1","2","3"]""")]
    [InlineData("""["b","a"]""", """["x","y"]""", """["x","y"]""")]
    public async Task Options_keep_their_places_and_new_ones_follow(string checkedIn, string hosts, string expected)
    {
        Assert.Equal(expected, await PullAsync("enum", checkedIn, hosts, "options", "options"));
    }

    [Theory]
    [InlineData("number", "[1,2.0,3]", "[4,3,2,1]", "[1,2,3,4]")]
    [InlineData("string", """["a","b"]""", """["b","a"]""", """["a","b"]""")]
    public async Task That_holds_for_options_that_are_no_enum(string type, string checkedIn, string hosts, string expected)
    {
        Assert.Equal(expected, await PullAsync(type, checkedIn, hosts, "options", "options"));
    }

    [Fact]
    public async Task That_holds_where_the_host_spells_the_field_otherwise()
    {
        Assert.Equal("""["a","b","c"]""", await PullAsync("enum", """["a","b"]""", """["c","b","a"]""", "options", "allowed_values"));
    }

    [Theory]
    [InlineData("array", """{"items":{"type":"enum","options":["a","b"]}}""", """{"items":{"type":"enum","options":["a","b","c"]}}""")]
    [InlineData(
        "object",
        """{"parameters":[{"name":"x","type":"enum","options":["a","b"]}]}""",
        """{"parameters":[{"name":"x","type":"enum","options":["a","b","c"]}]}""")]
    [InlineData(
        "one_of",
        """{"alternatives":[{"type":"integer"},{"type":"enum","options":["a","b"]}]}""",
        """{"alternatives":[{"type":"enum","options":["a","b","c"]},{"type":"integer"}]}""")]
    [InlineData(
        "one_of",
        """
        {"alternatives":[
          {"type":"object","parameters":[{"name":"kind","type":"enum","required":true,"options":["x"]},{"name":"mode","type":"enum","options":["a","b"]}]},
          {"type":"integer"}]}
        """,
        """
        {"alternatives":[
          {"type":"object","parameters":[{"name":"kind","type":"enum","required":true,"options":["y"]},{"name":"mode","type":"enum","options":["b","a"]}]},
          {"type":"object","parameters":[{"name":"kind","type":"enum","required":true,"options":["x"]},{"name":"mode","type":"enum","options":["a","b","c"]}]},
          {"type":"integer"}]}
        """)]
    [InlineData(
        "one_of",
        """
        {"alternatives":[
          {"name":"near","type":"object","parameters":[{"name":"mode","type":"enum","options":["a","b"]}]},
          {"type":"integer"}]}
        """,
        """
        {"alternatives":[
          {"name":"far","type":"object","parameters":[{"name":"mode","type":"enum","options":["b","a"]}]},
          {"name":"near","type":"object","parameters":[{"name":"mode","type":"enum","options":["a","b","c"]}]},
          {"type":"integer"}]}
        """)]
    public async Task That_holds_inside_a_parameter(string type, string checkedIn, string expected)
    {
        string hosts = expected.Replace("""["a","b","c"]""", """["c","b","a"]""", StringComparison.Ordinal);
        string before = Inside(type, checkedIn);
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [before] });
        using var place = new Workplace();
        Assert.Equal(0, (await place.RunAsync("add", "a", "--from", host.BaseAddress.ToString())).ExitCode);
        host.Publish(Inside(type, hosts));

        Assert.Equal(0, (await place.RunAsync("pull", "--from", host.BaseAddress.ToString())).ExitCode);

        JsonObject pulled = JsonNode.Parse(place.Read("schemas/a.json"))!.Parameter("choice");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Inside(type, expected))!.Parameter("choice"), pulled), pulled.ToJsonString());
    }

    private static string Inside(string type, string fields) => Sample.Of("a").With(d =>
    {
        JsonObject parameter = JsonNode.Parse(fields)!.AsObject();
        parameter.Insert(0, "name", "choice");
        parameter.Insert(1, "type", type);
        d["supported_parameters"]!.AsArray().Add(parameter);
    });

    private static async Task<string> PullAsync(string type, string checkedIn, string hosts, string field, string hostsField)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Document(type, field, checkedIn)] });
        using var place = new Workplace();
        Assert.Equal(0, (await place.RunAsync("add", "a", "--from", host.BaseAddress.ToString())).ExitCode);
        host.Publish(Document(type, hostsField, hosts));

        Assert.Equal(0, (await place.RunAsync("pull", "--from", host.BaseAddress.ToString())).ExitCode);

        JsonNode parameter = JsonNode.Parse(place.Read("schemas/a.json"))!["supported_parameters"]!
            .AsArray()
            .Single(p => (string)p!["name"]! == "choice")!;
        return (parameter[field] ?? parameter[hostsField])!.ToJsonString();
    }

    private static string Document(string type, string field, string options) => Sample.Of("a").With(d =>
        d["supported_parameters"]!.AsArray().Add(new JsonObject { ["name"] = "choice", ["type"] = type, [field] = JsonNode.Parse(options) }));
}
