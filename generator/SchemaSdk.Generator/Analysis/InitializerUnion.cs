using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Determines what the compiler knows about a value of a choice: a value that is converted to it, or one of its options.</summary>
internal static class InitializerUnion
{
    /// <summary>Returns <see langword="null"/> if nothing is known.</summary>
    public static ParameterValue? Of(ExpressionArm arm, TypeMetadata union)
    {
        if (arm.UnionConversion is { } around)
        {
            int place = AlternativeOf(union, around);
            return place >= 0 && arm.TryGetConstant(out object? constant)
                ? Chosen(union, place, InitializerValue.OfConstant(constant, union.Parameters[place]))
                : null;
        }

        IOperation value = arm.Value;
        while (value is IConversionOperation { Conversion.IsUserDefined: false } kept)
            value = kept.Operand;

        return value switch
        {
            IConversionOperation conversion => OfConversion(conversion, union),
            IPropertyReferenceOperation { Instance: null, Property: var option } => OfOption(option, union),
            _ => arm.TryGetConstant(out object? constant) && constant is null ? ParameterValue.Unset : null,
        };
    }

    /// <summary>Returns the index of the alternative that a value is converted to, or -1 if that is not known.</summary>
    public static int AlternativeOf(TypeMetadata union, IConversionOperation conversion) =>
        RequestTypes.UnionOf(conversion)?.Name == union.Name && conversion.OperatorMethod is { Parameters: { Length: 1 } parameters }
            ? union.Parameters.FindIndex(a => a.Kind != ParameterKind.Option && IsOf(parameters[0].Type, a))
            : -1;

    private static ParameterValue? OfConversion(IConversionOperation conversion, TypeMetadata union)
    {
        int place = AlternativeOf(union, conversion);
        if (place < 0)
            return null;

        IOperation operand = conversion.Operand;
        IReadOnlyList<InitializerArm> arms = InitializerValue.Of(operand, operand.Syntax, union.Parameters[place]);
        return arms.Count == 1 ? Chosen(union, place, arms[0].Known) : null;
    }

    private static ParameterValue Chosen(TypeMetadata union, int place, ParameterValue value)
    {
        if (value.Kind is ParameterValueKind.Unset or ParameterValueKind.Unknown)
            return value;

        // Of a text that is not constant it is known only that there is one.
        bool isHidden = value.Kind == ParameterValueKind.Opaque
            && union.Parameters[place].Kind is not (ParameterKind.Object or ParameterKind.Array);
        return ParameterValue.Union(new UnionValue(place, isHidden ? ParameterValue.Unknown : value));
    }

    /// <summary>The generator emits a static property for each option, in document order.</summary>
    private static ParameterValue? OfOption(IPropertySymbol option, TypeMetadata union)
    {
        INamedTypeSymbol type = option.ContainingType;
        int place = union.Parameters.FindIndex(a => a.Kind == ParameterKind.Option);
        if (!RequestTypes.IsUnion(type) || type.Name != union.Name || place < 0)
            return null;

        ISymbol[] options = [.. type.GetMembers().Where(member => member is IPropertySymbol { IsStatic: true } property
            && SymbolEqualityComparer.Default.Equals(property.Type, type))];
        int index = Array.FindIndex(options, member => SymbolEqualityComparer.Default.Equals(member, option));
        if (index < 0 || options.Length != union.Parameters[place].Options.Length)
            return null;

        Literal literal = union.Parameters[place].Options[index];
        return ParameterValue.Union(new UnionValue(place, literal.Kind switch
        {
            LiteralKind.Number => ParameterValue.Of(literal.Number),
            LiteralKind.Boolean => ParameterValue.Of(literal.IsTrue),
            _ => ParameterValue.Of(literal.Text),
        }));
    }

    /// <summary>Returns true if a value has this type in C#.</summary>
    private static bool IsOf(ITypeSymbol type, ParameterMetadata value) => value switch
    {
        { Kind: ParameterKind.Text } => type.SpecialType == SpecialType.System_String,
        { Kind: ParameterKind.Number } => type.SpecialType == SpecialType.System_Double,
        { Kind: ParameterKind.Integer } => type.SpecialType == SpecialType.System_Int64,
        { Kind: ParameterKind.Flag } => type.SpecialType == SpecialType.System_Boolean,
        { Kind: ParameterKind.Option } => type.Name == value.EnumType,
        { Type: { } inside } => type.Name == inside.Name,
        { Item: { } item } => type switch
        {
            IArrayTypeSymbol array => IsOf(array.ElementType, item),
            INamedTypeSymbol { Name: "ModelList", TypeArguments: { Length: 1 } arguments } => IsOf(arguments[0], item),
            _ => false,
        },
        _ => type.Name == "JsonElement",
    };
}
