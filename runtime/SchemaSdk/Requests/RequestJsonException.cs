using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// JSON that was read with a <see cref="StrictRequestConverter"/> is not a valid request. <see cref="JsonException.Path"/> is the path of
/// the request in the JSON.
/// </summary>
public sealed class RequestJsonException : JsonException
{
    /// <summary>Creates the exception; its message lists every error.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="report">The errors, by the names in the JSON. The name of an error about the whole request is empty.</param>
    public RequestJsonException(string modelId, ValidationReport report)
        : base(ValidationReport.Describe($"The request for {modelId} is not valid", report)) => Report = report;

    /// <summary>The errors, by the names in the JSON. The name of an error about the whole request is empty.</summary>
    public ValidationReport Report { get; }
}
