using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>Writes the presence of a parameter as a schema, with the semantics of <see cref="Presence"/>.</summary>
internal static class PresenceSchema
{
    /// <summary>Matches requests that have the parameter; <see langword="null"/> if all of them do, because of its default.</summary>
    public static JsonObject? Has(ParameterMetadata parameter) => (Presence.ByDefault(parameter), Presence.CanBeEmpty(parameter)) switch
    {
        (true, false) => null,
        (true, true) => Clause.Value(parameter.Name, NotEmpty(parameter)),
        (false, false) => Clause.Has(parameter.Name),
        (false, true) => Clause.HasValue(parameter.Name, NotEmpty(parameter)),
    };

    /// <summary>Matches requests that have a value; <see langword="null"/> if all of them do, because of its default.</summary>
    /// <param name="reference">The value.</param>
    /// <param name="whenUnknown">True for a request that may have it in the default of something that is left out.</param>
    public static JsonObject? Has(ValueReference reference, bool whenUnknown) => reference.IsInside
        ? ReferenceSchema.Of(
            reference,
            NotEmpty(reference.Metadata),
            whenOmitted: Presence.ByDefault(reference.Metadata),
            whenMissing: false,
            whenUnknown)
        : Has(reference.Metadata);

    /// <summary>Matches requests that set a value, or one of those in a list.</summary>
    public static JsonObject Sets(ValueReference reference) => reference.IsInside
        ? Clause.Not(
            ReferenceSchema.Of(reference, ReferenceSchema.Nothing, whenOmitted: true, whenMissing: true, whenUnknown: true))
        : Clause.Has(reference.Metadata.Name);

    /// <summary>Returns the constraints of non-empty values.</summary>
    public static JsonObject NotEmpty(ParameterMetadata parameter) => (parameter.Kind, parameter.Format) switch
    {
        (ParameterKind.Text, TextFormat.UrlList) => new JsonObject { ["pattern"] = @"[^\s,]" },
        (ParameterKind.Text, _) => new JsonObject { ["pattern"] = @"\S" },
        (ParameterKind.Array, _) => new JsonObject { ["minItems"] = 1 },
        _ => [],
    };
}
