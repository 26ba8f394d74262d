using SchemaSdk.Simulator;

namespace SchemaSdk.Models.Tests.Prices;

/// <summary>What the local host bills for a job costs what the estimate of its request said.</summary>
public class JobCostTests
{
    public static TheoryData<ModelRequest> Requests { get; } =
    [
        new KlingO3Request { Prompt = "a" },
        new KlingO3Request { Prompt = "a", Duration = 7.5, Sound = false, ModelTier = KlingO3ModelTier.Standard },
        new KlingO3Request { Prompt = "5s: a | b | 3s: c", Duration = 6, ModelTier = KlingO3ModelTier._4k },
        new KlingO3Request { Prompt = "a", Image = "https://host.test/a.png", Workflow = KlingO3Workflow.I2v },
        new Kling3_0TurboRequest { Prompt = "a", Resolution = Kling3_0TurboResolution._1080p, Duration = 4 },
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_job_costs_what_its_exact_estimate_said(ModelRequest request)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { SchemaFolder = "schemas" });
        using var client = new ModelClient(new ModelClientOptions { ApiKey = "any", BaseAddress = host.BaseAddress });

        JobResult result = await client.RunAsync(request);

        PriceEstimate estimate = request.EstimatePrice();
        Assert.True(estimate.IsExact);
        Assert.Equal(estimate.Maximum, result.Cost?.Amount);
        Assert.Equal("USD", result.Cost?.Currency);
        Assert.EndsWith(", exact", $"{result.Cost}", StringComparison.Ordinal);
    }
}
