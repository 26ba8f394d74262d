using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SchemaSdk.Problems;

namespace SchemaSdk.Bodies;

/// <summary>
/// Runs an endpoint behind the validation of its body. Wraps the endpoint instead of adding a filter: minimal APIs bind the body before
/// their filters run and answer a bad one themselves, without a body, and controllers have filters of another kind.
/// </summary>
internal sealed class ValidatedEndpoint
{
    private readonly RequestDelegate _endpoint;
    private readonly BodyReader? _body;

    private ValidatedEndpoint(RequestDelegate endpoint, BodyParameter? body)
    {
        _endpoint = endpoint;
        _body = body is null ? null : new BodyReader(body);
    }

    public static void Wrap(EndpointBuilder endpoint)
    {
        // A group and an endpoint in it may both ask for validation.
        if (endpoint.RequestDelegate is not { } inner || endpoint.Metadata.Any(item => item is ValidatedEndpoint))
            return;

        var validated = new ValidatedEndpoint(inner, BodyParameter.Find(endpoint.Metadata));
        endpoint.Metadata.Add(validated);
        endpoint.RequestDelegate = validated.InvokeAsync;
    }

    private async Task InvokeAsync(HttpContext context)
    {
        try
        {
            if (_body is not null && await _body.FindProblemAsync(context) is { } problem)
                await ProblemWriter.WriteAsync(context, problem);
            else
                await _endpoint(context);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            ProblemDetails problem = error.StatusCode == StatusCodes.Status400BadRequest
                ? BodyProblems.Unbound(context)
                : BodyProblems.Unreadable(error.StatusCode, error.Message);
            await ProblemWriter.WriteAsync(context, problem);
        }

        if (context.Response.StatusCode == StatusCodes.Status400BadRequest && ProblemWriter.IsEmpty(context.Response))
            await ProblemWriter.WriteAsync(context, BodyProblems.Unbound(context));
    }
}
