using System.Text.Json.Nodes;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Tests;

/// <summary>Small catalogs in the shapes that hosts publish, served on this machine, with the files of the hosts that the tool has.</summary>
internal static class PublishedCatalog
{
    public const string FalModel = "fal-ai/painter/dev";
    public const string ReplicateModel = "painters/small";
    public const string OpenRouterModel = "acme/clip-1";

    public static string ModelOf(string host) => host switch
    {
        "fal" => FalModel,
        "replicate" => ReplicateModel,
        "openrouter" => OpenRouterModel,
        _ => "own-model",
    };

    /// <summary>Writes the file of a host, with this server in the place of its addresses, and publishes one model there.</summary>
    public static void Serve(this CatalogHost server, Workplace place, string host)
    {
        JsonNode file = JsonNode.Parse(ShippedFiles.Host(host)!)!;
        file["base"] = $"{server.Address}/{host}";
        if (file["catalog"]?["base"] is not null)
            file["catalog"]!["base"] = $"{server.Address}/{host}/catalog";

        place.Write($"schemas/{host}.host.json", file.ToJsonString());
        switch (host)
        {
            case "fal":
                Fal(server, steps: 50, price: "0.025");
                break;
            case "replicate":
                Replicate(server, steps: 50);
                break;
            case "openrouter":
                OpenRouter(server, price: "0.10");
                break;
            case "empiriolabs":
                server["/empiriolabs/v1/models/own-model"] = Sample.Of("own-model");
                break;
        }
    }

    /// <summary>
    /// fal: https://fal.ai/docs/platform-apis/v1/models (with <c>expand=openapi-3.0</c>) and <c>/v1/models/pricing</c>. An error is
    /// <c>{"error": {"type", "message"}}</c>.
    /// </summary>
    public static void Fal(CatalogHost server, int steps, string price)
    {
        server["/fal/catalog/models?endpoint_id=fal-ai%2Fpainter%2Fdev&expand=openapi-3.0"] = $$"""
            { "models": [ {
              "endpoint_id": "{{FalModel}}",
              "metadata": { "display_name": "Painter [dev]", "category": "text-to-image", "status": "active" },
              "openapi": {
                "openapi": "3.0.4",
                "info": { "title": "Queue OpenAPI for {{FalModel}}", "version": "1.0.0", "x-fal-metadata": { "endpointId": "{{FalModel}}" } },
                "components": { "schemas": { "PainterInput": {
                  "title": "PainterInput", "type": "object", "required": ["prompt"],
                  "x-fal-order-properties": ["prompt", "model", "num_inference_steps", "image_size"],
                  "properties": {
                    "prompt": { "type": "string", "title": "Prompt" },
                    "model": { "type": "string", "enum": ["small", "large"], "default": "small" },
                    "num_inference_steps": { "type": "integer", "minimum": 1, "maximum": {{steps}}, "default": 28 },
                    "image_size": { "anyOf": [
                      { "type": "string", "enum": ["square", "landscape_16_9"] },
                      { "type": "object", "properties": { "width": { "type": "integer" }, "height": { "type": "integer" } } } ] }
                  } } } },
                "paths": {
                  "/{{FalModel}}/requests/{request_id}/status": { "get": { "parameters": [] } },
                  "/{{FalModel}}": { "post": { "requestBody": { "required": true,
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/PainterInput" } } } } } } }
              } } ], "has_more": false, "next_cursor": null }
            """;
        server["/fal/catalog/models/pricing?endpoint_id=fal-ai%2Fpainter%2Fdev"] = $$"""
            { "prices": [ { "endpoint_id": "{{FalModel}}", "unit_price": {{price}}, "unit": "megapixels", "currency": "USD" } ],
              "has_more": false, "next_cursor": null }
            """;
    }

    /// <summary>
    /// Replicate: <c>GET /models/{owner}/{name}</c> of https://replicate.com/docs/reference/http, whose <c>latest_version</c> has the
    /// OpenAPI document of the model's container. An error is <c>{"detail": …}</c>.
    /// </summary>
    public static void Replicate(CatalogHost server, int steps) => server["/replicate/models/painters/small"] = $$"""
        { "url": "https://replicate.com/painters/small", "owner": "painters", "name": "small", "description": "Paints.",
          "latest_version": { "id": "5c7d", "cog_version": "0.9.0", "openapi_schema": {
            "openapi": "3.0.2", "info": { "title": "Cog", "version": "0.1.0" },
            "paths": { "/predictions": { "post": { "summary": "Predict", "requestBody": {
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/PredictionRequest" } } } } } } },
            "components": { "schemas": {
              "Input": { "type": "object", "title": "Input", "required": ["input"], "properties": {
                "steps": { "type": "integer", "x-order": 1, "minimum": 1, "maximum": {{steps}}, "default": 20 },
                "scheduler": { "allOf": [ { "$ref": "#/components/schemas/scheduler" } ], "default": "DDIM", "x-order": 2 },
                "input": { "type": "string", "title": "Input", "x-order": 0 } } },
              "scheduler": { "type": "string", "title": "scheduler", "enum": ["DDIM", "K_EULER"], "description": "An enumeration." },
              "PredictionRequest": { "type": "object", "properties": {
                "input": { "$ref": "#/components/schemas/Input" }, "webhook": { "type": "string" } } } } } } } }
        """;

    /// <summary>
    /// OpenRouter: <c>GET /api/v1/videos/models</c> and https://openrouter.ai/openapi.json, both without a key. The prices are text, by
    /// names that say the unit; some are in cents.
    /// </summary>
    public static void OpenRouter(CatalogHost server, string price)
    {
        server["/openrouter/catalog/api/v1/videos/models"] = $$"""
            { "data": [
              { "id": "acme/other", "name": "Acme: Other", "supported_resolutions": null, "supported_durations": [2],
                "pricing_skus": { "cents_per_second_output": "12", "video_tokens": "0.0000024" } },
              { "id": "{{OpenRouterModel}}", "name": "Acme: Clip 1",
                "supported_resolutions": ["720p", "1080p"], "supported_aspect_ratios": ["16:9"], "supported_durations": [5, 10],
                "pricing_skus": { "duration_seconds_720p": "{{price}}", "duration_seconds_1080p": "0.15" } } ] }
            """;
        server["/openrouter/catalog/openapi.json"] = """
            { "openapi": "3.1.0", "info": { "title": "OpenRouter API", "version": "1.0.0" },
              "servers": [ { "url": "https://openrouter.ai/api/v1" } ],
              "paths": {
                "/chat/completions": { "post": { "requestBody": { "content": { "application/json": { "schema": {
                  "type": "object", "properties": { "messages": { "type": "array" } } } } } } } },
                "/videos": { "post": { "summary": "Submit a video generation request", "requestBody": { "content": { "application/json": {
                  "schema": { "$ref": "#/components/schemas/VideoGenerationRequest" } } } } } } },
              "components": { "schemas": { "VideoGenerationRequest": { "type": "object", "required": ["prompt", "model"], "properties": {
                "aspect_ratio": { "type": "string", "enum": ["16:9", "9:16", "1:1"] },
                "duration": { "type": "integer", "minimum": 1, "description": "Duration in seconds" },
                "model": { "type": "string" },
                "prompt": { "type": "string" },
                "resolution": { "type": "string", "enum": ["480p", "720p", "1080p", "4K"] } } } } } }
            """;
    }
}
