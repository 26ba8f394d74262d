using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>Reads what a request has.</summary>
internal static class StudioRequests
{
    /// <exception cref="StudioException">The body is no JSON object.</exception>
    public static async Task<JsonDocument> BodyAsync(HttpContext context)
    {
        try
        {
            JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            if (body.RootElement.ValueKind == JsonValueKind.Object)
                return body;
            body.Dispose();
        }
        catch (JsonException e)
        {
            throw StudioException.Invalid($"The body is not JSON: {e.Message}");
        }

        throw StudioException.Invalid("The body must be a JSON object.");
    }

    /// <summary>Returns a part of the path, in which an escaped slash is a slash.</summary>
    public static string Part(HttpContext context, string name) =>
        ((string)context.Request.RouteValues[name]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns a value of the query; null if it is missing or empty.</summary>
    public static string? Query(HttpContext context, string name) =>
        context.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>Returns a number of the query.</summary>
    /// <exception cref="StudioException">It is none, or out of range.</exception>
    public static int Number(HttpContext context, string name, int byDefault, int most) =>
        Query(context, name) is not { } text ? byDefault
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most ? number
        : throw StudioException.Invalid($"\"{name}\" must be a whole number from 1 to {most}.");
}
