using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>That a parameter is there, as a schema of the requests that have it: what <see cref="Presence"/> means, in JSON Schema.</summary>
internal static class PresenceSchema
{
    /// <summary>The requests that have the parameter; <see langword="null"/> where all of them do, by its default.</summary>
    public static JsonObject? Has(ParameterMetadata parameter) => (Presence.ByDefault(parameter), Presence.CanBeEmpty(parameter)) switch
    {
        (true, false) => null,
        (true, true) => Clause.Value(parameter.Name, NotEmpty(parameter)),
        (false, false) => Clause.Has(parameter.Name),
        (false, true) => Clause.HasValue(parameter.Name, NotEmpty(parameter)),
    };

    /// <summary>What every value that says something keeps to.</summary>
    public static JsonObject NotEmpty(ParameterMetadata parameter) => (parameter.Kind, parameter.Format) switch
    {
        (ParameterKind.Text, TextFormat.UrlList) => new JsonObject { ["pattern"] = @"[^\s,]" },
        (ParameterKind.Text, _) => new JsonObject { ["pattern"] = @"\S" },
        (ParameterKind.Array, _) => new JsonObject { ["minItems"] = 1 },
        _ => [],
    };
}
