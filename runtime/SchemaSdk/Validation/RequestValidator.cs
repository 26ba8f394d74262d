using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>Validates a request with the same code that the analyzer applies to constants.</summary>
internal static class RequestValidator
{
    public static ValidationReport Validate(ModelRequest request)
    {
        ModelMetadata model = request.Describe().Metadata;
        RequestValues values = default;
        values.Take(request, model.Root);
        ReadOnlySpan<ParameterValue> all = values.All;
        List<RequestFinding>? findings = null;
        for (int i = 0; i < model.Parameters.Count; i++)
            ParameterCheck.Check(model, model.Parameters[i], in all[i], ref findings);

        ExtraParameters? extra = request.ExtraOrNull;
        ParameterCheck.CheckNames(model, model.Root, extra, ref findings);
        RuleCheck.Check(model, all, ref findings);
        List<Violation>? uncheckedOnes = extra is not null ? Unchecked(model, extra) : null;
        return findings is null && uncheckedOnes is null ? ValidationReport.Valid : Report(findings, warnings: uncheckedOnes);
    }

    /// <summary>Returns the findings as errors and warnings, besides others.</summary>
    internal static ValidationReport Report(
        List<RequestFinding>? findings,
        List<Violation>? errors = null,
        List<Violation>? warnings = null) =>
        new()
        {
            Errors = [.. errors ?? [], .. Violations(findings, warnings: false)],
            Warnings = [.. Violations(findings, warnings: true), .. warnings ?? []],
        };

    private static Violation[] Violations(List<RequestFinding>? findings, bool warnings) => findings is null
        ? []
        : [.. findings
            .FindAll(f => f.IsWarning == warnings)
            .ConvertAll(f => new Violation { Parameter = f.Path, Code = f.Code, Message = f.Message })];

    /// <summary>Warns about known parameters set through Extra, so that no one assumes they were validated.</summary>
    private static List<Violation>? Unchecked(ModelMetadata model, ExtraParameters extra)
    {
        List<Violation>? warnings = null;
        foreach (string name in extra.Keys)
        {
            // Null is what the document allows, and needs no check.
            int place = model.Root.Find(name);
            if (place >= 0 && !(extra[name] is null && model.Parameters[place].IsNullable))
            {
                (warnings ??= []).Add(
                    new Violation
                    {
                        Parameter = name,
                        Code = RequestCodes.Unchecked,
                        Message =
                            $"{name} is set by Extra and sent unchecked: {Excerpt.Of(extra[name]?.ToJsonString() ?? "null")} ({model.Id})",
                    });
            }
        }

        return warnings;
    }
}
