using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Validation;

/// <summary>Validates a request with the same code that the analyzer applies to constants.</summary>
internal static class RequestValidator
{
    public static ValidationReport Validate(ModelRequest request)
    {
        ModelMetadata model = request.Describe().Metadata;
        RequestValues values = default;
        values.Take(request, model);
        ReadOnlySpan<ParameterValue> all = values.All;
        List<RequestFinding>? faults = null;
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (ParameterCheck.Check(model, model.Parameters[i], in all[i]) is { } fault)
                (faults ??= []).Add(fault);
        }

        RuleCheck.Check(model, all, ref faults);
        List<Violation>? uncheckedOnes = request.ExtraOrNull is { } extra ? Unchecked(model, extra) : null;
        return faults is null && uncheckedOnes is null
            ? ValidationReport.Valid
            : new ValidationReport
            {
                Errors = Violations(faults, warnings: false),
                Warnings = [.. Violations(faults, warnings: true), .. uncheckedOnes ?? []],
            };
    }

    internal static Violation[] Violations(List<RequestFinding>? faults, bool warnings) => faults is null
        ? []
        : [.. faults
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
                            $"{name} is sent unchecked, as Extra has it: {Excerpt.Of(extra[name]?.ToJsonString() ?? "null")} ({model.Id})",
                    });
            }
        }

        return warnings;
    }
}
