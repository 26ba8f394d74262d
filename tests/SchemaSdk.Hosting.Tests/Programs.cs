using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

/// <summary>Programs as users write them: a generic host and what is registered on it.</summary>
internal static class Programs
{
    public const string Key = "sk-empiriolabs-test-0123456789abcdef";

    public static IHost Build(Action<HostApplicationBuilder> add)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<LogRecorder>();
        builder.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<LogRecorder>());
        add(builder);
        return builder.Build();
    }

    public static IHost For(HostileServer server, Action<ModelClientOptions>? change = null, Action<IServiceCollection>? add = null) =>
        Build(builder =>
        {
            builder.Services.AddModelClient(options =>
            {
                options.ApiKey = Key;
                options.BaseAddress = server.Address;
                change?.Invoke(options);
            });
            add?.Invoke(builder.Services);
        });

    public static IConfigurationSection Section(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>("ModelClient:" + setting.Name, setting.Value)))
        .Build()
        .GetSection("ModelClient");

    public static IModelClient Client(this IHost host) => host.Services.GetRequiredService<IModelClient>();

    public static LogRecorder Log(this IHost host) => host.Services.GetRequiredService<LogRecorder>();

    public static string Job(string status, string rest = "") => $$"""{"job_id":"job_1","status":"{{status}}"{{rest}}}""";
}
