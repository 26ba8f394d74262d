using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The constant behind an expression, as the conversions around it leave it.</summary>
internal static class InitializerConstant
{
    /// <summary>False where the compiler can't tell the value; a constant can be <see langword="null"/>.</summary>
    public static bool TryGet(IOperation value, out object? constant)
    {
        if (value.ConstantValue is { HasValue: true, Value: var known })
        {
            constant = known;
            return true;
        }

        switch (value)
        {
            // The compiler calls no conversion to a nullable type constant, although it may round like any other.
            case IConversionOperation { Conversion: { Exists: true, IsUserDefined: false } } conversion:
                return TryGet(conversion.Operand, out constant) && NumericCast.TryApply(ref constant, conversion.Type);
            case IConversionOperation { Conversion.IsUserDefined: true } conversion when IsOurs(conversion.OperatorMethod):
                return TryGet(conversion.Operand, out constant);
            case IDefaultValueOperation { Type: { } type } when type.IsReferenceType || IsNullable(type):
                constant = null;
                return true;
            default:
                constant = null;
                return false;
        }
    }

    /// <summary>The library's own conversions keep what they are given.</summary>
    public static bool IsOurs(IMethodSymbol? conversion) =>
        conversion is not null && RequestTypes.IsInLibrary(conversion.ContainingType);

    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
