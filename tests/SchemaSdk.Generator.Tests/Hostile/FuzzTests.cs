using System.Globalization;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>
/// Random documents, and the real ones with bytes changed, held to the same promise as the corpus. Every document has a seed of its own,
/// which a failure names. To go on for longer, or to replay one:
/// <c>SCHEMASDK_FUZZ_SEED=7 SCHEMASDK_FUZZ_COUNT=100000 SCHEMASDK_FUZZ_COMPILE=5000 dotnet test tests/SchemaSdk.Generator.Tests -c Release --filter FullyQualifiedName~FuzzTests</c>
/// </summary>
[Trait("Category", "Slow")]
public class FuzzTests(ITestOutputHelper output)
{
    // No single document takes anywhere near as long, however slow the machine.
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(2);

    private static readonly (string Document, string? Overlay)[] s_real =
    [
        (Repository.Schema("kling-o3"), Repository.Schema("kling-o3.overlay")),
        (Repository.Schema("kling-3-0-turbo"), Repository.Schema("kling-3-0-turbo.overlay")),
        (Repository.Oddities, null),
    ];

    private readonly int _seed = Setting("SCHEMASDK_FUZZ_SEED", 20_260_000);

    // About half of them are good enough to be emitted, so that 20,000 and more are.
    private readonly int _count = Setting("SCHEMASDK_FUZZ_COUNT", 40_000);
    private readonly int _compile = Setting("SCHEMASDK_FUZZ_COMPILE", 500);

    private volatile int _current;

    [Fact]
    public async Task No_random_document_becomes_code()
    {
        var inspection = new Inspection();
        Task run = Task.Run(() => Run(inspection), TestContext.Current.CancellationToken);
        for (int last = -1; await Task.WhenAny(run, Task.Delay(s_hang, TimeProvider.System)) != run; last = _current)
            Assert.True(_current != last, $"hangs: {Replay(_current)}");

        await run;
        output.WriteLine($"{_count} read from seed {_seed}, {inspection.Emitted} of them emitted, {inspection.Compiled} compiled");
        Assert.True(
            _count < 1000 || (inspection.Emitted > _count / 2 && inspection.Compiled >= _compile),
            "too few documents were good enough to be emitted");
    }

    private void Run(Inspection inspection)
    {
        // About half of the documents are emitted, and some twice.
        int stride = Math.Max(1, _count / (_compile * 3));
        for (_current = 0; _current < _count; _current++)
        {
            (string document, string? overlay) = Create(new Random(_seed + _current));
            try
            {
                inspection.Inspect(document, overlay, compile: _current % stride == 0);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"{Replay(_current)}: {exception}\n{document}\n{overlay}");
            }
        }

        inspection.Finish();
    }

    private static (string Document, string? Overlay) Create(Random random)
    {
        if (random.Next(4) > 0)
        {
            var grammar = new DocumentGrammar(random);
            return (grammar.Document(), random.Next(2) == 0 ? grammar.Overlay() : null);
        }

        (string document, string? overlay) = s_real[random.Next(s_real.Length)];
        return random.Next(2) == 0 && overlay is not null
            ? (document, ByteMutation.Of(overlay, random))
            : (ByteMutation.Of(document, random), overlay);
    }

    private string Replay(int index) => $"SCHEMASDK_FUZZ_SEED={_seed + index} SCHEMASDK_FUZZ_COUNT=1 SCHEMASDK_FUZZ_COMPILE=1";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value)
            ? value
            : otherwise;
}
