using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>
/// Finds the values that a reference into lists means: one for each item, none for a list that is not known or not there.
/// </summary>
internal static class ReferredItems
{
    public static List<ReferredValue> Of(ValueReference reference, ReadOnlySpan<ParameterValue> values)
    {
        var found = new List<ReferredValue>();
        Collect(reference, 0, new ReferredValue(reference.Way[0], values[reference.Parameter], hasDefault: true), found);
        return found;
    }

    private static void Collect(ValueReference reference, int step, in ReferredValue value, List<ReferredValue> found)
    {
        if (step == reference.Inside.Count)
        {
            found.Add(value);
        }
        else if (reference.Inside[step] is { } name)
        {
            Collect(reference, step + 1, value.Member(name, reference.Way[step + 1]), found);
        }
        else if (value.Value.Kind == ParameterValueKind.List && value.Parameter.Item is not null)
        {
            for (int i = 0; i < value.Value.Count; i++)
                Collect(reference, step + 1, value.Item(i), found);
        }
    }
}
