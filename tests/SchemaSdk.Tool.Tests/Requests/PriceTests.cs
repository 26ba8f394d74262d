namespace SchemaSdk.Tool.Tests.Requests;

public sealed class PriceTests
{
    [Theory]
    [InlineData("""{ "prompt": "x", "duration": 5 }""", 0)]
    [InlineData("""{ "model": "kling-o3", "prompt": "x", "duration": 5 }""", 0)]
    [InlineData("""{ "prompt": "x", "duration": 99 }""", 1)]
    [InlineData("""{ "prompt": "x", "duration": "long" }""", 1)]
    [InlineData("""{ "prompt": "x", "model_tier": "8k" }""", 1)]
    [InlineData("""{ "duration": 5 }""", 1)]
    [InlineData("""{ "prompt": "" }""", 1)]
    [InlineData("""{ "model": "kling-3-0-turbo", "prompt": "x", "duration": 5 }""", 1)]
    [InlineData("""{ "model": 5, "prompt": "x", "duration": 5 }""", 1)]
    [InlineData("""{ "prompt": "x", "prompt": "y" }""", 1)]
    [InlineData("[]", 3)]
    [InlineData("{", 3)]
    public async Task Only_a_request_that_could_be_sent_has_a_price(string request, int exitCode)
    {
        foreach (string[] more in (string[][])[[], ["--json"]])
        {
            using var place = new Workplace();
            place.Write("schemas/kling-o3.json", Sample.KlingO3);
            place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
            place.Write("request.json", request);

            ToolRun run = await place.RunAsync(["price", "kling-o3", "request.json", .. more]);

            Assert.Equal(exitCode, run.ExitCode);
            Assert.Equal(exitCode == 0, run.Output.Length > 0);
            Assert.Equal(exitCode == 0, run.Error.Length == 0);
        }
    }
}
