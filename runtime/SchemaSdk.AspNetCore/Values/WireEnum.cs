using System.Diagnostics.CodeAnalysis;

namespace SchemaSdk;

/// <summary>
/// A generated enum in a route, a query or a header, by the name that the model's document gives its options: <c>?tier=4k</c> for
/// <c>KlingO3ModelTier._4k</c>. Converts to the enum implicitly.
/// </summary>
/// <typeparam name="TEnum">The generated enum.</typeparam>
/// <remarks>
/// Works for parameters of minimal APIs and of controllers. Names are case-sensitive. In a JSON body, use the enum itself.
/// </remarks>
/// <example>
/// <code>
/// app.MapGet("/prices", (WireEnum&lt;KlingO3ModelTier&gt; tier) =&gt;
///     new KlingO3Request { Prompt = "a", ModelTier = tier }.EstimatePrice().ToString());
/// </code>
/// </example>
public readonly struct WireEnum<TEnum> : IParsable<WireEnum<TEnum>>, IEquatable<WireEnum<TEnum>>, IWireEnum
    where TEnum : struct, Enum
{
    /// <summary>Creates the value.</summary>
    /// <param name="value">The enum's value.</param>
    public WireEnum(TEnum value) => Value = value;

    /// <summary>The enum's value.</summary>
    public TEnum Value { get; }

    IEnumerable<string> IWireEnum.Options => Enum.GetValues<TEnum>().Select(OptionNames<TEnum>.ToText);

    /// <summary>Returns the enum's value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TEnum(WireEnum<TEnum> value) => value.Value;

    /// <summary>Creates the value.</summary>
    /// <param name="value">The enum's value.</param>
    public static implicit operator WireEnum<TEnum>(TEnum value) => new(value);

    /// <summary>Reads an option.</summary>
    /// <param name="s">The option, as in the model's document.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">It is not an option of the parameter.</exception>
    public static WireEnum<TEnum> Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out WireEnum<TEnum> result)
        ? result
        : throw new FormatException($"'{s}' is not an option of {typeof(TEnum).Name}.");

    /// <summary>Reads an option.</summary>
    /// <param name="s">The option, as in the model's document.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The value.</param>
    /// <returns>False if it is not an option of the parameter.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WireEnum<TEnum> result)
    {
        bool isOption = OptionNames<TEnum>.TryParse(s, out TEnum value);
        result = new WireEnum<TEnum>(value);
        return isOption;
    }

    /// <summary>True if both are the same option.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(WireEnum<TEnum> left, WireEnum<TEnum> right) => left.Equals(right);

    /// <summary>True if they are different options.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(WireEnum<TEnum> left, WireEnum<TEnum> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(WireEnum<TEnum> other) => EqualityComparer<TEnum>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WireEnum<TEnum> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Returns the option, as in the model's document.</summary>
    public override string ToString() => OptionNames<TEnum>.ToText(Value);
}
