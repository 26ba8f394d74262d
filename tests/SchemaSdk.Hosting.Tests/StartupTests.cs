using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SchemaSdk.Hosting.Tests;

/// <summary>A program whose settings are wrong does not start, and says all that is.</summary>
public class StartupTests
{
    private static readonly ModelHost s_host = ModelHost.Default with { ApiKeyVariable = "SCHEMASDK_NO_SUCH_KEY" };

    [Fact]
    public async Task Every_problem_of_the_options_has_a_line_when_the_host_starts()
    {
        string[] problems = await StartAsync(services => services.AddModelClient(options =>
        {
            options.ApiKey = "not a key";
            options.BaseAddress = new Uri("http://api.example");
            options.MaxRetries = 11;
        }));

        Assert.Equal(3, problems.Length);
        Assert.StartsWith("ApiKey ", problems[0]);
        Assert.StartsWith("BaseAddress ", problems[1]);
        Assert.Equal("MaxRetries must be 0 to 10; it is 11.", problems[2]);
        Assert.DoesNotContain("not a key", string.Concat(problems));
    }

    [Fact]
    public async Task A_problem_of_a_named_client_names_it()
    {
        string[] problems = await StartAsync(services => services.AddModelClient(
            "second", options => (options.MaxPrice, options.ApiKey) = (-1, Programs.Key)));

        Assert.Equal(["second: MaxPrice must be 0 or more; it is -1."], problems);
    }

    [Theory]
    [InlineData("MaxPrice", "-1", "must be 0 or more; it is -1.")]
    [InlineData("MaxRetries", "11", "must be 0 to 10; it is 11.")]
    [InlineData("RequestsPerMinute", "0", "must be 1 to 100000; it is 0.")]
    [InlineData("MaxResponseBytes", "10", "must be 1024 to 1073741824; it is 10.")]
    [InlineData("MaxDownloadBytes", "0", "must be 1 or more; it is 0.")]
    [InlineData("RequestTimeout", "00:00:00", "must be above 00:00:00 and at most 1.00:00:00; it is 00:00:00.")]
    [InlineData("SubmitTimeout", "25:00:00", "must be above 00:00:00 and at most 1.00:00:00; it is 1.01:00:00.")]
    [InlineData("ConnectTimeout", "00:00:00", "must be above 00:00:00 and at most 1.00:00:00; it is 00:00:00.")]
    [InlineData("WaitTimeout", "00:00:00", "must be above 00:00:00, or Timeout.InfiniteTimeSpan; it is 00:00:00.")]
    [InlineData("PollOutageTolerance", "48:00:00", "must be 00:00:00 to 1.00:00:00; it is 2.00:00:00.")]
    [InlineData("PollInterval", "00:02:00", "must be 00:00:00.0100000 to 00:01:00; it is 00:02:00.")]
    [InlineData("BaseAddress", "http://api.example", null)]
    [InlineData("MaxPrice", "two", "must be a number, such as 2.50.")]
    [InlineData("MaxPrise", "2", null)]
    public async Task A_problem_of_a_setting_names_its_section_and_says_what_it_must_be(string name, string value, string? problem)
    {
        foreach (string? client in new[] { null, "second" })
        {
            IConfigurationSection section = Programs.Section((name, value), ("ApiKey", Programs.Key));

            string[] problems = await StartAsync(services => _ = client is null
                ? services.AddModelClient(section)
                : services.AddModelClient(client, section));

            Assert.StartsWith($"ModelClient:{name} {problem}", Assert.Single(problems));
        }
    }

    [Fact]
    public async Task Problems_of_settings_and_of_values_are_reported_together_each_with_its_section()
    {
        string[] problems = await StartAsync(services => services.AddModelClient(
            Programs.Section(("ApiKey", Programs.Key), ("MaxPrice", "-1"), ("MaxRetries", "many"), ("WaitTimeout", ""))));

        Assert.Equal(3, problems.Length);
        Assert.All(problems, problem => Assert.Matches("^ModelClient:[A-Za-z]+ (must be|is empty; it must be) .*[.]$", problem));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_key_that_is_missing_stops_the_start_of_any_client(string? key)
    {
        static void Unset(ModelClientOptions options) => options.Host = s_host;

        string[] problems =
        [
            .. await StartAsync(services => services.AddModelClient(Unset)),
            .. await StartAsync(services => services.AddModelClient("second", Unset)),
            .. await StartAsync(services => services.AddModelClient(Programs.Section(("ApiKey", key)), Unset)),
            .. await StartAsync(services => services
                .AddModelClient("first", options => options.ApiKey = Programs.Key)
                .AddModelClient("second", Programs.Section(("ApiKey", key)), Unset)),
        ];

        const string missing = "ApiKey is not set, and neither is SCHEMASDK_NO_SUCH_KEY; set one of them, or register an IApiKeyProvider.";
        Assert.Equal([missing, "second: " + missing, "ModelClient:" + missing, "ModelClient:" + missing], problems);
    }

    [Fact]
    public async Task A_key_of_the_environment_that_can_not_be_sent_stops_the_start()
    {
        const string variable = "SCHEMASDK_UNUSABLE_KEY";
        Environment.SetEnvironmentVariable(variable, "two words");

        string[] problems = await StartAsync(services => services.AddModelClient(options =>
            options.Host = s_host with { ApiKeyVariable = variable }));

        Assert.StartsWith($"The environment variable {variable} ", Assert.Single(problems));
        Assert.DoesNotContain("two words", problems[0]);
    }

    [Theory]
    [InlineData("MaxPrise", "2")]
    [InlineData("MaxPrice", "two")]
    [InlineData("MaxPrice", "1,5")]
    [InlineData("MaxRetries", "2.5")]
    [InlineData("MaxRetries", "99999999999")]
    [InlineData("PollInterval", "5")]
    [InlineData("WaitTimeout", "soon")]
    [InlineData("WaitTimeout", "00:30")]
    [InlineData("WaitTimeout", "90")]
    [InlineData("WaitTimeout", "1.5")]
    [InlineData("WaitTimeout", "1:00:00:00")]
    [InlineData("WaitTimeout", "00:60:00")]
    [InlineData("WaitTimeout", "00:00:60")]
    [InlineData("WaitTimeout", "1.24:00:00")]
    [InlineData("WaitTimeout", "1.2.03:00:00")]
    [InlineData("WaitTimeout", "-01:00:00")]
    [InlineData("WaitTimeout", "01:-1:00")]
    [InlineData("WaitTimeout", "01:00:00 h")]
    [InlineData("WaitTimeout", "01 :00:00")]
    [InlineData("WaitTimeout", "::")]
    [InlineData("WaitTimeout", "00:00:")]
    [InlineData("WaitTimeout", "00:00:1,5")]
    [InlineData("WaitTimeout", "00:00:.5")]
    [InlineData("WaitTimeout", "PT1H")]
    [InlineData("WaitTimeout", "99999999999:00:00")]
    [InlineData("WaitTimeout", "999999999999999999999999999999999:00:00")]
    [InlineData("WaitTimeout", "10675200.00:00:00")]
    [InlineData("BaseAddress", "api.example")]
    [InlineData("ApiKey:Value", "secret-value")]
    public async Task A_setting_that_can_not_be_read_is_named_without_its_value(string name, string value)
    {
        string[] problems = await StartAsync(services => services.AddModelClient(
            Programs.Section((name, value)), options => options.ApiKey ??= Programs.Key));

        string problem = Assert.Single(problems);
        Assert.Matches($"^ModelClient:{name.Split(':')[0]} (must be|is not a setting) ", problem);
        if (value.Length > 5)
            Assert.DoesNotContain(value, problem);
    }

    public static TheoryData<string, string?> EmptySettings
    {
        get
        {
            var settings = new TheoryData<string, string?>();
            foreach (string name in Names())
            {
                foreach (string? empty in new[] { "", " ", "\t\r\n", null })
                {
                    if (name != nameof(ModelClientOptions.ApiKey))
                        settings.Add(name, empty);
                }
            }

            return settings;
        }
    }

    [Theory]
    [MemberData(nameof(EmptySettings))]
    public async Task A_setting_that_is_empty_does_not_count_as_absent(string name, string? value)
    {
        string[] problems = await StartAsync(services =>
            services.AddModelClient(Programs.Section((name, value), ("ApiKey", Programs.Key))));

        Assert.StartsWith($"ModelClient:{name} is empty; it must be ", Assert.Single(problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task A_key_that_is_not_filled_in_may_be_found_elsewhere(string? value)
    {
        const string variable = "SCHEMASDK_OTHER_KEY";
        Environment.SetEnvironmentVariable(variable, Programs.Key);
        using IHost host = Programs.Build(builder => builder.Services.AddModelClient(
            Programs.Section(("ApiKey", value)), options => options.Host = s_host with { ApiKeyVariable = variable }));

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Null(host.Services.GetRequiredService<IOptions<ModelClientOptions>>().Value.ApiKey);
    }

    [Fact]
    public async Task The_ceiling_of_a_file_that_is_empty_stops_the_start()
    {
        using var json = new MemoryStream("""{ "ModelClient": { "ApiKey": "k", "MaxPrice": "" } }"""u8.ToArray());
        IConfigurationSection section = new ConfigurationBuilder().AddJsonStream(json).Build().GetSection("ModelClient");

        string[] problems = await StartAsync(services => services.AddModelClient(section));

        Assert.Equal(
            ["ModelClient:MaxPrice is empty; it must be a number, such as 2.50. To use the default, remove the setting."], problems);
    }

    [Theory]
    [InlineData("00:00:10", 10)]
    [InlineData("0:0:1.5", 1.5)]
    [InlineData("00:01:30", 90)]
    [InlineData("23:59:59", 86_399)]
    [InlineData("24:00:00", 86_400)]
    [InlineData("90:00:00", 324_000)]
    [InlineData("100:30:00", 361_800)]
    [InlineData("1.00:00:00", 86_400)]
    [InlineData("2.12:00:00", 216_000)]
    [InlineData("60.00:00:00", 5_184_000)]
    [InlineData(" 01:00:00 ", 3600)]
    [InlineData("-00:00:00.001", -0.001)]
    public void A_length_of_time_is_what_it_looks_like(string text, double seconds)
    {
        using IHost host = Programs.Build(builder =>
            builder.Services.AddModelClient(Programs.Section(("ApiKey", "key-1"), ("WaitTimeout", text))));

        Assert.Equal(seconds, host.Services.GetRequiredService<IOptions<ModelClientOptions>>().Value.WaitTimeout.TotalSeconds);
    }

    [Fact]
    public void Every_setting_of_a_section_arrives()
    {
        using IHost host = Programs.Build(builder =>
            builder.Services.AddModelClient(
                Programs.Section(
                    ("apikey", " key-1 "),
                    ("BaseAddress", "https://api.example/gateway"),
                    ("MaxPrice", "1.50"),
                    ("MaxRetries", "3"),
                    ("RequestsPerMinute", "40"),
                    ("MaxResponseBytes", "2048"),
                    ("MaxDownloadBytes", "5000000000"),
                    ("RequestTimeout", "00:00:10"),
                    ("SubmitTimeout", "00:01:00"),
                    ("ConnectTimeout", "00:00:05"),
                    ("WaitTimeout", "01:00:00"),
                    ("PollOutageTolerance", "00:00:00"),
                    ("PollInterval", "00:00:02")),
                options => options.MaxRetries += 1));

        ModelClientOptions options = host.Services.GetRequiredService<IOptions<ModelClientOptions>>().Value;

        Assert.Equal(
            ("key-1", "https://api.example/gateway", 1.50m, 4),
            (options.ApiKey, options.BaseAddress.AbsoluteUri, options.MaxPrice, options.MaxRetries));
        Assert.Equal((40, 2048, 5_000_000_000), (options.RequestsPerMinute, options.MaxResponseBytes, options.MaxDownloadBytes));
        Assert.Equal(
            [10, 60, 5, 3600, 0, 2],
            new[] { options.RequestTimeout, options.SubmitTimeout, options.ConnectTimeout, options.WaitTimeout, options.PollOutageTolerance, options.PollInterval }
                .Select(time => time.TotalSeconds));
    }

    [Fact]
    public void Every_option_that_a_text_can_hold_is_a_setting()
    {
        foreach (string name in Names())
            Assert.Null(Settings.Read(name, "", new ModelClientOptions()));
    }

    [Fact]
    public async Task A_section_that_is_absent_leaves_everything_as_it_is()
    {
        using IHost host = Programs.Build(builder => builder.Services.AddModelClient(
            builder.Configuration.GetSection("Absent"), options => options.ApiKey = Programs.Key));

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, host.Services.GetRequiredService<IOptions<ModelClientOptions>>().Value.MaxRetries);
    }

    private static IEnumerable<string> Names() =>
        typeof(ModelClientOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Except(
        [
            nameof(ModelClientOptions.ApiKeyProvider), nameof(ModelClientOptions.Observer),
            nameof(ModelClientOptions.OnSubmitted), nameof(ModelClientOptions.Host), nameof(ModelClientOptions.TimeProvider),
            nameof(ModelClientOptions.Ledger),
        ]);

    /// <summary>Returns the lines of the exception that starting a program with wrong settings throws.</summary>
    private static async Task<string[]> StartAsync(Action<IServiceCollection> add)
    {
        using IHost host = Programs.Build(builder => add(builder.Services));
        OptionsValidationException error =
            await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        return error.Message.Split('\n');
    }
}
