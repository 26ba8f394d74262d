using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Determines what the compiler knows about an expression assigned to a parameter's property.</summary>
internal static class InitializerValue
{
    /// <summary>
    /// Returns what can be assigned: each arm of a conditional or switch expression if all are known, otherwise the expression as a whole.
    /// </summary>
    public static IReadOnlyList<InitializerArm> Of(IOperation value, SyntaxNode syntax, ParameterMetadata parameter)
    {
        if (value is IConversionOperation conversion && IsMistaken(conversion))
            return [new InitializerArm(value, ParameterValue.Unknown, syntax)];

        IReadOnlyList<ExpressionArm> choice = ExpressionArms.Of(value);
        if (choice.Count == 1 && choice[0].Value == value)
            return [new InitializerArm(value, KnownOf(choice[0], parameter) ?? WithoutConstant(value), syntax)];

        var arms = new List<InitializerArm>();
        foreach (ExpressionArm arm in choice)
        {
            if (KnownOf(arm, parameter) is not { Kind: not ParameterValueKind.Unknown } known)
                return [new InitializerArm(value, WithoutConstant(value), syntax)];

            arms.Add(new InitializerArm(arm.Value, known, arm.Syntax));
        }

        return arms.Count > 0 ? arms : [new InitializerArm(value, ParameterValue.Unknown, syntax)];
    }

    private static ParameterValue? KnownOf(ExpressionArm arm, ParameterMetadata parameter)
    {
        if (parameter is { Kind: ParameterKind.Union, Type: { } union })
            return InitializerUnion.Of(arm, union);

        if (arm.TryGetConstant(out object? constant))
            return OfConstant(constant, parameter);

        if (parameter is { Item: { } item, Format: TextFormat.None })
        {
            return InitializerList.Of(arm.Value) is { } list
                ? ParameterValue.List([.. list.Select(one => OfItem(one, item))])
                : null;
        }

        return parameter.Format is TextFormat.UrlList or TextFormat.Scenes && InitializerList.Of(arm.Value) is { } items
            ? ParameterValue.Items(arm.Value, items.Count)
            : null;
    }

    /// <summary>An item that is not known as a whole can't be compared with others.</summary>
    private static ParameterValue OfItem(IOperation? value, ParameterMetadata item) =>
        value is not null && Of(value, value.Syntax, item) is { Count: 1 } arms && IsWhole(arms[0].Known)
            ? arms[0].Known
            : ParameterValue.Unknown;

    private static bool IsWhole(ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Unknown or ParameterValueKind.Opaque => false,
        ParameterValueKind.List => Array.TrueForAll(value.ItemsOfList, IsWhole),
        ParameterValueKind.Union => IsWhole(value.Alternative.Value),
        _ => true,
    };

    /// <summary>Returns <see langword="true"/> for a value of the wrong type, which the compiler already reports.</summary>
    private static bool IsMistaken(IConversionOperation conversion) =>
        !conversion.Conversion.Exists || conversion is { IsImplicit: true, Conversion.IsImplicit: false, Syntax: not CastExpressionSyntax };

    public static ParameterValue OfConstant(object? constant, ParameterMetadata parameter) =>
        (constant, parameter.Kind) switch
        {
            (null, _) => ParameterValue.Unset,
            (string text, _) when parameter.Format == TextFormat.UrlList => ParameterValue.Items(text, UrlListText.Count(text)),
            (string text, ParameterKind.Text) => ParameterValue.Of(text),
            (bool flag, ParameterKind.Flag) => ParameterValue.Of(flag),
            (int option, ParameterKind.Option) => ParameterValue.Option(option),
            (not null, ParameterKind.Number) when NumericConstant.Is(constant) => ParameterValue.Of(NumericConstant.ToDouble(constant)),
            (not null, ParameterKind.Integer) when NumericConstant.Is(constant) && NumericConstant.TryToLong(constant, out long whole) =>
                ParameterValue.Of(whole),
            _ => ParameterValue.Unknown,
        };

    /// <summary>Without a constant, all that may be known is that there is a value.</summary>
    private static ParameterValue WithoutConstant(IOperation value)
    {
        switch (value)
        {
            // An empty JSON element or nullable is not sent.
            case IDefaultValueOperation
            or IObjectCreationOperation { Arguments.IsEmpty: true, Type: { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } }:
                return ParameterValue.Unset;
            case IObjectCreationOperation or IArrayCreationOperation:
            case { Syntax: CollectionExpressionSyntax }:
            case { Type: { IsValueType: true } type } when !InitializerConstant.IsNullable(type):
                return ParameterValue.Opaque(value);
            case IConversionOperation conversion:
                return IsKept(conversion) ? WithoutConstant(conversion.Operand) : ParameterValue.Unknown;
            default:
                return IsNeverNull(value) ? ParameterValue.Opaque(value) : ParameterValue.Unknown;
        }
    }

    /// <summary>Returns true if the conversion never turns a value into null, as other user-defined conversions might.</summary>
    private static bool IsKept(IConversionOperation conversion) =>
        conversion is { IsTryCast: false, Conversion.IsUserDefined: false } || InitializerConstant.IsOurs(conversion.OperatorMethod);

    private static bool IsNeverNull(IOperation value) =>
        value.SemanticModel?.GetTypeInfo(value.Syntax).Nullability
            is { FlowState: NullableFlowState.NotNull, Annotation: NullableAnnotation.NotAnnotated }
        && DeclaredAnnotation(value) != NullableAnnotation.None;

    /// <summary>Returns the declared annotation, because flow analysis treats values from unannotated code as never null.</summary>
    private static NullableAnnotation DeclaredAnnotation(IOperation value) => value switch
    {
        IFieldReferenceOperation field => field.Field.NullableAnnotation,
        IPropertyReferenceOperation property => property.Property.NullableAnnotation,
        IInvocationOperation call => call.TargetMethod.ReturnNullableAnnotation,
        _ => NullableAnnotation.NotAnnotated,
    };
}
