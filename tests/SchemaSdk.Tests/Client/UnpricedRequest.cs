using SchemaSdk.Generated;

namespace SchemaSdk.Tests;

/// <summary>A request to a model whose price is for a unit that no parameter counts.</summary>
internal sealed record UnpricedRequest : ModelRequest
{
    private static readonly ModelInfo s_model = ModelInfo.FromMetadata("""
        v1
        model per-token submit="POST /v1/chat/completions"
        price Tokens "per token" rate=0.000001
        """);

    protected internal override ModelInfo Describe() => s_model;

    protected internal override void Collect(ref ParameterValues values)
    {
    }
}
