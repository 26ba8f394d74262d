using System.Text;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>Overlays as large as a file may be, made to be slow: reading them ends, within the problems that are told at most.</summary>
[Trait("Category", "Slow")]
public class HostileOverlayTests
{
    private static readonly ModelDocument Wide = Sample.Flawless(Sample.Document(string.Join(
        ",",
        Enumerable.Range(0, Limits.Parameters - 1)
            .Select(i => $$"""{ "name": "{{"p".PadRight(100, 'x')}}{{i}}", "type": "string" }""")
            .Append($$"""{ "name": "many", "type": "enum", "options": [{{string.Join(",", Enumerable.Range(0, Limits.Options).Select(i => $"\"o{i}\""))}}] }"""))));

    [Theory]
    [InlineData("unknown members")]
    [InlineData("unknown parameters")]
    [InlineData("unknown options")]
    [InlineData("known options")]
    [InlineData("names")]
    [InlineData("rules against each other")]
    [InlineData("price rows")]
    public void A_hostile_overlay_is_read_to_its_end(string attack)
    {
        OverlayReading reading = OverlayReader.Read(Attack(attack), Wide);

        Assert.InRange(reading.Findings.Count, 0, Limits.Findings);
    }

    private static string Attack(string attack) => attack switch
    {
        "unknown members" => OverlaySample.With(Fill(i => $"\"m{i}\": 1", ",")),
        "unknown parameters" => OverlaySample.With($$""" "parameters": { {{Fill(i => $"\"{"p".PadRight(99, 'x')}{i}\": 1", ",")}} } """),
        "unknown options" => OverlaySample.When($$""" "many": [{{Fill(i => $"\"a{i}\"", ",")}}] """),
        "known options" => OverlaySample.When($$""" "many": [{{Fill(i => $"\"o{i % Limits.Options}\"", ",")}}] """),
        "names" => OverlaySample.With($$""" "names": { "many": { {{Fill(i => $"\"o{i % Limits.Options}\": \"N{i}\"", ",")}} } } """),
        "rules against each other" => OverlaySample.Rules(string.Join(",", Enumerable.Range(0, Limits.OverlayEntries).Select(OneOfMany))),
        _ => OverlaySample.Select(Fill(i => $"{{ \"row\": \"r{i}\" }}", ",")),
    };

    /// <summary>Requires and forbids the same by turns, for circumstances that differ in one option of a long list.</summary>
    private static string OneOfMany(int rule)
    {
        string options = string.Join(",", Enumerable.Range(rule, 180).Select(o => $"\"o{o}\""));
        string demand = rule % 2 == 0 ? "require" : "forbid";
        return $$"""{ "id": "r{{rule}}", "when": { "many": [{{options}}] }, "{{demand}}": "{{Wide.Parameters[0].Name}}" }""";
    }

    private static string Fill(Func<int, string> piece, string separator)
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < Limits.FileBytes - 2000; i++)
            text.Append(i == 0 ? "" : separator).Append(piece(i));

        return text.ToString();
    }
}
