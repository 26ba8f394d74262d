using System.Text.Json;

namespace SchemaSdk.Tests.Values;

/// <summary>JSON of another kind than a value's is a <see cref="JsonException"/> that says where, in every way of reading.</summary>
public sealed class MisfitTests
{
    private static readonly string[] s_misfits = ["1", "true", "{}", "{\"a\":1}", "[]", "[1]", "[[\"a\"]]", "[null]", "[\" \"]", "\"\\ud800\"", "[\"\\ud800\"]", "1e400"];

    public static TheoryData<string> Misfits => [.. s_misfits];

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Is_told_with_its_path(string json)
    {
        Refuses<MediaInput>(json);
        Refuses<Scenes>(json);
        Refuses<Scene>(json);
        Refuses<JobStatus>(json);
        if (json != "[]")
            Refuses<UrlList>(json);

        if (json is not ("{}" or "{\"a\":1}"))
        {
            Refuses<ExtraParameters>(json);
            Refuses<Job>(json);
            Refuses<JobOutput>(json);
            Refuses<JobResult>(json);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"model\":\"other\"}")]
    [InlineData("{\"\":1}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void A_status_and_parameters_refuse_what_they_can_not_hold(string json)
    {
        Refuses<JobStatus>(json);
        if (json != "null")
        {
            Assert.True(
                json.Contains("\"a\"", StringComparison.Ordinal) || Refusal<ExtraParameters>(json, Serializers.ByReflection) is not null);
        }
    }

    [Theory]
    [InlineData("{\"prompt\":\"\\ud800\"}")]
    [InlineData("{\"prompt\":\"a\",\"links\":\"\\udc00\"}")]
    [InlineData("{\"prompt\":\"a\",\"frames\":[\"\\udc00\"]}")]
    [InlineData("{\"prompt\":\"a\",\"unknown\":\"\\ud800\"}")]
    [InlineData("{\"prompt\":\"a\",\"unknown\":{\"a\":[\"\\ud800\"]}}")]
    [InlineData("{\"prompt\":\"a\",\"unknown\":{\"\\ud800\":1}}")]
    [InlineData("{\"prompt\":\"a\",\"\\ud800 and more\":1}")]
    [InlineData("{\"prompt\":\"a\",\"tier\":\"\\ud800\"}")]
    [InlineData("{\"prompt\":\"a\",\"model\":\"\\ud800adable\"}")]
    public void Half_a_surrogate_pair_is_told_while_a_request_is_read(string json)
    {
        Assert.Throws<JsonException>(() => ModelJson.Read<Requests.ReadableRequest>(json));
        Assert.Throws<JsonException>(() => ModelJson.Read<Requests.ReadableRequest>(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    private static void Refuses<T>(string json)
    {
        foreach (JsonSerializerOptions options in Serializers.All)
        {
            JsonException fault = Refusal<T>(json, options) ?? throw new Xunit.Sdk.XunitException($"{typeof(T).Name} takes {json}");
            Assert.StartsWith("$.One", fault.Path, StringComparison.Ordinal);
        }
    }

    private static JsonException? Refusal<T>(string json, JsonSerializerOptions options)
    {
        try
        {
            JsonSerializer.Deserialize<Held<T>>($"{{\"One\":{json}}}", options);
            return null;
        }
        catch (JsonException fault)
        {
            return fault;
        }
    }
}
