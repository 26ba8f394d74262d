using System.CommandLine;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>Restricts an option to a list of values, which the help shows in their own order rather than by name.</summary>
internal static class ChoiceOption
{
    public static Option<string?> AcceptOneOf(this Option<string?> option, IReadOnlyCollection<string> values)
    {
        option.HelpName = string.Join('|', values);
        option.CompletionSources.Add([.. values]);
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } value && !values.Contains(value))
                result.AddError($"{option.Name} must be one of {string.Join(", ", values)}; it is {Shown.Text(value)}");
        });
        return option;
    }
}
