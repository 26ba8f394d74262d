using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>Reads options from a configuration section; unreadable settings are reported as problems of the options.</summary>
internal sealed class ConfigurationSource(string name, IConfiguration section)
    : IConfigureNamedOptions<ModelClientOptions>, IValidateOptions<ModelClientOptions>
{
    public void Configure(ModelClientOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, ModelClientOptions options)
    {
        if (optionsName != name)
            return;
        foreach (IConfigurationSection setting in section.GetChildren())
            Settings.Read(setting.Key, setting.Value, options);
    }

    public ValidateOptionsResult Validate(string? optionsName, ModelClientOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        var scratch = new ModelClientOptions();
        string[] problems =
        [
            .. section.GetChildren()
                .Select(setting => (setting.Path, Problem: setting.GetChildren().Any()
                    ? "is a section, and should be a value."
                    : Settings.FindEmpty(setting.Key, setting.Value) ?? Settings.Read(setting.Key, setting.Value, scratch)))
                .Where(read => read.Problem is not null)
                .Select(read => $"{read.Path} {read.Problem}"),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
