namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>
/// Every place of a document and an overlay × every payload: a diagnostic at the place, or code that compiles and has the shape of a
/// harmless twin's. Documents come from the network; none of their text may become code.
/// </summary>
[Trait("Category", "Slow")]
public class CorpusTests
{
    public static TheoryData<string> Places => [.. Position.All.Select(p => p.Name)];

    [Fact]
    public void Without_a_payload_the_document_and_the_overlay_are_flawless()
    {
        (string document, string overlay) = Position.WithoutPayload;

        Assert.Empty(Emission.Read(document, overlay).Findings);
        Assert.Equal(Position.All.Length, Position.All.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void No_payload_in_any_place_becomes_code(string place)
    {
        var position = new Position(place);
        var inspection = new Inspection();
        foreach (string text in Payloads.Texts)
        {
            Try(position, Payloads.Escaped(position.Framed(text)), inspection);
            Try(position, Payloads.Plain(position.Framed(text)), inspection);
        }

        foreach (string json in Payloads.Raw)
            Try(position, json, inspection);

        inspection.Finish();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void No_long_payload_in_any_place_becomes_code(string place)
    {
        var position = new Position(place);
        var inspection = new Inspection();
        foreach (string text in Payloads.LongTexts)
            Try(position, Payloads.Plain(position.Framed(text)), inspection);

        inspection.Finish();
    }

    private static void Try(Position position, string json, Inspection inspection)
    {
        (string document, string overlay) = position.With(json);
        try
        {
            inspection.Inspect(document, overlay);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Assert.Fail($"{position} with {json[..Math.Min(json.Length, 200)]}:\n{exception}");
        }
    }
}
