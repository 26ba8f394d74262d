using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SchemaSdk.AspNetCore.Tests;

public class OpenApiTests
{
    [Fact]
    public async Task The_document_shows_requests_and_enums_as_the_model_s_document_does()
    {
        await using WebApp app = await WebApp.StartAsync(
            builder =>
            {
                Endpoints.Add(builder);
                builder.Services.AddOpenApi(options => options.AddModelSchemas());
            },
            app =>
            {
                app.MapOpenApi();
                Endpoints.Map(app);
                app.MapPost("/tier", (TierHolder holder) => holder.Tier.ToString());
            });

        JsonElement document = (await app.GetAsync("/openapi/v1.json")).Json;

        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        JsonElement request = schemas.GetProperty("KlingO3Request");
        JsonElement expected = JsonDocument.Parse(KlingO3Request.Model.JsonSchema).RootElement;
        Assert.Equal("object", request.GetProperty("type").GetString());
        Assert.Equal(
            expected.GetProperty("properties").EnumerateObject().Select(p => p.Name),
            request.GetProperty("properties").EnumerateObject().Select(p => p.Name));
        Assert.Equal("prompt", request.GetProperty("required")[0].GetString());
        Assert.False(request.GetProperty("additionalProperties").GetBoolean());
        JsonElement duration = request.GetProperty("properties").GetProperty("duration");
        Assert.Equal((3, 15), (duration.GetProperty("minimum").GetInt32(), duration.GetProperty("maximum").GetInt32()));
        Assert.Equal(
            ["standard", "pro", "4k"],
            request.GetProperty("properties").GetProperty("model_tier").GetProperty("enum").EnumerateArray().Select(o => o.GetString()));
        Assert.True(request.TryGetProperty("not", out _));
        Assert.Contains("4k", schemas.GetProperty("KlingO3ModelTier").GetProperty("enum").EnumerateArray().Select(o => o.GetString()));
        Assert.Equal("string", schemas.GetProperty("KlingO3ModelTier").GetProperty("type").GetString());

        JsonElement tier = document.GetProperty("paths").GetProperty("/group/tier").GetProperty("get");
        Assert.All(
            tier.GetProperty("parameters").EnumerateArray(),
            parameter => Assert.Contains("\"4k\"", parameter.GetProperty("schema").GetRawText()));
        string body = document.GetProperty("paths").GetProperty("/minimal").GetProperty("post").GetProperty("requestBody").GetRawText();
        Assert.Contains("#/components/schemas/KlingO3Request", body);
        Assert.DoesNotContain("*/*", body);
    }

    [Fact]
    public async Task What_a_request_has_inside_is_in_its_schema_also_where_it_has_it_twice()
    {
        await using WebApp app = await WebApp.StartAsync(
            builder => builder.Services.AddOpenApi(options => options.AddModelSchemas()),
            app =>
            {
                app.MapOpenApi();
                app.MapPost("/nest", (NestRequest request) => request.ToJson());
            });

        string text = (await app.GetAsync("/openapi/v1.json")).Text;

        JsonElement schemas = JsonDocument.Parse(text).RootElement.GetProperty("components").GetProperty("schemas");
        JsonElement properties = schemas.GetProperty("NestRequest").GetProperty("properties");
        JsonElement lora = properties.GetProperty("loras").GetProperty("items");
        Assert.Equal(4, lora.GetProperty("properties").GetProperty("scale").GetProperty("maximum").GetInt32());
        Assert.False(lora.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(2, properties.GetProperty("image_size").GetProperty("anyOf").GetArrayLength());
        string shared = schemas.EnumerateObject().Select(schema => schema.Name).Single(name => name is not "NestRequest");
        Assert.Equal(0, schemas.GetProperty(shared).GetProperty("properties").GetProperty("x").GetProperty("minimum").GetInt32());
        Assert.All(
            [lora.GetProperty("properties").GetProperty("center"), properties.GetProperty("focus")],
            place => Assert.Equal(
                0,
                place.GetProperty("allOf")[0].GetProperty("properties").GetProperty("x").GetProperty("minimum").GetInt32()));
        Assert.DoesNotContain("$defs", text);
    }

    public sealed record TierHolder(KlingO3ModelTier Tier);
}
