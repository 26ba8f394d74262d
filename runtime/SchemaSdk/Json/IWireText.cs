using System.ComponentModel;

namespace SchemaSdk;

/// <summary>A value whose JSON is one text; for <see cref="WireTextConverter{T}"/>.</summary>
/// <typeparam name="TSelf">The value's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireText<TSelf>
    where TSelf : IWireText<TSelf>
{
    /// <summary>The value of a text that was written; it takes any text, for what is wrong with one is for checks to say.</summary>
    /// <param name="text">The text.</param>
    static abstract TSelf FromWire(string text);

    /// <summary>The text that <see cref="FromWire"/> makes an equal value of.</summary>
    string ToWire() => ToString()!;
}
