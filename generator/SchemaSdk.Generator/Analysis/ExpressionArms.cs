using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds the arms of conditional and switch expressions, however they are nested and converted.</summary>
internal static class ExpressionArms
{
    /// <summary>Returns the expressions of which one gives the value: the value itself if it is not a choice.</summary>
    public static IReadOnlyList<ExpressionArm> Of(IOperation value)
    {
        var arms = new List<ExpressionArm>();
        Collect(value, [], arms);
        return arms;
    }

    /// <summary>Returns the arms with their constants, or nothing if the value may be something that is not constant.</summary>
    public static IReadOnlyList<(ExpressionArm Arm, object? Constant)> Constants(IOperation value)
    {
        var constants = new List<(ExpressionArm, object?)>();
        foreach (ExpressionArm arm in Of(value))
        {
            if (!arm.TryGetConstant(out object? constant))
                return [];

            constants.Add((arm, constant));
        }

        return constants;
    }

    private static void Collect(IOperation value, IReadOnlyList<IConversionOperation> around, List<ExpressionArm> arms)
    {
        switch (value)
        {
            case IConversionOperation { Operand: IThrowOperation } or IThrowOperation:
                return;
            case { ConstantValue.HasValue: true }:
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                bool? isTrue = choice.Condition.ConstantValue is { HasValue: true, Value: bool known } ? known : null;
                if (isTrue != false)
                    Collect(choice.WhenTrue, around, arms);
                if (isTrue != true)
                    Collect(otherwise, around, arms);
                return;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                    Collect(arm.Value, around, arms);
                return;
            case IConversionOperation conversion when IsChoice(conversion.Operand):
                Collect(conversion.Operand, [conversion, .. around], arms);
                return;
            case IObjectCreationOperation created when InitializerConstant.NullableArgument(created) is { } argument && IsChoice(argument):
                Collect(argument, around, arms);
                return;
        }

        arms.Add(new ExpressionArm(value, around));
    }

    private static bool IsChoice(IOperation value) => value switch
    {
        IConditionalOperation or ISwitchExpressionOperation => true,
        IConversionOperation conversion => IsChoice(conversion.Operand),
        IObjectCreationOperation creation => InitializerConstant.NullableArgument(creation) is { } argument && IsChoice(argument),
        _ => false,
    };
}
