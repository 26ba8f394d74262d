using System.Text.Json;

namespace SchemaSdk.Tests;

/// <summary>The host's list of models is typed, in its order, with each entry as it came.</summary>
public class ModelListTests
{
    [Theory]
    [InlineData("""{"data":[{"id":"b","display_name":"Model B","category":"Video Generation","x":1},{"id":"a"}]}""", "Model B (b)|Video Generation,a|")]
    [InlineData("""{"object":"list","data":[{"id":"a","object":"model","owned_by":"x"}]}""", "a|")]
    [InlineData("""{"data":[{"id":"a","name":"A"}]}""", "A (a)|")]
    [InlineData("""{"data":[{"id":"a","display_name":7,"category":null}]}""", "a|")]
    [InlineData("""{"data":[{"id":"a"},{"id":7},{},"b",null]}""", "a|")]
    [InlineData("""{"data":[]}""", "")]
    public async Task A_list_is_read_in_the_forms_that_hosts_have(string body, string expected)
    {
        await using var server = new HostileServer(Step.Json(body));
        using ModelClient client = Clients.For(server);

        IReadOnlyList<ListedModel> models = await client.ListModelsAsync();

        Assert.Equal(expected, string.Join(',', models.Select(model => $"{model}|{model.Category}")));
        Assert.All(models, model => Assert.Equal(model.Id, model.Raw.GetProperty("id").GetString()));
        Assert.Equal("/v1/models", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""[{"id":"a"}]""")]
    [InlineData("7")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":[{"name":"a"}]}""")]
    [InlineData("""["a","b"]""")]
    [InlineData("<html>")]
    public async Task A_response_that_is_not_a_list_of_models_is_an_error(string body)
    {
        await using var server = new HostileServer(Step.Json(body));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<ProtocolException>(() => client.ListModelsAsync().Guarded());
    }

    [Fact]
    public void An_entry_without_a_name_is_shown_by_its_id_and_survives_json()
    {
        ListedModel model = JsonSerializer.Deserialize<ListedModel>(JsonSerializer.Serialize(new ListedModel { Id = "a" }))!;

        Assert.Equal(("a", "a", "a"), (model.Id, model.DisplayName, model.ToString()));
    }
}
