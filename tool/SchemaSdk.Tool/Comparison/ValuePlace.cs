using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Where a value is in a document.</summary>
/// <param name="Path">The path in the file; empty for the model itself.</param>
/// <param name="Name">The path in a request, as messages show it, such as <c>loras[].scale</c>.</param>
internal sealed record ValuePlace(string Path, string Name)
{
    public static ValuePlace Model { get; } = new("", "");

    public ValuePlace Items => new(Path + NamePath.Of(ParameterFields.Items.Name), Name + "[]");

    /// <summary>Returns the place of a member or, in the model itself, of a parameter.</summary>
    public ValuePlace Member(string name)
    {
        bool isModel = Path.Length == 0;
        string list = isModel ? DocumentFields.Parameters.Name : ParameterFields.Members.Name;
        return new(Path + NamePath.Of(list, name), $"{Name}{(isModel ? "" : ".")}{Shown.Text(name)}");
    }

    /// <summary>Returns the place of an alternative; in a request, that is the value's own.</summary>
    public ValuePlace Alternative(string key) => this with { Path = Path + NamePath.Of(ParameterFields.Alternatives.Name, key) };
}
