using System.Runtime.Loader;
using SchemaSdk.Benchmarks.Groups;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary>The clients that NSwag and Kiota generate, compiled, each with the few lines that its user writes.</summary>
internal static class GeneratedPeers
{
    private const string NSwag = """
        #nullable enable
        using Peer.Models;
        using SchemaSdk.Benchmarks.Beside;
        using SchemaSdk.Benchmarks.Peers;

        public sealed class NSwagPeer(System.Net.Http.HttpClient client) : IPeer
        {
            private static readonly KlingO3Request s_request = new()
            {
                Model = KlingO3RequestModel.KlingO3,
                Prompt = "sunrise over the ocean",
                Model_tier = KlingO3RequestModel_tier.Pro,
                Workflow = KlingO3RequestWorkflow.I2v,
                Aspect_ratio = KlingO3RequestAspect_ratio._169,
                Duration = 6,
                Sound = true,
                Image = "https://a.io/png",
            };

            private readonly PeerClient _client = new(client);

            public object Submit() => _client.SubmitAsync(s_request).GetAwaiter().GetResult();

            public object Poll() => _client.GetJobAsync(Answers.JobId).GetAwaiter().GetResult();

            public PlainJob Plain(object job) => job is Job j ? new(j.Job_id, j.Status, j.Poll_url, j.Progress, j.Created_at) : null!;
        }

        namespace Peer.Models
        {
            public partial class PeerClient
            {
                static partial void UpdateJsonSerializerSettings(System.Text.Json.JsonSerializerOptions settings) =>
                    settings.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
            }
        }
        """;

    private const string Kiota = """
        #nullable enable
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;
        using Peer;
        using Peer.Models;
        using SchemaSdk.Benchmarks.Beside;
        using SchemaSdk.Benchmarks.Peers;

        public sealed class KiotaPeer(System.Net.Http.HttpMessageHandler handler) : IPeer
        {
            private static readonly KlingO3Request s_request = new()
            {
                Model = KlingO3Request_model.KlingO3,
                Prompt = "sunrise over the ocean",
                ModelTier = KlingO3Request_model_tier.Pro,
                Workflow = KlingO3Request_workflow.I2v,
                AspectRatio = KlingO3Request_aspect_ratio.OneSixNine,
                Duration = 6,
                Sound = true,
                Image = "https://a.io/png",
            };

            private readonly PeerClient _client = new(new HttpClientRequestAdapter(
                new ApiKeyAuthenticationProvider("Bearer key", "Authorization", ApiKeyAuthenticationProvider.KeyLocation.Header),
                httpClient: KiotaClientFactory.Create(handler)) { BaseUrl = Answers.Host.OriginalString });

            public object Submit() => _client.V1.Videos.Generations.PostAsync(s_request).GetAwaiter().GetResult()!;

            public object Poll() => _client.V1.Jobs[Answers.JobId].GetAsync().GetAwaiter().GetResult()!;

            public PlainJob Plain(object job) => job is Job j ? new(j.JobId!, j.Status!, j.PollUrl, j.Progress, j.CreatedAt) : null!;
        }
        """;

    public static (IPeer NSwag, IPeer Kiota) Compile(HttpMessageHandler handler)
    {
        using var projects = new TemporaryProjects();
        string document = Path.Combine(TemporaryProjects.Repository, "schemas", "kling-o3.json");
        PeerSources sources = PeerSources.Generate(projects, [("kling-o3.json", File.ReadAllText(document))]);
        return (Load("NSwagPeer", [NSwag, .. sources.NSwag.Select(f => f.Text)], RawPeer.CreateClient(handler)),
            Load("KiotaPeer", [Kiota, .. sources.Kiota.Select(f => f.Text)], handler));
    }

    private static IPeer Load(string name, IEnumerable<string> texts, object argument)
    {
        var image = new MemoryStream(Compiled.Emit(Compiled.Of(name, texts)));
        return (IPeer)Activator.CreateInstance(AssemblyLoadContext.Default.LoadFromStream(image).GetType(name)!, argument)!;
    }
}
