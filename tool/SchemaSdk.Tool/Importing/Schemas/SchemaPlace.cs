using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>Where a value is in a request.</summary>
/// <param name="Path">The path, such as <c>loras[].scale</c>; empty for the request itself.</param>
/// <param name="Depth">The number of values around it.</param>
/// <param name="Around">The schemas of the values around it: one of them again means that the description is recursive.</param>
internal readonly record struct SchemaPlace(string Path, int Depth, ImmutableHashSet<JsonNode> Around)
{
    public static readonly SchemaPlace Request = new("", 0, []);

    /// <summary>Returns the place for the values inside a value here.</summary>
    public SchemaPlace Inside(SchemaShape value) => new(Path, Depth + 1, Around.Union(value.Sources));

    public SchemaPlace Member(string name) => this with { Path = Path.Length > 0 ? $"{Path}.{Shown.Text(name)}" : Shown.Text(name) };

    public SchemaPlace Item() => this with { Path = Path + "[]" };
}
