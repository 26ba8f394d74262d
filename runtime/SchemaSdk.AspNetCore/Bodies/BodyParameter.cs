using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SchemaSdk.Bodies;

/// <summary>What an endpoint reads its JSON body as.</summary>
/// <param name="Type">The type of the body.</param>
/// <param name="IsOptional">True if the endpoint accepts an empty body.</param>
/// <param name="IsController">True for an action of a controller, which has JSON options of its own.</param>
internal sealed record BodyParameter(Type Type, bool IsOptional, bool IsController)
{
    /// <summary>Returns the endpoint's body; <see langword="null"/> if it reads none as JSON.</summary>
    public static BodyParameter? Find(IList<object> metadata)
    {
        if (metadata.OfType<ControllerActionDescriptor>().LastOrDefault() is { } action)
            return action.Parameters.OfType<ControllerParameterDescriptor>().Select(OfAction).FirstOrDefault(body => body is not null);

        return metadata.OfType<IAcceptsMetadata>().LastOrDefault() is { RequestType: { } type } accepts
            && accepts.ContentTypes.Any(content => content.Contains("json", StringComparison.OrdinalIgnoreCase))
            ? new BodyParameter(type, accepts.IsOptional, IsController: false)
            : null;
    }

    /// <summary>Returns the options that the endpoint reads JSON with.</summary>
    public JsonSerializerOptions JsonOptions(IServiceProvider services) => IsController
        ? services.GetRequiredService<IOptions<Microsoft.AspNetCore.Mvc.JsonOptions>>().Value.JsonSerializerOptions
        : services.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;

    private static BodyParameter? OfAction(ControllerParameterDescriptor parameter) =>
        parameter.BindingInfo is { BindingSource: { } source } binding && source.CanAcceptDataFrom(BindingSource.Body)
            ? new BodyParameter(parameter.ParameterType, IsOptionalIn(parameter.ParameterInfo, binding), IsController: true)
            : null;

    private static bool IsOptionalIn(ParameterInfo parameter, BindingInfo binding) =>
        parameter.HasDefaultValue
        || binding.EmptyBodyBehavior == EmptyBodyBehavior.Allow
        || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
