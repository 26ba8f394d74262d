using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>A parameter in two versions of its model, with its index in each.</summary>
internal sealed record ParameterPair(ComparedModel OldModel, int OldPlace, ComparedModel NewModel, int NewPlace)
{
    public Parameter Old => OldModel.Document.Parameters[OldPlace];

    public Parameter New => NewModel.Document.Parameters[NewPlace];

    /// <summary>The name as shown in messages.</summary>
    public string Name => Shown.Text(New.Name);

    public string Property => NewModel.Names.Properties[NewPlace];

    public string Path(params ReadOnlySpan<string> names) =>
        NamePath.Of(ParameterListComparer.Field, New.Name) + NamePath.Of(names);
}
