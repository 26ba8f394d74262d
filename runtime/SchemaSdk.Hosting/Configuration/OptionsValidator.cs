using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>Rejects invalid options when the host starts, reporting every problem.</summary>
/// <remarks>The problems are one failure with a line for each: the framework would join several into a single line.</remarks>
internal sealed class OptionsValidator(IEnumerable<ConfigurationSource> sources) : IValidateOptions<ModelClientOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelClientOptions options)
    {
        ConfigurationSource[] ours = [.. sources.Where(source => source.Name == (name ?? ""))];
        string owner = ours.LastOrDefault(source => source.Path.Length > 0) is { } source
            ? source.Path + ":"
            : string.IsNullOrEmpty(name) ? "" : name + ": ";
        string[] problems =
        [
            .. ours.SelectMany(settings => settings.FindProblems()),
            .. options.Validate().Select(problem => owner + problem),
            .. KeyProblems(options, owner),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join('\n', problems));
    }

    /// <summary>Finds a key that is missing, or that the environment gives and that can't be sent. A local host needs none.</summary>
    private static IEnumerable<string> KeyProblems(ModelClientOptions options, string owner)
    {
        if (options is not { ApiKey: null, ApiKeyProvider: null, UsesLocalHost: false, Host.ApiKeyVariable: { Length: > 0 } variable })
            return [];

        string? key = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(key))
            return [$"{owner}ApiKey is not set, and neither is {variable}; set one of them, or register an IApiKeyProvider."];

        return new ModelClientOptions { ApiKey = key }.Validate()
            .Where(problem => problem.StartsWith("ApiKey ", StringComparison.Ordinal))
            .Select(problem => $"The environment variable {variable}{problem["ApiKey".Length..]}");
    }
}
