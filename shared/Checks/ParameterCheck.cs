using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>
/// Checks a value and all that is inside it, with the same semantics of range, length, option and required for the analyzer's constants,
/// the runtime's values and the JSON that hosts are sent.
/// </summary>
internal static class ParameterCheck
{
    /// <summary>More findings than anyone reads; a list may have a million wrong items.</summary>
    public const int MostFindings = 512;

    /// <summary>Adds what is wrong with a parameter's value.</summary>
    public static void Check(
        ModelMetadata model,
        ParameterMetadata parameter,
        in ParameterValue value,
        ref List<RequestFinding>? findings)
    {
        if (Missing(model, parameter, in value) is { } missing)
            Add(ref findings, missing);
        else
            CheckContent(model, parameter, in value, ref findings);
    }

    /// <summary>
    /// A parameter that is required must say something, unless its document says otherwise; a required list may be empty on purpose.
    /// </summary>
    public static RequestFinding? Missing(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value) =>
        parameter.Required
        && (!value.IsSet
            || (value.Kind is ParameterValueKind.Text or ParameterValueKind.Items
                && Presence.IsEmpty(parameter, in value)
                && !parameter.MayBeEmpty))
            ? RequestFinding.Missing(model, parameter)
            : null;

    /// <summary>A member of an object that is required must be there.</summary>
    public static RequestFinding? Absent(ModelMetadata model, ParameterMetadata member, in ParameterValue value) =>
        member.Required && !value.IsSet ? RequestFinding.Absent(model, member) : null;

    /// <summary>Returns true if there is nothing wrong with a value.</summary>
    public static bool Accepts(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value)
    {
        List<RequestFinding>? findings = null;
        Check(model, parameter, in value, ref findings);
        return findings is null;
    }

    /// <summary>Adds what is wrong with a value that is set.</summary>
    public static void CheckContent(
        ModelMetadata model,
        ParameterMetadata parameter,
        in ParameterValue value,
        ref List<RequestFinding>? findings)
    {
        switch (value.Kind)
        {
            case ParameterValueKind.Text:
                TextCheck.Check(model, parameter, value.Text, ref findings);
                break;
            case ParameterValueKind.Number:
            case ParameterValueKind.Integer:
                Add(ref findings, NumberCheck.Check(model, parameter, in value));
                break;
            case ParameterValueKind.Flag when parameter.Options.Length > 0:
                CheckFlag(model, parameter, value.Flag, ref findings);
                break;
            case ParameterValueKind.Option when (uint)value.OptionIndex >= (uint)parameter.Options.Length:
                Add(ref findings, RequestFinding.NotAnOption(model, parameter, MetadataNumbers.ToText(value.Integer)));
                break;
            case ParameterValueKind.Items or ParameterValueKind.Opaque or ParameterValueKind.List:
                ListCheck.Check(model, parameter, in value, ref findings);
                break;
            case ParameterValueKind.Object:
                CheckObject(model, parameter, value.Members, ref findings);
                break;
            case ParameterValueKind.Union:
                CheckUnion(model, parameter, value.Alternative, ref findings);
                break;
        }
    }

    /// <summary>Adds the names that are no members, if the document allows no others.</summary>
    public static void CheckNames(ModelMetadata model, TypeMetadata type, IExtraMembers? extra, ref List<RequestFinding>? findings)
    {
        if (!type.IsClosed || extra is null)
            return;

        foreach (string name in extra.Keys)
        {
            if (type.Find(name) < 0)
                Add(ref findings, RequestFinding.Unknown(model, Excerpt.Of(name)));
        }
    }

    /// <summary>Adds a finding, if there is one, unless there are too many.</summary>
    public static void Add(ref List<RequestFinding>? findings, RequestFinding? finding)
    {
        if (finding is not null && !IsFull(findings))
            (findings ??= []).Add(finding);
    }

    public static bool IsFull(List<RequestFinding>? findings) => findings?.Count >= MostFindings;

    /// <summary>Says where the findings from an index on are: inside a parameter.</summary>
    public static void Locate(List<RequestFinding>? findings, int from, ParameterMetadata parameter, int item = -1)
    {
        for (int i = from; i < findings?.Count; i++)
            findings[i] = findings[i].Within(parameter, item);
    }

    private static void CheckFlag(ModelMetadata model, ParameterMetadata parameter, bool flag, ref List<RequestFinding>? findings)
    {
        string text = flag ? "true" : "false";
        if (parameter.OptionIndex(new Literal(LiteralKind.Boolean, text)) < 0)
            Add(ref findings, RequestFinding.NotAnOption(model, parameter, text));
    }

    private static void CheckObject(
        ModelMetadata model,
        ParameterMetadata parameter,
        ObjectValue value,
        ref List<RequestFinding>? findings)
    {
        if (parameter.Type is not { } type)
            return;

        int before = findings?.Count ?? 0;
        for (int i = 0; i < type.Parameters.Count; i++)
        {
            ParameterValue member = value.Sent(type, i);
            if (Absent(model, type.Parameters[i], in member) is { } absent)
                Add(ref findings, absent);
            else
                CheckContent(model, type.Parameters[i], in member, ref findings);
        }

        CheckNames(model, type, value.Extra, ref findings);
        Locate(findings, before, parameter);
    }

    private static void CheckUnion(ModelMetadata model, ParameterMetadata parameter, UnionValue value, ref List<RequestFinding>? findings)
    {
        if (parameter.Type is not { } type || (uint)value.Alternative >= (uint)type.Parameters.Count)
            return;

        int before = findings?.Count ?? 0;
        CheckContent(model, type.Parameters[value.Alternative], value.Value, ref findings);
        if ((findings?.Count ?? 0) == before)
            return;

        if ((value as IJudgedUnion)?.Judge(model, parameter) is not { } judged)
        {
            Locate(findings, before, parameter);
            return;
        }

        // Another alternative may accept what this one does not.
        findings!.RemoveRange(before, findings.Count - before);
        foreach (RequestFinding finding in judged)
            Add(ref findings, finding);

        if (findings is { Count: 0 })
            findings = null;
    }
}
