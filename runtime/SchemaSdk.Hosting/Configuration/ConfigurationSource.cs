using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>Reads the options of one client from a configuration section.</summary>
internal sealed class ConfigurationSource(string name, IConfiguration section) : IConfigureNamedOptions<ModelClientOptions>
{
    /// <summary>The name of the options.</summary>
    public string Name => name;

    /// <summary>The path of the section, such as <c>ModelClient</c>; empty for the root of the configuration.</summary>
    public string Path => (section as IConfigurationSection)?.Path ?? "";

    public void Configure(ModelClientOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, ModelClientOptions options)
    {
        if (optionsName != name)
            return;
        foreach (IConfigurationSection setting in section.GetChildren())
            Settings.Read(setting.Key, setting.Value, options);
    }

    /// <summary>Returns the problems of the settings that can't be read, each with the setting's path.</summary>
    public IEnumerable<string> FindProblems()
    {
        var scratch = new ModelClientOptions();
        foreach (IConfigurationSection setting in section.GetChildren())
        {
            string? problem = setting.GetChildren().Any()
                ? "must be a value; it is a section."
                : Settings.FindEmpty(setting.Key, setting.Value) ?? Settings.Read(setting.Key, setting.Value, scratch);
            if (problem is not null)
                yield return $"{setting.Path} {problem}";
        }
    }
}
