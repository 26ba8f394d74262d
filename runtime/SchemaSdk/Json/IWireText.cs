using System.ComponentModel;

namespace SchemaSdk;

/// <summary>A value whose JSON is one text, that which <see cref="object.ToString"/> gives; for <see cref="WireTextConverter{T}"/>.</summary>
/// <typeparam name="TSelf">The value's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireText<TSelf>
    where TSelf : IWireText<TSelf>
{
    /// <summary>The value of a text that was written; it takes any text, for what is wrong with one is for checks to say.</summary>
    /// <param name="text">The text.</param>
    static abstract TSelf FromWire(string text);
}
