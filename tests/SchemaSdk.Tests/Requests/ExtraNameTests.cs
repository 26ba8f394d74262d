using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;
using SchemaSdk.Tests.Nested;

namespace SchemaSdk.Tests.Requests;

/// <summary>The name under which a request itself sends its model is no extra parameter, and every other name may be one.</summary>
public sealed class ExtraNameTests
{
    private static readonly HostProfile s_usual = new() { Id = "usual" };
    private static readonly HostProfile s_path = new() { Id = "path", ModelIn = ModelPlacement.Path };
    private static readonly HostProfile s_none = new() { Id = "none", ModelIn = ModelPlacement.None };
    private static readonly HostProfile s_named = new() { Id = "named", ModelName = "model_id" };

    public static TheoryData<string, string, string?> Names => new()
    {
        { "usual", "model", null },
        { "usual", "model_id", """{"model":"wire","prompt":"a cat","model_id":1}""" },
        { "path", "model", """{"prompt":"a cat","model":1}""" },
        { "none", "model", """{"prompt":"a cat","model":1}""" },
        { "named", "model", """{"model_id":"wire","prompt":"a cat","model":1}""" },
        { "named", "model_id", null },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_models_name_is_refused_where_the_request_sends_it(string host, string name, string? json)
    {
        HostProfile profile = Array.Find([s_usual, s_path, s_none, s_named], known => known.Id == host)!;
        HostedRequest request = HostedRequest.To(profile, "wire");
        var later = new ExtraParameters();
        if (name != "model")
            later.Add(name, 1);

        if (json is null)
        {
            Assert.Throws<ArgumentException>(() => request.Extra[name] = 1);
            Assert.Throws<ArgumentException>(() => request.Extra.Add(name, 1));
            Assert.Throws<ArgumentException>(() => (request with { }).Extra[name] = 1);
            if (later.Count > 0)
                Assert.Throws<ArgumentException>(() => request with { Extra = later });
            Assert.Empty(request.Extra);
            return;
        }

        request.Extra[name] = 1;
        HostedRequest copy = request with { };
        copy.Extra[name] = 1;

        Assert.Equal((json, json), (request.ToJson(), copy.ToJson()));
        if (later.Count > 0)
            Assert.Equal(json, (request with { Extra = later }).ToJson());
    }

    [Fact]
    public void An_object_in_a_request_has_no_such_name()
    {
        var size = new NestSize { Width = 1, Height = 2 };
        size.Extra["model"] = "x";

        Assert.Equal("x", (string?)JsonNode.Parse(size.ToJson())!["model"]);
        Assert.Equal(size, JsonSerializer.Deserialize<NestSize>(size.ToJson()));
        JsonSerializer.Deserialize<NestSize>(size.ToJson())!.Extra["model"] = "y";
    }
}
