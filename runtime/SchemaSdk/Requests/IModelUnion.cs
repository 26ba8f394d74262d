using System.ComponentModel;
using SchemaSdk.Generated;

namespace SchemaSdk;

/// <summary>The static members of a generated choice between kinds of value, for code that reads it from JSON.</summary>
/// <typeparam name="TSelf">The type of the choice.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModelUnion<TSelf>
    where TSelf : ModelUnion, IModelUnion<TSelf>
{
    /// <summary>What the document says about the alternatives.</summary>
    static abstract ObjectShape Shape { get; }

    /// <summary>Creates a value from JSON.</summary>
    /// <param name="alternative">The zero-based index of the alternative, in document order.</param>
    /// <param name="reader">The reader, positioned before the value.</param>
    static abstract TSelf Read(int alternative, ref RequestReader reader);
}
