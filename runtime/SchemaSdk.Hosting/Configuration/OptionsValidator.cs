using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>Refuses options that the client would refuse, when the host starts, and with all that is wrong.</summary>
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
