namespace Package.Tests;

/// <summary>A program that uses everything that generated code gives: requests, enums, checks, prices, JSON, the catalog.</summary>
internal static class CompiledConsumer
{
    public const string Program = """
        using System;
        using System.Linq;
        using System.Text.Json;
        using SchemaSdk;
        using SchemaSdk.Models;

        var request = new KlingO3Request { Prompt = "sunrise over the ocean", ModelTier = KlingO3ModelTier._4k, Duration = 6 };
        Console.WriteLine(request.Validate());
        Console.WriteLine(request.EstimatePrice());
        Console.WriteLine(request.ToJson());
        Console.WriteLine((request with { Duration = 20 }).Validate());
        Console.WriteLine((request with { Video = "https://example.com/rain.mp4" }).Validate().Errors[0].Code);

        var scenes = new KlingO3Request { Prompt = new Scenes(new Scene("rain", 3), new Scene("sun", 4)), ReferenceImages = ["https://example.com/a.png"] };
        string json = JsonSerializer.Serialize(scenes);
        Console.WriteLine(json);
        Console.WriteLine(JsonSerializer.Deserialize<KlingO3Request>(json) == scenes);

        ModelRequest turbo = new Kling3_0TurboRequest { Prompt = "rain", Resolution = Kling3_0TurboResolution._1080p, Duration = 4 };
        Console.WriteLine($"{turbo.EstimatePrice().Maximum} {Kling3_0TurboPricing._1080p} {Kling3_0TurboRequest.ModelId}");
        Console.WriteLine(string.Join(' ', ModelCatalog.All.Select(model => $"{model.Id}:{model.Parameters.Count}")));

        using var client = new ModelClient(new ModelClientOptions { ApiKey = "any", BaseAddress = new Uri(args[0]) });
        Job job = await client.SubmitAsync(request, new SubmitOptions { MaxPrice = 10 });
        Console.WriteLine((await client.WaitAsync(job)).SingleOutput().ContentType);
        """;

    public static readonly string[] Expected =
    [
        "valid",
    ];
}
