using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SchemaSdk.Problems;

namespace SchemaSdk.Bodies;

/// <summary>Reads the bodies of one endpoint strictly, and leaves them to be read again by the endpoint.</summary>
internal sealed class BodyReader(BodyParameter parameter)
{
    private Contract? _contract;

    /// <summary>Returns what is wrong with the body; <see langword="null"/> if nothing is, or if no model request can be in it.</summary>
    public async Task<ProblemDetails?> FindProblemAsync(HttpContext context)
    {
        _contract ??= new Contract(StrictJson.Of(parameter.Type, parameter.JsonOptions(context.RequestServices)));
        if (_contract.Info is not { } info)
            return null;

        ProblemDetails? unsupported = FindContentProblem(context.Request);
        if (unsupported is not null && context.Request.ContentType is not null)
            return unsupported;

        byte[] body = await ReadAsync(context);
        if (body.Length == 0)
            return parameter.IsOptional ? null : BodyProblems.Empty();

        return unsupported ?? FindProblem(body, info);
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        byte[] body = buffer.ToArray();
        context.Request.Body = new MemoryStream(body);
        return body;
    }

    private static ProblemDetails? FindContentProblem(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            return ProblemText.UnsupportedContent(request.ContentType);

        return MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            && type.Charset is { HasValue: true } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            && !charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
            ? BodyProblems.Charset(charset.ToString())
            : null;
    }

    private ProblemDetails? FindProblem(byte[] body, JsonTypeInfo info)
    {
        ReadOnlySpan<byte> json = body;
        try
        {
            bool isNull = JsonSerializer.Deserialize(json.StartsWith("\uFEFF"u8) ? json[3..] : json, info) is null;
            return isNull && !parameter.IsOptional ? BodyProblems.Null() : null;
        }
        catch (JsonException error)
        {
            return BodyProblems.Of(error);
        }
    }

    private sealed record Contract(JsonTypeInfo? Info);
}
