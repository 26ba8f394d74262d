using System.Collections;
using System.Text.Json;

namespace SchemaSdk.Tests.Values;

/// <summary>Every value can be enumerated, compared, hashed, printed and written as JSON, whatever it holds; and comes back as it was.</summary>
public sealed class ValueTypeTests
{
    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileValues.Texts.Length)];

    public static TheoryData<int> Jobs => [.. Enumerable.Range(0, HostileValues.Jobs.Length)];

    public static TheoryData<int> Extras => [.. Enumerable.Range(0, HostileValues.Extras.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Media(int text)
    {
        MediaInput media = HostileValues.Texts[text];
        _ = media.IsInline;

        Holds(media, HostileValues.Texts[text]);
        ComesBack(media);
        ComesBackAsKey(media);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Scenes_of_any_text(int text)
    {
        Scenes scenes = HostileValues.Texts[text];

        Assert.Equal(scenes.Count, scenes.Count());
        Assert.All(Enumerable.Range(0, scenes.Count), i => Assert.Equal(scenes.ElementAt(i), scenes[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => scenes[scenes.Count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => scenes[-1]);
        Assert.True(scenes.TotalDuration(5) >= 0);
        Assert.True(((IEnumerable)scenes).GetEnumerator().MoveNext());
        Assert.All(scenes, scene =>
        {
            Holds(scene, scene with { });
            ComesBack(scene);
            ComesBackAsKey(scene);
        });
        Holds(scenes, HostileValues.Texts[text]);
        ComesBack(scenes);
        ComesBackAsKey(scenes);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_list_of_addresses(int text)
    {
        UrlList list = HostileValues.Texts[text];

        Assert.Equal(list.Count, list.Count());
        Assert.All(Enumerable.Range(0, list.Count), i => Assert.Equal(list.ElementAt(i), list[i]));
        Holds(list, HostileValues.Texts[text]);
        ComesBack(list);
        ComesBackAsKey(list);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_status_of_a_job(int text)
    {
        var status = JobStatus.Parse(HostileValues.Texts[text]);

        Assert.Equal(HostileValues.Texts[text], status.Text);
        Holds(status, JobStatus.Parse(HostileValues.Texts[text]));
        ComesBack(status);
        ComesBackAsKey(status);
        ComesBack(default(JobStatus));
        ComesBackAsKey(default(JobStatus));
    }

    [Theory]
    [MemberData(nameof(Extras))]
    public void Parameters_of_no_document(int extra)
    {
        ExtraParameters parameters = HostileValues.Extras[extra];

        Assert.Equal(parameters.Count, parameters.Keys.Count());
        Assert.Equal(parameters.Count, parameters.Values.Count());
        Holds(parameters, HostileValues.Extras[extra]);
        ComesBack(parameters);
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void A_job(int job)
    {
        Job value = HostileValues.Jobs[job];
        Holds(value, value);
        WrittenAgain(value);
        WrittenAgain(new JobProgress { Job = value });
        WrittenAgain(value.Result ?? new JobResult());
        WrittenAgain(value.Result?.Usage ?? new JobUsage());
        Assert.All(HostileValues.Outputs, output =>
        {
            Assert.DoesNotContain("secret", output.ToString(), StringComparison.Ordinal);
            WrittenAgain(output);
        });
    }

    [Fact]
    public void The_bytes_of_a_direct_answer_come_back()
    {
        Job job = HostileValues.Jobs[2];

        Job again = JsonSerializer.Deserialize<Held<Job>>(JsonSerializer.Serialize(new Held<Job> { One = job }))!.One!;

        Assert.Equal(JobStatus.Completed, again.Status);
        Assert.Equal([1, 2, 255], again.Result!.Bytes!.Value.ToArray());
        Assert.Equal("audio/wav", again.Result.ContentType);
        Assert.Equal(JsonValueKind.Undefined, again.Raw.ValueKind);
    }

    [Theory]
    [InlineData(JobStatusKind.Queued)]
    [InlineData(JobStatusKind.Running)]
    [InlineData(JobStatusKind.Completed)]
    [InlineData(JobStatusKind.Failed)]
    [InlineData(JobStatusKind.Cancelled)]
    public void A_status_keeps_its_meaning_where_the_host_had_another_word_for_it(JobStatusKind kind)
    {
        foreach (string word in new[] { "completed", "queued", "gone fishing", "" })
        {
            JobStatus status = JobStatus.Parse(word).As(kind);

            ComesBack(status);
            ComesBackAsKey(status);
        }
    }

    private static void Holds<T>(T value, T same)
        where T : notnull
    {
        Assert.True(value.Equals(same));
        Assert.False(value.Equals(null));
        Assert.False(value.Equals(new object()));
        Assert.Equal(value.GetHashCode(), same.GetHashCode());
        Assert.NotNull(value.ToString());
        foreach (object? item in value as IEnumerable ?? Array.Empty<object>())
            Assert.NotNull(item?.ToString());
    }

    private static void ComesBack<T>(T value)
        where T : notnull
    {
        foreach (JsonSerializerOptions options in Serializers.All)
        {
            string json = JsonSerializer.Serialize(new Held<T> { One = value, Many = [value, default], After = 7 }, options);
            Held<T> read = JsonSerializer.Deserialize<Held<T>>(json, options)!;
            Assert.Equal(json, JsonSerializer.Serialize(read, options));
            Assert.Equal(7, read.After);
            if (IsText(value))
            {
                Assert.Equal(value, read.One);
                Assert.Equal(value, read.Many[0]);
            }
        }
    }

    private static void ComesBackAsKey<T>(T value)
        where T : notnull
    {
        foreach (JsonSerializerOptions options in Serializers.All)
        {
            string json = JsonSerializer.Serialize(new Keyed<T> { ByKey = { [value] = 3 } }, options);
            Dictionary<T, int> read = JsonSerializer.Deserialize<Keyed<T>>(json, options)!.ByKey;
            Assert.Equal(3, Assert.Single(read).Value);
            Assert.True(!IsText(value) || read.ContainsKey(value));
        }
    }

    /// <summary>Half a surrogate pair is a .NET string and no text: JSON can't hold it, and it is written as U+FFFD.</summary>
    private static bool IsText<T>(T value)
        where T : notnull =>
        value.ToString()!.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar);

    private static void WrittenAgain<T>(T value)
        where T : notnull
    {
        Assert.NotNull(value.ToString());
        foreach (JsonSerializerOptions options in Serializers.All)
        {
            string json = JsonSerializer.Serialize(new Held<T> { One = value, Many = [value], After = 7 }, options);
            Held<T> read = JsonSerializer.Deserialize<Held<T>>(json, options)!;
            Assert.Equal(json, JsonSerializer.Serialize(read, options));
            Assert.Equal(value.ToString(), IsText(value) ? read.One!.ToString() : value.ToString());
        }
    }
}
