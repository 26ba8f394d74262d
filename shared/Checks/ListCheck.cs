using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Checks;

/// <summary>
/// Checks a list: its number of items, each item, and that no two are equal. Also JSON that the document does not describe.
/// </summary>
internal static class ListCheck
{
    public static void Check(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value, ref List<RequestFinding>? findings)
    {
        if (value.Kind == ParameterValueKind.Opaque)
        {
            MetadataShape expected = parameter.Kind == ParameterKind.Array ? MetadataShape.Array : MetadataShape.Object;
            if (value.Shape != MetadataShape.Unknown && value.Shape != expected)
            {
                ParameterCheck.Add(ref findings, RequestFinding.Shape(model, parameter, value.Shape));
                return;
            }

            // The compiler knows that there is a value, but not how many items it has.
            if (value.Shape != MetadataShape.Array)
                return;
        }

        ParameterCheck.Add(ref findings, CheckCount(model, parameter, value.Count));
        if (value.Kind == ParameterValueKind.List && parameter.Item is { } item)
            CheckItems(model, parameter, item, value.ItemsOfList, ref findings);

        if (parameter.HasUniqueItems && EqualItems.Find(in value) is { } equal)
            ParameterCheck.Add(ref findings, RequestFinding.EqualItems(model, parameter, equal.First, equal.Second));
    }

    public static RequestFinding? CheckCount(ModelMetadata model, ParameterMetadata parameter, int count) =>
        count > parameter.MaxItems || count < parameter.MinItems ? RequestFinding.Count(model, parameter, count, "items") : null;

    private static void CheckItems(
        ModelMetadata model,
        ParameterMetadata parameter,
        ParameterMetadata item,
        ParameterValue[] items,
        ref List<RequestFinding>? findings)
    {
        for (int i = 0; i < items.Length && !ParameterCheck.IsFull(findings); i++)
        {
            int before = findings?.Count ?? 0;
            ParameterCheck.CheckContent(model, item, in items[i], ref findings);
            ParameterCheck.Locate(findings, before, parameter, i);
        }
    }
}
