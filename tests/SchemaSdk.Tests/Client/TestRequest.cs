using SchemaSdk.Generated;

namespace SchemaSdk.Tests;

/// <summary>The smallest request that can be wrong and that has a price.</summary>
internal sealed record TestRequest : ModelRequest
{
    private static readonly ModelInfo s_model = ModelInfo.FromMetadata("""
        v1
        model test-model submit="POST /v1/videos/generations" endpoints=["POST /v1/videos/generations" "POST /v1/images/generations" "GET /v1/agents/{task_id}"]
        number duration Duration default=5 min=3 max=15
        text prompt Prompt max=10
        price Standard "per second" rate=0.20
        per "per second" Duration
        """);

    public double? Duration { get; init; }

    public string? Prompt { get; init; }

    protected internal override ModelInfo Describe() => s_model;

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Number(Duration);
        values.Text(Prompt);
    }
}
