using System.Reflection;
using System.Runtime.Versioning;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests;

/// <summary>The same generator under the oldest compiler it says it runs in, its code against the oldest framework.</summary>
public class FloorTests
{
    [Fact]
    public void These_tests_run_on_the_floor()
    {
        Assert.Equal(new Version(4, 8), Trimmed(typeof(CSharpCompilation).Assembly.GetName().Version!));
        Assert.Contains(
            "v8.0",
            typeof(ModelRequest).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName,
            StringComparison.Ordinal);
        Assert.All(References.Framework, reference => Assert.Contains("refs", reference.Display, StringComparison.Ordinal));
    }

    [Fact]
    public void Real_models_and_the_oddities_compile_as_CSharp_11_against_net8()
    {
        SchemaText[] texts = [.. SchemaText.Real("kling-o3"), .. SchemaText.Real("kling-3-0-turbo"), new SchemaText("schemas/odd.json", Repository.Oddities)];
        GeneratorRun run = new GeneratorProject(texts).Run().Compiling();

        Assert.Equal(4, run.HintNames.Count());
        Assert.All(run.Diagnostics, d => Assert.EndsWith("odd.json", d.Location.GetLineSpan().Path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_is_made_checked_priced_and_written()
    {
        var project = new GeneratorProject(SchemaText.Real("kling-o3"))
        {
            Code = """
                using SchemaSdk.Models;

                internal static class Program
                {
                    public static string Run()
                    {
                        var request = new KlingO3Request { Prompt = "sunrise", ModelTier = KlingO3ModelTier.Pro, Duration = 6 };
                        return $"{request.ToJson()} {request.Validate()} {request.EstimatePrice()}";
                    }
                }
                """,
        };

        Assert.Equal(
            """{"model":"kling-o3","prompt":"sunrise","model_tier":"pro","duration":6} valid 6 s x $0.280 = $1.680, row "Pro T2V/I2V Sound", exact""",
            project.Load().RunProgram());
    }

    private static Version Trimmed(Version version) => new(version.Major, version.Minor);
}
