namespace Package.Tests;

/// <summary>The program that consumers of each kind run: it makes a request, checks it, prices it and submits it.</summary>
internal static class FirstUse
{
    public const string Program = """
        using System;
        using SchemaSdk;
        using SchemaSdk.Models;

        var request = new KlingO3Request { Prompt = "sunrise over the ocean", ModelTier = KlingO3ModelTier._4k, Duration = 6 };
        Console.WriteLine(request.Validate());
        Console.WriteLine(request.EstimatePrice());
        Console.WriteLine((request with { Duration = double.Parse(args[1]) }).Validate());

        using var client = new ModelClient(new ModelClientOptions { ApiKey = "any", BaseAddress = new Uri(args[0]) });
        Job job = await client.SubmitAsync(request);
        if (args.Length > 2)
            return;
        JobResult result = await client.WaitAsync(job);
        Console.WriteLine(result.SingleOutput().ContentType);
        """;

    public static readonly string[] Expected =
    [
        "valid",
        "6 s x $0.525 = $3.150, row \"4K T2V/I2V/Ref\", exact",
        "error SSDK1001: duration is 20, outside 3 to 15 (kling-o3)",
        "video/mp4",
    ];
}
