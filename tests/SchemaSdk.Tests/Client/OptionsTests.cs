namespace SchemaSdk.Tests;

public class OptionsTests
{
    [Fact]
    public void No_serializer_writes_or_reads_the_key()
    {
        var options = new ModelClientOptions { ApiKey = "sk-hush", ApiKeyProvider = _ => new("sk-hush"), OnSubmitted = _ => { }, MaxRetries = 1 };

        string json = System.Text.Json.JsonSerializer.Serialize(options);
        using var xml = new MemoryStream();
        new System.Runtime.Serialization.DataContractSerializer(typeof(ModelClientOptions)).WriteObject(xml, options);

        Assert.Contains("\"MaxRetries\":1", json);
        Assert.DoesNotContain("sk-hush", json + System.Text.Encoding.UTF8.GetString(xml.ToArray()) + options);
        Assert.Null(System.Text.Json.JsonSerializer.Deserialize<ModelClientOptions>("{\"ApiKey\":\"sk-hush\"}")!.ApiKey);
    }

    [Theory]
    [InlineData("http://api.example", "https")]
    [InlineData("ftp://127.0.0.1", "https")]
    [InlineData("http://127.0.0.1.example", "https")]
    [InlineData("https://user:password@api.example", "user name")]
    [InlineData("https://api.example/?x=1", "query")]
    [InlineData("https://api.example/#x", "query")]
    [InlineData("https://api.example/a%2fb", "path")]
    public void A_base_address_that_would_not_keep_the_key_safe_is_refused(string address, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => new ModelClient(Clients.Options(new Uri(address))));

        Assert.Contains("BaseAddress", error.Message);
        Assert.Contains(reason, error.Message);
    }

    [Theory]
    [InlineData("https://api.empiriolabs.ai")]
    [InlineData("https://api.example:8443/gateway/")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000/")]
    [InlineData("http://[::1]:5000")]
    public void A_base_address_over_https_or_on_this_machine_is_taken(string address) =>
        Assert.Null(Record.Exception(() => new ModelClient(Clients.Options(new Uri(address))).Dispose()));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var options = new ModelClientOptions
        {
            ApiKey = "a",
            ApiKeyProvider = _ => ValueTask.FromResult("b"),
            BaseAddress = null!,
            MaxRetries = -1,
            MaxPrice = -1,
            RequestTimeout = TimeSpan.Zero,
            SubmitTimeout = TimeSpan.MaxValue,
            ConnectTimeout = TimeSpan.FromSeconds(-1),
            WaitTimeout = TimeSpan.Zero,
            PollOutageTolerance = TimeSpan.FromSeconds(-1),
            PollInterval = TimeSpan.Zero,
            RequestsPerMinute = 0,
            MaxResponseBytes = 0,
            MaxDownloadBytes = 0,
            TimeProvider = null!,
        };

        IReadOnlyList<string> problems = options.Validate();

        Assert.Equal(14, problems.Count);
        string message = Assert.Throws<ArgumentException>(() => new ModelClient(options)).Message;
        Assert.All(problems, problem => Assert.Contains(problem, message));
    }

    [Fact]
    public void A_handler_that_follows_redirects_or_keeps_cookies_is_refused()
    {
        ModelClientOptions options = Clients.Options(new Uri("https://api.example"));
        using SocketsHttpHandler good = ModelClientHandlers.CreateApi(options);
        using var bad = new SocketsHttpHandler { UseCookies = false };

        Assert.Throws<ArgumentException>(() => new ModelClient(options, bad, good));
        Assert.Throws<ArgumentException>(() => new ModelClient(options, good, new Wrapping(new HttpClientHandler())));
        using var client = new ModelClient(options, good, good);
    }

    private sealed class Wrapping(HttpMessageHandler inner) : DelegatingHandler(inner);
}
