using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace SchemaSdk.Bodies;

/// <summary>Finds which of an endpoint's enums could not be bound: a minimal API itself answers without saying so.</summary>
internal static class OptionParameters
{
    private const int LongestShown = 80;

    /// <summary>Returns the first error; <see langword="null"/> if the options in the route, the query and the headers are right.</summary>
    public static (string Name, string Message)? FindError(HttpContext context)
    {
        ParameterInfo[] parameters = context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        foreach (ParameterInfo parameter in parameters)
        {
            if (IWireEnum.OptionsOf(parameter.ParameterType) is { } options
                && Sent(context, parameter) is (var name, { } value) && !options.Contains(value))
            {
                string shown = value.Length > LongestShown ? value[..LongestShown] + "…" : value;
                return (name, $"{name} must be one of {string.Join(", ", options)}; it is {shown}");
            }
        }

        return null;
    }

    private static (string Name, string? Value) Sent(HttpContext context, ParameterInfo parameter)
    {
        object[] attributes = parameter.GetCustomAttributes(inherit: false);
        string own = parameter.Name ?? "";
        if (attributes.OfType<IFromHeaderMetadata>().FirstOrDefault() is { } header)
            return (header.Name ?? own, context.Request.Headers[header.Name ?? own].FirstOrDefault());

        string name = attributes.OfType<IFromQueryMetadata>().FirstOrDefault()?.Name
            ?? attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? own;
        return (name, context.GetRouteValue(name)?.ToString() ?? context.Request.Query[name].FirstOrDefault());
    }
}
