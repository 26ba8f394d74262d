using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Comparison;

/// <summary>A bound of a value, or none.</summary>
/// <param name="Field">The field that says it.</param>
/// <param name="Digits">The bound as written; null if there is none.</param>
/// <param name="IsExclusive">True if the bound itself is not allowed.</param>
internal sealed record ValueBound(string Field, string? Digits, bool IsLower, bool IsExclusive = false) : IComparable<ValueBound>
{
    public string Noun => IsLower ? "minimum" : "maximum";

    public static ValueBound Tighter(ValueBound left, ValueBound right) => right.CompareTo(left) > 0 ? right : left;

    /// <summary>Returns more than 0 if this bound shuts out values that the other lets in, and less than 0 for the opposite.</summary>
    public int CompareTo(ValueBound? other)
    {
        if (Digits is null || other?.Digits is null)
            return (Digits is null ? 0 : 1) - (other?.Digits is null ? 0 : 1);

        int above = Numbers.Compare(Digits, other.Digits);
        return above == 0 ? IsExclusive.CompareTo(other.IsExclusive)
            : IsLower ? above
            : -above;
    }

    public override string ToString() => IsExclusive
        ? $"{(IsLower ? "above" : "below")} {Shown.Text(Digits!)}"
        : $"{Shown.Text(Digits!)} or {(IsLower ? "more" : "less")}";
}
