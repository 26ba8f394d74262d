using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace SchemaSdk.Problems;

/// <summary>Creates problem details. Their additional members are JSON, which any serializer options can write.</summary>
internal static class ProblemText
{
    public static ProblemDetails Of(int status, string title, string? detail = null) =>
        new() { Status = status, Title = title, Detail = detail };

    /// <summary>Returns the problem of an invalid request that has one error.</summary>
    public static ProblemDetails Invalid(string place, string message) =>
        Invalid(new Dictionary<string, string[]> { [place] = [message] });

    /// <summary>Returns the problem of an invalid request, with its errors by name.</summary>
    /// <param name="report">The report of the request.</param>
    /// <param name="path">The path of the request in the body; empty if it is the body.</param>
    public static ProblemDetails Invalid(ValidationReport report, string path = "") => Invalid(report.Errors
        .GroupBy(error => Place(path, error.Parameter), StringComparer.Ordinal)
        .ToDictionary(errors => errors.Key, errors => errors.Select(error => error.ToString()).ToArray(), StringComparer.Ordinal));

    /// <summary>Returns the problem of a body that is not JSON.</summary>
    public static ProblemDetails UnsupportedContent(string? type) => Of(
        StatusCodes.Status415UnsupportedMediaType,
        "The content type is not supported.",
        string.IsNullOrEmpty(type)
            ? "The request has no content type; send the body as JSON, with Content-Type: application/json."
            : "The body must be JSON, with Content-Type: application/json.");

    public static void Add(ProblemDetails problem, string name, string? value)
    {
        if (value is not null)
            problem.Extensions[name] = JsonSerializer.SerializeToElement(value, ProblemJsonContext.Default.String);
    }

    public static void Add(ProblemDetails problem, string name, bool value) =>
        problem.Extensions[name] = JsonSerializer.SerializeToElement(value, ProblemJsonContext.Default.Boolean);

    private static string Place(string path, string parameter) => (path, parameter) switch
    {
        ("", "") => "$",
        ("", _) => parameter,
        (_, "") => path,
        _ => $"{path}.{parameter}",
    };

    // Not HttpValidationProblemDetails: the writer of controllers copies only additional members.
    private static ProblemDetails Invalid(Dictionary<string, string[]> errors) =>
        new()
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request is not valid.",
            Extensions =
            {
                ["errors"] = JsonSerializer.SerializeToElement(errors, ProblemJsonContext.Default.DictionaryStringStringArray),
            },
        };
}
