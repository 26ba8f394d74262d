using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>Sends JSON.</summary>
internal static class StudioAnswer
{
    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write, int status = 200)
    {
        ReadOnlyMemory<byte> body = Bytes(write);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    public static Task WriteAsync(HttpContext context, StudioException refusal) => WriteAsync(
        context,
        json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", refusal.Code);
            json.WriteString("message", refusal.Message);
            if (refusal.Violations.Count > 0)
            {
                json.WriteStartArray("violations");
                foreach ((string path, string message, string rule) in refusal.Violations)
                {
                    json.WriteStartObject();
                    json.WriteString("path", path);
                    json.WriteString("message", message);
                    json.WriteString("rule", rule);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        },
        refusal.Status);

    /// <summary>Returns JSON as bytes, in one line.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
            write(json);
        return body.WrittenMemory;
    }
}
