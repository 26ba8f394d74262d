using System.Globalization;
using System.Text;

namespace SchemaSdk.Tests.Metadata;

/// <summary>
/// Metadata from anywhere is read or refused, and never hang. Every text has a seed of its own, which a failure names. To go on for longer,
/// or to replay one:
/// <c>SCHEMASDK_FUZZ_SEED=7 SCHEMASDK_FUZZ_COUNT=1000000 dotnet test tests/SchemaSdk.Tests -c Release --filter FullyQualifiedName~FactsFuzzTests</c>
/// </summary>
[Trait("Category", "Slow")]
public class MetadataFuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(1);

    private readonly int _seed = Setting("SCHEMASDK_FUZZ_SEED", 20_260_000);
    private readonly int _count = Setting("SCHEMASDK_FUZZ_COUNT", 40_000);

    private volatile int _current;
    private int _read;

    [Fact]
    public async Task Of_40_000_texts_each_is_read_or_refused()
    {
        Task run = Task.Run(Run, TestContext.Current.CancellationToken);
        for (int last = -1; await Task.WhenAny(run, Task.Delay(s_hang, TimeProvider.System)) != run; last = _current)
            Assert.True(_current != last, $"hangs: SCHEMASDK_FUZZ_SEED={_seed + _current} SCHEMASDK_FUZZ_COUNT=1");

        await run;
        output.WriteLine($"{_count} texts from seed {_seed}, {_read} of them read");
        Assert.True(_count < 1000 || (_read > _count / 50 && _read < _count / 2), $"{_read} were read");
    }

    private void Run()
    {
        for (_current = 0; _current < _count; _current++)
        {
            string text = Create(new Random(_seed + _current));
            try
            {
                Use(ModelInfo.FromMetadata(text));
                _read++;
            }
            catch (FormatException refusal) when (refusal.Message.Contains("SchemaSdk package", StringComparison.Ordinal))
            {
                Assert.InRange(refusal.Message.Length, 50, text.Length + 1000);
            }
            catch (Exception fault)
            {
                Assert.Fail($"SCHEMASDK_FUZZ_SEED={_seed + _current} SCHEMASDK_FUZZ_COUNT=1: {fault}\n{text}");
            }
        }
    }

    /// <summary>What was read can be used: nothing that was passed over shows up later.</summary>
    private static void Use(ModelInfo model)
    {
        Assert.NotEmpty(model.Id);
        Assert.NotEmpty(model.JsonSchema);
        Assert.NotEmpty(model.ToolSchema);
        foreach (bool isSet in new[] { false, true })
        {
            var request = new AnyRequest(model, isSet);
            Assert.NotEmpty(request.Validate().ToString());
            Assert.NotEmpty(request.EstimatePrice().ToString());
            Assert.NotEmpty(request.EstimatePrice(new PriceUsage { InputTokens = 1, OutputTokens = 300_000, Seconds = 2.5m }).ToString());
            Assert.NotEmpty(request.ToString());
        }
    }

    private static string Create(Random random)
    {
        string text = MetadataSeeds.Whole[random.Next(MetadataSeeds.Whole.Length)];
        if (random.Next(8) == 0)
        {
            return string.Concat(
                Enumerable.Range(0, random.Next(30)).Select(_ => MetadataSeeds.Pieces[random.Next(MetadataSeeds.Pieces.Length)]));
        }

        var mutated = new StringBuilder(text);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
            Change(mutated, random);

        return mutated.ToString();
    }

    private static void Change(StringBuilder text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 30), text.Length - at);
        string piece = MetadataSeeds.Pieces[random.Next(MetadataSeeds.Pieces.Length)];
        switch (random.Next(6))
        {
            case 0 when at < text.Length:
                text[at] = (char)random.Next(128);
                break;
            case 1:
                text.Remove(at, length);
                break;
            case 2:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 3:
                text.Remove(at, text.Length - at);
                break;
            case 4 when at < text.Length:
                text[at] = piece[0];
                break;
            default:
                text.Insert(at, piece);
                break;
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value)
            ? value
            : otherwise;
}
