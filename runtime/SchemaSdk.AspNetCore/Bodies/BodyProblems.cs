using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SchemaSdk.Problems;

namespace SchemaSdk.Bodies;

/// <summary>What is wrong with a body, by place: the name of a parameter, or <c>$</c> for the whole.</summary>
internal static class BodyProblems
{
    private const string Whole = "$";

    public static ProblemDetails Empty() => ProblemText.Invalid(Whole, "The body is empty; send the request as JSON.");

    public static ProblemDetails Null() => ProblemText.Invalid(Whole, "The body is null; send the request as a JSON object.");

    public static ProblemDetails Charset(string charset) => ProblemText.Of(
        StatusCodes.Status415UnsupportedMediaType,
        "The content type is not supported.",
        $"JSON must be UTF-8; the charset of the body is {charset}.");

    public static ProblemDetails Unreadable(int status, string message) =>
        ProblemText.Of(status, "The request could not be read.", message);

    /// <summary>Returns the problem of a value outside the body that could not be bound.</summary>
    public static ProblemDetails Unbound(HttpContext context) => OptionParameters.FindError(context) is (var name, var message)
        ? ProblemText.Invalid(name, message)
        : ProblemText.Of(StatusCodes.Status400BadRequest, "The request is not valid.");

    public static ProblemDetails Of(JsonException error)
    {
        string path = error.Path ?? Whole;
        if (error is RequestJsonException invalid)
            return ProblemText.Invalid(invalid.Report, path.TrimStart('$').TrimStart('.'));

        string place = $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}";
        return error.InnerException is JsonException
            ? ProblemText.Invalid(Whole, $"The body is not valid JSON: {place}.")
            : ProblemText.Invalid(path, $"A value is missing or has the wrong type: {place}.");
    }
}
