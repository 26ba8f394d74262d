using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SchemaSdk.Wire;

namespace SchemaSdk.Generated;

/// <summary>
/// The length limits of a text property, for frameworks that read attributes. Written by the generator. Counts characters (Unicode code
/// points), as the host, JSON Schema and <see cref="ModelRequest.Validate"/> do; <see cref="StringLengthAttribute"/> itself counts UTF-16
/// units, two for an emoji.
/// </summary>
/// <param name="maximumLength">The maximum length.</param>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextLengthAttribute(int maximumLength) : StringLengthAttribute(maximumLength)
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (TextLength.Of((string)value) is var length && length >= MinimumLength && length <= MaximumLength);
}
