using SchemaSdk.Bodies;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Validates the model requests that endpoints take as their bodies.</summary>
public static class ModelRequestEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Refuses a body that is not a valid model request, before the endpoint sees it: status 400 with a ProblemDetails
    /// (<c>application/problem+json</c>) whose <c>errors</c> lists everything that is wrong by the parameter's name in JSON.
    /// </summary>
    /// <param name="builder">An endpoint, a group of endpoints, or all controllers: <c>MapPost</c>, <c>MapGroup</c>,
    /// <c>MapControllers</c>.</param>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// <para>An unknown, misspelled or duplicated name, a value of the wrong type, a missing parameter and the id of another model are
    /// errors, as is everything that <see cref="SchemaSdk.ModelRequest.Validate"/> reports as one: a caller can't send a host that bills
    /// anything that the model's document does not define. Malformed JSON, an empty body and a body of <c>null</c> are reported too, with
    /// status 400; another content type with status 415.</para>
    /// <para>Applies to bodies that are a request, or an object or list that contains one. The body is read into memory first, up to the
    /// server's limit (30 MB by default). Endpoints without such a body are unchanged, except that a value which can't be bound is reported
    /// as a ProblemDetails instead of an empty response.</para>
    /// </remarks>
    public static TBuilder ValidateModelRequests<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Finally(ValidatedEndpoint.Wrap);
        return builder;
    }
}
