using SchemaSdk.Generated;
using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>A request to a model of any host.</summary>
internal sealed record HostedRequest(ModelInfo Info) : ModelRequest
{
    public string? Prompt { get; init; }

    public static HostedRequest To(HostProfile host, string wire, string endpoint = "POST /v1/unused")
    {
        string place = host.Id == HostProfile.FirstId ? "" : $"host={host.Id}";
        string model = host.ModelIn != ModelPlacement.Body ? $"model={host.ModelIn.ToString().ToLowerInvariant()}"
            : host.ModelName != HostProfile.UsualModelName ? $"model-name={host.ModelName}"
            : "";
        ModelInfo info = ModelInfo.FromMetadata($"""
            v1
            model our-model {place} wire="{wire}" {model} submit="{endpoint}" endpoints=["{endpoint}"]
            text prompt Prompt max=100
            """);
        return new HostedRequest(info) { Prompt = "a cat" };
    }

    protected internal override ModelInfo Describe() => Info;

    protected internal override void Collect(ref ParameterValues values) => values.Text(Prompt);
}
