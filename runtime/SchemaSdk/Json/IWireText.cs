using System.ComponentModel;

namespace SchemaSdk;

/// <summary>A value whose JSON is a single string, for <see cref="WireTextConverter{T}"/>.</summary>
/// <typeparam name="TSelf">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireText<TSelf>
    where TSelf : IWireText<TSelf>
{
    /// <summary>Creates the value from its wire text. Accepts any text; invalid text is reported by validation.</summary>
    /// <param name="text">The wire text.</param>
    static abstract TSelf FromWire(string text);

    /// <summary>Returns the wire text, from which <see cref="FromWire"/> creates an equal value.</summary>
    string ToWire() => ToString()!;
}
