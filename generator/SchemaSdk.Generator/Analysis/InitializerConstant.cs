using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Evaluates the constant behind an expression, including the conversions around it.</summary>
internal static class InitializerConstant
{
    /// <summary>Returns <see langword="false"/> if the value is not a constant; a constant can be <see langword="null"/>.</summary>
    public static bool TryGet(IOperation value, out object? constant)
    {
        if (value.ConstantValue is { HasValue: true, Value: var known })
        {
            constant = known;
            return true;
        }

        switch (value)
        {
            // The compiler does not treat a conversion to a nullable type as constant, although it may round like any other.
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

    /// <summary>The library's own conversions preserve their operand.</summary>
    public static bool IsOurs(IMethodSymbol? conversion) =>
        conversion is not null && RequestTypes.IsInLibrary(conversion.ContainingType);

    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
