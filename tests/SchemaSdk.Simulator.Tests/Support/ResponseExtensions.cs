using System.Net;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

internal static class ResponseExtensions
{
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    /// <summary>Asserts the host's error envelope, and gives its message.</summary>
    public static async Task<string> AssertRefusedAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        JsonNode error = (await response.JsonAsync())["error"]!;
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (string?)error["code"]);
        Assert.NotNull((string?)error["type"]);
        return (string)error["message"]!;
    }
}
