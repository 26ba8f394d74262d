using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds the path of a value that is written inside a request, or inside an object in one.</summary>
internal static class ValuePath
{
    /// <summary>Returns the path as far as it is written around the value, such as <c>loras[0]</c>; empty for a value on its own.</summary>
    public static string Of(IOperation value, KnownTypes types)
    {
        string path = "";
        string items = "";
        IOperation inner = value;
        while (inner.Parent is { } around)
        {
            if (around is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Parent.Parent: { } holder }
                && types.Find(holder.Type) is { IsReadable: true } type
                && type.PlaceOf(target.Property.Name) is >= 0 and var place)
            {
                bool isFirst = path.Length == 0 || path[0] == '[';
                path = type.Parameters[place].Name + items + (isFirst ? path : "." + path);
                items = "";
                around = holder;
            }
            else if (Item(around, inner) is { } item)
            {
                items = item + items;
            }
            else if (!IsPassed(around, inner))
            {
                break;
            }

            inner = around;
        }

        return path;
    }

    /// <summary>Returns the place of an item in a list; without a number if it is not known.</summary>
    private static string? Item(IOperation list, IOperation item)
    {
        int? place = list switch
        {
            { Syntax: CollectionExpressionSyntax expression } when item.Syntax != expression => PlaceIn(expression, item),
            IArrayInitializerOperation array => array.ElementValues.IndexOf(item),
            IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation initializer } => initializer.Initializers.IndexOf(list),
            _ => null,
        };
        return place is { } number ? $"[{(number < 0 ? "" : MetadataNumbers.ToText(number))}]" : null;
    }

    private static int PlaceIn(CollectionExpressionSyntax expression, IOperation item)
    {
        for (int i = 0; i < expression.Elements.Count && expression.Elements[i] is ExpressionElementSyntax element; i++)
        {
            if (element.Span.Contains(item.Syntax.Span))
                return i;
        }

        return -1;
    }

    /// <summary>Returns true if an expression has the value of the one inside.</summary>
    private static bool IsPassed(IOperation around, IOperation inner) => around switch
    {
        IConversionOperation or IArrayCreationOperation or ICoalesceOperation or ISwitchExpressionOperation => true,
        IConditionalOperation choice => choice.Condition != inner,
        ISwitchExpressionArmOperation arm => arm.Value == inner,
        IArgumentOperation argument => argument.Parent switch
        {
            IObjectCreationOperation creation => InitializerList.IsList(creation.Type),
            IInvocationOperation call => call.Parent is IObjectOrCollectionInitializerOperation,
            _ => false,
        },
        IObjectCreationOperation creation => InitializerList.IsList(creation.Type),
        IObjectOrCollectionInitializerOperation => inner is IInvocationOperation,
        _ => around.Syntax is CollectionExpressionSyntax,
    };
}
