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
        values.Take(request, model);
        ReadOnlySpan<ParameterValue> all = values.All;
        List<RequestFinding>? findings = null;
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (ParameterCheck.Check(model, model.Parameters[i], in all[i]) is { } finding)
                (findings ??= []).Add(finding);
        }

        RuleCheck.Check(model, all, ref findings);
        List<Violation>? uncheckedOnes = request.ExtraOrNull is { } extra ? Unchecked(model, extra) : null;
        return findings is null && uncheckedOnes is null
            ? ValidationReport.Valid
            : new ValidationReport
            {
                Errors = Violations(findings, warnings: false),
                Warnings = [.. Violations(findings, warnings: true), .. uncheckedOnes ?? []],
            };
    }

    internal static Violation[] Violations(List<RequestFinding>? findings, bool warnings) => findings is null
        ? []
        : [.. findings
            .FindAll(f => f.IsWarning == warnings)
            .ConvertAll(f => new Violation { Parameter = f.Parameter.Name, Code = f.Code, Message = f.Message })];

    /// <summary>Warns about known parameters set through Extra, so that no one assumes they were validated.</summary>
    private static List<Violation>? Unchecked(ModelMetadata model, ExtraParameters extra)
    {
        List<Violation>? warnings = null;
        foreach (string name in extra.Keys)
        {
            if (model.Parameters.Exists(p => p.Name == name))
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
