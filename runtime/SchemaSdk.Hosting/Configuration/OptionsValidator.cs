using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>Rejects invalid options when the host starts, reporting every problem.</summary>
internal sealed class OptionsValidator : IValidateOptions<ModelClientOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelClientOptions options)
    {
        IReadOnlyList<string> problems = options.Validate();
        return problems.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(string.IsNullOrEmpty(name) ? problems : problems.Select(problem => $"{name}: {problem}"));
    }
}
