using System.Globalization;
using System.Text.Json.Nodes;
using SchemaSdk.Wire;

namespace SchemaSdk.Simulator;

/// <summary>The host's error responses.</summary>
internal static class Refusal
{
    // Longer lists hide the sentence that they belong to.
    private const int MostListed = 20;

    /// <param name="header">What the header would be, such as <c>Authorization: Bearer KEY</c>.</param>
    public static SimulatedResponse MissingKey(string header) =>
        Envelope(401, "missing_api_key", $"No API key was sent. Send the header '{header}', with your key for KEY.");

    /// <param name="header">The header, with a key that works.</param>
    public static SimulatedResponse MissingAnyKey(string header) =>
        Envelope(401, "missing_api_key", $"No API key was sent. Send the header '{header}'; this host accepts any key.");

    public static SimulatedResponse InvalidKey { get; } =
        Envelope(401, "invalid_api_key", "The API key is not the one that this host was started with.");

    /// <param name="route">The method and path of the request.</param>
    /// <param name="routes">The routes that there are.</param>
    public static SimulatedResponse UnknownRoute(string route, IEnumerable<string> routes) =>
        Detail(404, $"{Excerpt.Of(route)} is not a route of this host. Its routes are {List(routes)}.");

    /// <summary>A model was sent to a route that no model of this host has.</summary>
    public static SimulatedResponse OtherRoute(string route, string model, string own) =>
        Detail(404, $"{model} is served at {own}, not at {Excerpt.Of(route)}.");

    public static SimulatedResponse WrongMethod(string method, string path, params string[] methods) =>
        Detail(405, $"{method} is not allowed at {Excerpt.Of(path)}; use {string.Join(" or ", methods)}.")
            .WithHeader("Allow", string.Join(", ", methods));

    public static SimulatedResponse UnknownModel(string id, IEnumerable<string> models) => Envelope(
        404,
        "model_not_found",
        $"The model '{Excerpt.Of(id)}' does not exist; this host serves {List(models)}.");

    public static SimulatedResponse UnknownJob(string id) =>
        Envelope(404, "job_not_found", $"There is no job '{Excerpt.Of(id)}'; a job's state is kept for one hour after it ends.");

    public static SimulatedResponse Invalid(string message, int status = 400) => Envelope(status, "invalid_request", message);

    public static SimulatedResponse TooManyRequests(int limit, TimeSpan wait) =>
        Envelope(
                429,
                "rate_limit_exceeded",
                $"More than {limit} requests were sent in one minute; retry after {Seconds(wait)} seconds.")
            .WithHeader("Retry-After", Seconds(wait));

    /// <summary>Says why a request is refused; <see cref="RefusalForm"/> writes it in the host's form.</summary>
    public static SimulatedResponse Envelope(int status, string code, string message) =>
        new(status, "application/json", ReadOnlyMemory<byte>.Empty) { Refused = (code, message) };

    /// <summary>Responds as the web framework of the real host does, where no handler of its own does.</summary>
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

    private static string List(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length == 0 ? "nothing yet"
            : all.Length <= MostListed ? string.Join(", ", all)
            : $"{string.Join(", ", all.Take(MostListed))} and {all.Length - MostListed} more";
    }
}
