using System.Globalization;
using System.Text.Json.Nodes;
using SchemaSdk.Wire;

namespace SchemaSdk.Simulator;

/// <summary>The host's error responses.</summary>
internal static class Refusal
{
    public static SimulatedResponse MissingKey { get; } =
        Envelope(401, "missing_api_key", "No API key was sent: use the header 'Authorization: Bearer <key>'.");

    public static SimulatedResponse InvalidKey { get; } = Envelope(401, "invalid_api_key", "The API key is not known.");

    public static SimulatedResponse UnknownRoute { get; } = Detail(404, "Not Found");

    public static SimulatedResponse WrongMethod { get; } = Detail(405, "Method Not Allowed");

    public static SimulatedResponse UnknownModel(string id) =>
        Envelope(404, "model_not_found", $"The model '{Excerpt.Of(id)}' does not exist.");

    public static SimulatedResponse UnknownJob(string id) =>
        Envelope(404, "job_not_found", $"There is no job '{Excerpt.Of(id)}'; a job's state is kept for one hour after it ends.");

    public static SimulatedResponse Invalid(string message, int status = 400) => Envelope(status, "invalid_request", message);

    public static SimulatedResponse TooManyRequests(int limit, TimeSpan wait) =>
        Envelope(429, "rate_limit_exceeded", $"More than {limit} requests in a minute.").WithHeader("Retry-After", Seconds(wait));

    public static SimulatedResponse Envelope(int status, string code, string message) => SimulatedResponse.Json(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["type"] = TypeOf(status) },
    });

    public static SimulatedResponse Detail(int status, string text) => SimulatedResponse.Json(status, new JsonObject { ["detail"] = text });

    /// <summary>Whole seconds, rounded up so that a client that waits this long is not rejected again.</summary>
    public static string Seconds(TimeSpan wait) =>
        ((long)Math.Ceiling(Math.Max(0, wait.TotalSeconds))).ToString(CultureInfo.InvariantCulture);

    public static string UsualCode(int status) => status switch
    {
        401 => "invalid_api_key",
        402 => "insufficient_credits",
        404 => "model_not_found",
        429 => "rate_limit_exceeded",
        503 => "model_unavailable",
        >= 500 => "upstream_error",
        _ => "invalid_request",
    };

    private static string TypeOf(int status) => status switch
    {
        401 or 403 => "authentication_error",
        402 => "billing_error",
        429 => "rate_limit_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };
}
