using SchemaSdk.Benchmarks.Measuring;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>A program with one typed request, published as Native AOT, beside one with a bare HttpClient and System.Text.Json's generator.</summary>
internal static class AotGroup
{
    private const int Starts = 41;
    private const double Megabyte = 1024 * 1024;

    private const string Bare = """
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        var request = new PlainRequest { Prompt = "sunrise over the ocean", Duration = 6 };
        Console.WriteLine(JsonSerializer.Serialize(request, PlainContext.Default.PlainRequest));
        using var client = new HttpClient { BaseAddress = new Uri("https://api.example") };
        if (args.Length > 0)
        {
            using HttpResponseMessage response = await client.PostAsJsonAsync("/v1/videos/generations", request, PlainContext.Default.PlainRequest);
            Console.WriteLine((await response.Content.ReadFromJsonAsync(PlainContext.Default.PlainJob))!.JobId);
        }

        internal sealed record PlainRequest
        {
            public string Model { get; init; } = "kling-3-0-turbo";
            public required string Prompt { get; init; }
            public double? Duration { get; init; }
        }

        internal sealed record PlainJob(string JobId, string Status);

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
        [JsonSerializable(typeof(PlainRequest))]
        [JsonSerializable(typeof(PlainJob))]
        internal sealed partial class PlainContext : JsonSerializerContext;
        """;

    private const string Ours = """
        using SchemaSdk;
        using SchemaSdk.Models;

        var request = new Kling3_0TurboRequest { Prompt = "sunrise over the ocean", Duration = 6 };
        Console.WriteLine(request.ToJson());
        using var client = new ModelClient(new ModelClientOptions { ApiKey = "key", BaseAddress = new Uri("https://api.example") });
        if (args.Length > 0)
            Console.WriteLine((await client.SubmitAsync(request)).Id);
        """;

    public static IEnumerable<Comparison> Run()
    {
        using var projects = new TemporaryProjects();
        string bare = Publish(projects.Create("Bare", Project(""), ("Program.cs", Bare)), "Bare");
        string ours = Publish(projects.Create("Ours", Project(References()), ("Program.cs", Ours)), "Ours");
        Same.Value("what they print", TemporaryProjects.Run(".", ours), TemporaryProjects.Run(".", bare));

        double oursSize = new FileInfo(ours).Length / Megabyte, bareSize = new FileInfo(bare).Length / Megabyte;
        yield return new Comparison("aot/added-megabytes", oursSize - bareSize, 0.5) { Note = $"{oursSize:F2} MB beside {bareSize:F2} MB" };

        double[] clock = new double[Starts], processor = new double[Starts];
        for (int i = 0; i < Starts; i++)
        {
            ChildTime one = ChildTime.Of(() => TemporaryProjects.Run(".", ours));
            ChildTime other = ChildTime.Of(() => TemporaryProjects.Run(".", bare));
            clock[i] = one.Clock / other.Clock;
            processor[i] = one.Clock * 1000;
        }

        yield return new Comparison("aot/start", Stopwatches.Median(clock), 1.15) { Note = $"{Stopwatches.Median(processor):F1} ms" };
    }

    private static string Publish(string project, string name)
    {
        string[] linker = File.Exists("/usr/bin/clang") ? [] : ["-p:CppCompilerAndLinker=gcc"];
        TemporaryProjects.Run(project, "dotnet", ["publish", "-c", "Release", "--nologo", "-v", "q", "-o", "out", .. linker]);
        return Path.Combine(project, "out", name);
    }

    private static string References() => $"""
          <Import Project="{TemporaryProjects.Repository}/generator/SchemaSdk.Generator/build/SchemaSdk.props" />
          <ItemGroup>
            <ModelSchema Include="{TemporaryProjects.Repository}/schemas/kling-3-0-turbo*.json" />
            <ProjectReference Include="{TemporaryProjects.Repository}/runtime/SchemaSdk/SchemaSdk.csproj" />
            <ProjectReference Include="{TemporaryProjects.Repository}/generator/SchemaSdk.Generator/SchemaSdk.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
          </ItemGroup>
          <Import Project="{TemporaryProjects.Repository}/generator/SchemaSdk.Generator/build/SchemaSdk.targets" />
        """;

    private static string Project(string more) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net9.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <StripSymbols>true</StripSymbols>
          </PropertyGroup>
        {more}
        </Project>
        """;
}
