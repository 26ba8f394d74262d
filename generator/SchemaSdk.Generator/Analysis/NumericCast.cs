using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Applies a numeric conversion to a constant.</summary>
internal static class NumericCast
{
    /// <summary>Returns <see langword="false"/> if the number does not fit the type: the result would not be intended.</summary>
    public static bool TryApply(ref object? constant, ITypeSymbol? type)
    {
        if (constant is null || !NumericConstant.Is(constant))
            return true;

        switch (Underlying(type))
        {
            case SpecialType.System_Double:
                constant = NumericConstant.ToDouble(constant);
                return true;
            case SpecialType.System_Single:
                constant = (float)NumericConstant.ToDouble(constant);
                return true;
            case SpecialType.System_Decimal:
                return TryToDecimal(ref constant);
            case SpecialType.System_SByte:
                return TryToWhole(ref constant, sbyte.MinValue, sbyte.MaxValue);
            case SpecialType.System_Byte:
                return TryToWhole(ref constant, byte.MinValue, byte.MaxValue);
            case SpecialType.System_Int16:
                return TryToWhole(ref constant, short.MinValue, short.MaxValue);
            case SpecialType.System_UInt16 or SpecialType.System_Char:
                return TryToWhole(ref constant, ushort.MinValue, ushort.MaxValue);
            case SpecialType.System_Int32:
                return TryToWhole(ref constant, int.MinValue, int.MaxValue);
            case SpecialType.System_UInt32:
                return TryToWhole(ref constant, uint.MinValue, uint.MaxValue);
            case SpecialType.System_Int64:
                return TryToWhole(ref constant, long.MinValue, long.MaxValue);
            default:
                return false;
        }
    }

    private static SpecialType Underlying(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        return type switch
        {
            INamedTypeSymbol { EnumUnderlyingType: { } number } => number.SpecialType,
            { } other => other.SpecialType,
            _ => SpecialType.None,
        };
    }

    private static bool TryToDecimal(ref object constant)
    {
        double number = NumericConstant.ToDouble(constant);
        bool fits = Math.Abs(number) < 1e28;
        constant = fits ? Convert.ToDecimal(constant is char c ? (int)c : constant, CultureInfo.InvariantCulture) : constant;
        return fits;
    }

    private static bool TryToWhole(ref object constant, long least, long most)
    {
        long whole;
        if (constant is double or float)
        {
            double truncated = Math.Truncate(NumericConstant.ToDouble(constant));

            // long.MaxValue has no exact double; the nearest one is already too large.
            if (!(truncated >= least && truncated <= most) || truncated >= 9223372036854775808d)
                return false;

            whole = (long)truncated;
        }
        else if (!NumericConstant.TryToLong(constant, out whole) || whole < least || whole > most)
        {
            return false;
        }

        constant = most <= int.MaxValue ? (object)(int)whole : whole;
        return true;
    }
}
