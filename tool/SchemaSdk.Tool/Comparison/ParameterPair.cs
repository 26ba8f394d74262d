using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>A value in two versions of its model: a parameter, or one inside, with its index in the type that has it in each.</summary>
/// <param name="IsRenamed">True if a name on the way to the value is another, so that names in C# are too.</param>
internal sealed record ParameterPair(
    NamedType OldType, int OldPlace, NamedType NewType, int NewPlace, ValuePlace Place, bool IsRenamed)
{
    public Parameter Old { get; private init; } = OldType.Values[OldPlace];

    public Parameter New { get; private init; } = NewType.Values[NewPlace];

    /// <summary>The path in a request, as shown in messages.</summary>
    public string Name => Place.Name;

    public string Property => NewType.PropertyOf(NewPlace);

    /// <summary>The items of two lists.</summary>
    public ParameterPair Items => this with { Old = Old.Items!, New = New.Items!, Place = Place.Items };

    public string Path(params ReadOnlySpan<string> names) => Place.Path + NamePath.Of(names);
}
