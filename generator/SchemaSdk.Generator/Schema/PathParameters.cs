using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>The placeholders of endpoints, which the model and parameters in the path fill.</summary>
internal static class PathParameters
{
    /// <summary>Returns the first placeholder that nothing fills; null if the endpoint can be used.</summary>
    public static string? Unfilled(Endpoint endpoint, EquatableArray<Parameter> parameters) => PathPlaces
        .In(endpoint.Path)
        .FirstOrDefault(name => !PathPlaces.IsModel(name) && !parameters.Any(p => p.InPath && p.Name == name));

    /// <summary>Returns what to do to use an endpoint; empty if there is none that lacks only a parameter.</summary>
    public static string Advice(List<Endpoint> endpoints, EquatableArray<Parameter> parameters)
    {
        string? name = endpoints.Where(e => e.Method == "POST").Select(e => Unfilled(e, parameters)).FirstOrDefault(n => n is not null);
        return name is null ? "" : $"; to use one with a placeholder, add `\"in\": \"path\"` to the parameter {Shown.Text(name)}";
    }

    /// <summary>Reports the parameters in the path for which the endpoint has no place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="endpoint">Where requests go.</param>
    /// <param name="isOfHost">True for the path of a host, which only the model can be part of.</param>
    public static void CheckUse(FieldReader document, EquatableArray<Parameter> parameters, Endpoint endpoint, bool isOfHost)
    {
        HashSet<string> unused = new(parameters.Where(p => p.InPath).Select(p => p.Name), StringComparer.Ordinal);
        unused.ExceptWith(PathPlaces.In(endpoint.Path));
        if (unused.Count == 0 || document.Value(DocumentFields.Parameters) is not JsonArray list)
            return;

        foreach (JsonObject parameter in list.Items.OfType<JsonObject>())
        {
            if (parameter.TryFind(ParameterFields.Name.Name, out JsonMember member)
                && member.Value is JsonString { Value: var name }
                && unused.Remove(name)
                && ParameterFields.In.TryFind(parameter, out JsonMember place))
            {
                string shown = Shown.Text(name);
                document.Report(
                    Findings.PathParameter,
                    place.Value,
                    isOfHost
                        ? $"{shown} is in the path, but the host takes all requests at {endpoint}, which has no place for it; remove `in`"
                        : $"{shown} is in the path, but {endpoint} has no place for it; add {{{shown}}} there, or remove `in`");
            }
        }
    }
}
