using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SchemaSdk.Wire;

namespace SchemaSdk.Generated;

/// <summary>
/// The bounds of a text's length on its property, for frameworks that read attributes. It counts characters (Unicode code points), as the
/// host, JSON Schema and <see cref="ModelRequest.Validate"/> do; <see cref="StringLengthAttribute"/> itself counts UTF-16 units, of which
/// an emoji has two. Written by the generator.
/// </summary>
/// <param name="maximumLength">The greatest length.</param>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextLengthAttribute(int maximumLength) : StringLengthAttribute(maximumLength)
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (TextLength.Of((string)value) is var length && length >= MinimumLength && length <= MaximumLength);
}
