using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The member that a broken rule is about, or the nearest one around it that is written.</summary>
/// <param name="Holder">The request, or the object inside it, that has the member.</param>
/// <param name="Place">The index of the member.</param>
/// <param name="IsWhole">False for a member that only holds the value.</param>
internal sealed record WrittenMember(RequestInitializer Holder, int Place, bool IsWhole)
{
    public static WrittenMember Of(RequestInitializer request, RequestFinding finding, KnownTypes types)
    {
        ValueReference target = finding.Target!;
        var found = new WrittenMember(request, target.Parameter, !target.IsInside);
        if (request.ArmsOf(target.Parameter) is not { Count: 1 } arms)
            return found;

        ParameterValue value = WrittenValue.Of(arms[0], target.Way[0], types);
        int item = 0;
        for (int i = 0; i < target.Inside.Count; i++)
        {
            bool isLast = i == target.Inside.Count - 1;
            if (target.Inside[i] is not { } name)
            {
                if (value.Kind != ParameterValueKind.List)
                    break;

                value = value.ItemsOfList[finding.Items[item++]];
                continue;
            }

            if (value.Kind == ParameterValueKind.Union)
                value = value.Alternative.Value;

            if (value is not { Kind: ParameterValueKind.Object, Content: WrittenObject written }
                || written.Initializer.Type.Type.Find(name) is not (>= 0 and var place))
            {
                break;
            }

            found = new WrittenMember(written.Initializer, place, isLast);
            value = written.Members[place];
        }

        return found;
    }
}
