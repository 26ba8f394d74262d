using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>A parameter that a rule is about, and where the rule names it.</summary>
internal sealed record Target(int Parameter, JsonNode At);
