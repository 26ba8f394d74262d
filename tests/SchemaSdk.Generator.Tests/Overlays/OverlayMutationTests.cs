using System.Text;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>Overlays with pieces changed at random: whatever comes of it, they are read without an exception.</summary>
public class OverlayMutationTests
{
    private const int Rounds = 1000;

    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "null",
        "true",
        "5",
        "-1",
        "1e999",
        "{}",
        "[]",
        "\"\"",
        "\"image\"",
        "\"prompt\"",
        "\"4k\"",
        "\"present\"",
        "\"not\"",
        "\"require\"",
        "\"forbid\"",
        "\"limit\"",
        "\"scenes\"",
        "\"max\"",
        "\"\\ud800\"",
        "\"16:9\"",
        "\"$comment\"",
    ];

    [Theory]
    [InlineData("kling-o3", 20261121)]
    [InlineData("kling-3-0-turbo", 8259)]
    [InlineData("", 4217)]
    public void A_mutated_overlay_is_read_or_refused_and_never_throws(string id, int seed)
    {
        string original = id.Length == 0 ? OverlaySample.Everything : Repository.Read("schemas", id + ".overlay.json");
        ModelDocument document = id.Length == 0 ? OverlaySample.Document : Sample.Model(Repository.Schema(id));
        var random = new Random(seed);
        for (int round = 0; round < Rounds; round++)
        {
            string text = Mutate(original, random);
            try
            {
                Check(text, document);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, round {round}: {exception}\n{text}");
            }
        }
    }

    private static void Check(string text, ModelDocument document)
    {
        OverlayReading reading = OverlayReader.Read(text, document);

        AssertProblems(reading, text);
        AssertPlaces(reading.Overlay, document);
        OverlayReading unbound = OverlayReader.Read(text, null);
        AssertProblems(unbound, text);
        Assert.NotEmpty(unbound.Findings);
        Assert.Equal(Overlay.None, unbound.Overlay);
        if (OverlayReader.ModelIdOf(text) is not null)
            OverlayReader.FindingAtModel(text, Findings.DuplicateOverlay, "twice");
    }

    private static void AssertProblems(OverlayReading reading, string text) =>
        Assert.All(reading.Findings, p => Assert.InRange(p.Range.Start + p.Range.Length, p.Range.Start, text.Length));

    /// <summary>Whatever is left of the overlay speaks of parameters, options and rows that there are.</summary>
    private static void AssertPlaces(Overlay overlay, ModelDocument document)
    {
        _ = overlay.Names.Select(name => name.Show(document)).ToList();
        _ = overlay.Refinements.Select(refinement => refinement.Show(document)).ToList();
        _ = overlay.Rules.Select(rule => rule.Show(document)).ToList();
        _ = overlay.Pricing?.Select.Select(selection => selection.Show(document)).ToList();
        Assert.All(overlay.Rules, rule => Assert.NotEmpty(rule.Targets));
    }

    private static string Mutate(string original, Random random)
    {
        var text = new StringBuilder(original);
        int changes = random.Next(1, 4);
        for (int change = 0; change < changes; change++)
        {
            int at = random.Next(text.Length);
            string piece = Pieces[random.Next(Pieces.Length)];
            switch (random.Next(4))
            {
                case 0:
                    text[at] = (char)random.Next(32, 127);
                    break;
                case 1:
                    text.Insert(at, piece);
                    break;
                case 2:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                default:
                    ReplaceValue(text, at, piece);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Replaces a whole string, so that most of the mutants are JSON still.</summary>
    private static void ReplaceValue(StringBuilder text, int from, string piece)
    {
        string all = text.ToString();
        int start = all.IndexOf('"', from);
        int end = start < 0 ? -1 : all.IndexOf('"', start + 1);
        if (end > 0)
            text.Remove(start, end - start + 1).Insert(start, piece);
    }
}
