using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>A value that a rule targets, and where the rule names it.</summary>
internal sealed record Target(OverlayValue Value, JsonNode At);
