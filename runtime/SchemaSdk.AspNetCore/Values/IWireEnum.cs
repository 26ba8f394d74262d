using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SchemaSdk;

/// <summary>A <see cref="WireEnum{TEnum}"/> without its type argument.</summary>
internal interface IWireEnum
{
    /// <summary>The options, in the order of the model's document.</summary>
    IEnumerable<string> Options { get; }

    /// <summary>Returns the options of a parameter; <see langword="null"/> if it has another type.</summary>
    /// <param name="type">The parameter's type, which may be nullable.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A value type needs no constructor.")]
    static string[]? OptionsOf(Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return typeof(IWireEnum).IsAssignableFrom(type)
            ? [.. ((IWireEnum)RuntimeHelpers.GetUninitializedObject(type)).Options]
            : null;
    }
}
