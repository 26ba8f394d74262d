namespace SchemaSdk.Tool.Studio.Security;

/// <summary>A request to the studio is refused; the page shows the message.</summary>
/// <param name="status">The HTTP status code.</param>
/// <param name="code">What the page acts on.</param>
/// <param name="message">What was found, and what to do.</param>
internal sealed class StudioException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    /// <summary>What is wrong with the request, each at its path.</summary>
    public IReadOnlyList<(string Path, string Message, string Rule)> Violations { get; init; } = [];

    public static StudioException NotFound(string message) => new(404, "not_found", message);

    public static StudioException Invalid(string message) => new(400, "bad_request", message);
}
