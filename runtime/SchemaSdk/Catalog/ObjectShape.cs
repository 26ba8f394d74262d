using System.ComponentModel;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generated;

/// <summary>What a document says about an object, or about a choice between kinds of value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectShape
{
    internal ObjectShape(ModelMetadata model, TypeMetadata type)
    {
        Model = model;
        Type = type;
    }

    internal ModelMetadata Model { get; }

    internal TypeMetadata Type { get; }

    /// <summary>Returns the name of the type.</summary>
    public override string ToString() => Type.Name.Length > 0 ? Type.Name : Model.Id;
}
