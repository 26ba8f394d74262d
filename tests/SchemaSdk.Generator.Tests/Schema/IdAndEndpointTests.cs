using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Tests.Schema;

public class IdAndEndpointTests
{
    [Theory]
    [InlineData("ace-step-1.5-xl:eu/x")]
    [InlineData("A_b.C")]
    [InlineData("7")]
    public void Takes_ids_of_the_signs_that_hosts_use(string id)
    {
        Assert.Equal(id, Sample.Flawless(WithId($"\"{id}\"")).Id);
    }

    [Theory]
    [InlineData("«\"\"»")]
    [InlineData("«\"a b\"»")]
    [InlineData("«\"a\\\\b\"»")]
    [InlineData("«\"a\\u0000\"»")]
    [InlineData("«\"é\"»")]
    [InlineData("«\"../..\"»")]
    [InlineData("«\"a?b\"»")]
    [InlineData("«5»")]
    [InlineData("«null»")]
    public void Refuses_other_ids_at_their_place(string id)
    {
        Assert.Null(Marked.Expect(WithId(id), "SSDK0003").Document);
    }

    [Fact]
    public void The_first_post_without_a_placeholder_is_where_requests_go()
    {
        ModelDocument model = Sample.Flawless(WithEndpoints(
            """["GET /v1/agents/{task_id}", "POST /v1/agents/{task_id}/messages", "POST /v1/audio/speech:stream", "POST /v1/audio/speech", "POST /v1/audio/speech"]"""));

        Assert.Equal("POST /v1/audio/speech:stream", model.Submit.ToString());
        Assert.Equal(
            ["GET /v1/agents/{task_id}", "POST /v1/agents/{task_id}/messages", "POST /v1/audio/speech:stream", "POST /v1/audio/speech"],
            model.Endpoints.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("«\"GET /v1/x\"»")]
    [InlineData("«\"/v1/x\"»")]
    [InlineData("«\"POST\"»")]
    [InlineData("«\"POST v1/x\"»")]
    [InlineData("«\"POST //evil.example/x\"»")]
    [InlineData("«\"POST /\"»")]
    [InlineData("«\"POST https://evil.example/x\"»")]
    [InlineData("«\"POST /v1/../../x\"»")]
    [InlineData("«\"POST /v1/%2e%2e/x\"»")]
    [InlineData("«\"POST /v1/x?key=1\"»")]
    [InlineData("«\"POST /v1/x#a\"»")]
    [InlineData("«\"POST /v1\\\\x\"»")]
    [InlineData("«\"POST /v1/x\\u000d\\u000aHost: evil\"»")]
    [InlineData("«\"POST /v1/{job_id}\"»")]
    [InlineData("«[»]")]
    [InlineData("«[»5]")]
    [InlineData("«{»}")]
    public void Without_a_usable_post_there_is_no_endpoint(string endpoints)
    {
        Assert.Null(Marked.Expect(WithEndpoints(endpoints), "SSDK0005").Document);
    }

    [Fact]
    public void One_endpoint_that_can_not_be_used_leaves_the_others()
    {
        ModelDocument? model = Marked
            .Expect(WithEndpoints("""["POST /v1/x", «"wss://other.example/live"», «7»]"""), "SSDK0002", "SSDK0002")
            .Document;

        Assert.Equal("POST /v1/x", Assert.Single(model!.Endpoints).ToString());
    }

    private static string WithId(string id) => $$"""{ "id": {{id}}, "supported_endpoints": "POST /v1/x", "supported_parameters": [] }""";

    private static string WithEndpoints(string endpoints) =>
        $$"""{ "id": "m", "supported_endpoints": {{endpoints}}, "supported_parameters": [] }""";
}
