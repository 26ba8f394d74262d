using SchemaSdk.Generated;
using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>A request to a model of any host.</summary>
internal sealed record HostedRequest(ModelInfo Info) : ModelRequest
{
    public string? Prompt { get; init; }

    public static HostedRequest To(HostProfile host, string wire, string endpoint = "POST /v1/unused")
    {
        ModelInfo info = ModelInfo.FromMetadata($"""
            v1
            model our-model submit="{endpoint}" endpoints=["{endpoint}"]
            text prompt Prompt max=100
            """);
        (info.Metadata.Host, info.Metadata.Wire) = (host.Id == HostProfile.FirstId ? null : host.Id, wire == info.Id ? null : wire);
        return new HostedRequest(info) { Prompt = "a cat" };
    }

    protected internal override ModelInfo Describe() => Info;

    protected internal override void Collect(ref ParameterValues values) => values.Text(Prompt);
}
