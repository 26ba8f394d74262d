using System.Text;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>The real documents with bytes changed at random: whatever comes of it, it is read without an exception.</summary>
[Trait("Category", "Slow")]
public class MutationTests
{
    private const int Rounds = 2500;

    private static readonly byte[] Telling = "{}[]\":,\\0123456789-.eE\n\u0000tfnu"u8.ToArray();

    [Theory]
    [InlineData("kling-o3", 20261121)]
    [InlineData("kling-3-0-turbo", 8259)]
    public void A_mutated_document_is_read_or_refused_and_never_throws(string id, int seed)
    {
        byte[] original = Encoding.UTF8.GetBytes(Repository.Schema(id));
        var random = new Random(seed);
        for (int round = 0; round < Rounds; round++)
        {
            string text = Encoding.UTF8.GetString(Mutate(original, random));
            try
            {
                Check(text);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{id}, seed {seed}, round {round}: {exception}\n{text}");
            }
        }
    }

    private static void Check(string text)
    {
        DocumentReading reading = ModelDocumentReader.Read(text);

        Assert.True(reading.Document is not null || reading.Findings.Any(p => p.IsError));
        Assert.All(reading.Findings, p => Assert.InRange(p.Range.Start + p.Range.Length, p.Range.Start, text.Length));
        if (DocumentNormalizer.Normalize(text) is { } normalised)
        {
            Assert.Equal(normalised, DocumentNormalizer.Normalize(normalised));
            Assert.Equal(reading.Document, ModelDocumentReader.Read(normalised).Document);
        }
        else
        {
            Assert.Equal("SSDK0001", Assert.Single(reading.Findings).Id);
        }
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        int changes = random.Next(1, 6);
        for (int change = 0; change < changes; change++)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = Telling[random.Next(Telling.Length)];
                    break;
                case 2:
                    bytes.Insert(at, Telling[random.Next(Telling.Length)]);
                    break;
                case 3:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, original.AsSpan(random.Next(original.Length - 60), random.Next(60)).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }
}
