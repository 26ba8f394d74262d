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
        Console.WriteLine((request with { Duration = double.Parse("20") }).Validate());
        Console.WriteLine((request with { Video = args.Length > 9 ? null : "https://example.com/rain.mp4" }).Validate().Errors[0].Code);

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
        "6 s x $0.525 = $3.150, row \"4K T2V/I2V/Ref\", exact",
        """{"model":"kling-o3","prompt":"sunrise over the ocean","model_tier":"4k","duration":6}""",
        "error SSDK1001: duration is 20, outside 3 to 15 (kling-o3)",
        "SSDK1010",
        """{"model":"kling-o3","prompt":"3s: rain | 4s: sun","reference_images":"https://example.com/a.png"}""",
        "True",
        "0.900 0.225 kling-3-0-turbo",
        "kling-3-0-turbo:6 kling-o3:12",
        "video/mp4",
    ];
}
