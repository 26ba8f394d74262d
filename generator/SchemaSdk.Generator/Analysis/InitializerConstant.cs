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

        constant = null;
        switch (value)
        {
            // The compiler does not treat a conversion to a nullable type as constant, although it may round like any other.
            case IConversionOperation conversion:
                return TryGet(conversion.Operand, out constant) && TryConvert(conversion, ref constant);
            case IObjectCreationOperation { Arguments.IsEmpty: true, Type: { } type } when IsNullable(type):
                return true;
            case IObjectCreationOperation creation when NullableArgument(creation) is { } argument:
                return TryGet(argument, out constant);
            case IDefaultValueOperation { Type: { } type } when type.IsReferenceType || IsNullable(type):
                return true;
            case ISimpleAssignmentOperation assignment:
                return TryGet(assignment.Value, out constant);
            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                constant = "";
                return true;
            default:
                return false;
        }
    }

    /// <summary>Applies a conversion. Returns <see langword="false"/> if its result is not known.</summary>
    public static bool TryConvert(IConversionOperation conversion, ref object? constant) => conversion.Conversion switch
    {
        { IsUserDefined: true } => IsOurs(conversion.OperatorMethod),
        { Exists: true } => NumericCast.TryApply(ref constant, conversion.Type),
        _ => false,
    };

    /// <summary>Returns the value of <c>new double?(value)</c>, or <see langword="null"/> for any other creation.</summary>
    public static IOperation? NullableArgument(IObjectCreationOperation creation) =>
        creation is { Arguments: { Length: 1 } arguments, Type: { } type } && IsNullable(type) ? arguments[0].Value : null;

    /// <summary>The library's own conversions preserve their operand.</summary>
    public static bool IsOurs(IMethodSymbol? conversion) =>
        conversion is not null && RequestTypes.IsInLibrary(conversion.ContainingType);

    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
