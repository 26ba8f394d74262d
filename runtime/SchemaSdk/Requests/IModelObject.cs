using System.ComponentModel;
using SchemaSdk.Generated;

namespace SchemaSdk;

/// <summary>The static members of a generated object of a request, for code that reads it from JSON.</summary>
/// <typeparam name="TSelf">The type of the object.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModelObject<TSelf>
    where TSelf : ModelObject, IModelObject<TSelf>
{
    /// <summary>What the document says about the members.</summary>
    static abstract ObjectShape Shape { get; }

    /// <summary>Creates an object from JSON.</summary>
    /// <param name="reader">The reader, positioned before the first member.</param>
    static abstract TSelf Read(ref RequestReader reader);
}
