using System.Text;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Pipeline;
using SchemaSdk.Generator.Pricing;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>What is read costs what its size costs: the largest hostile inputs of each shape come to their end, or count their steps.</summary>
[Trait("Category", "Slow")]
public class GrowthTests
{
    // Far from what it takes, and far below what comparing each with each would take.
    private static readonly TimeSpan s_hangs = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Options_of_one_name_in_CSharp_are_named_one_after_another()
    {
        string text = Sample.Document(
            string.Join(
                ",",
                Enumerable.Range(0, 28).Select(p => Enum($"p{p}", Enumerable.Range(0, 4096).Select(o => OfOneName(o, "-.!#$%&*+/:;<=>?")))))
        );

        ModelNames names = await Ends(() => ModelNamer.Name(Sample.Flawless(text), Overlay.None));

        Assert.Equal(28 * 4096, names.Members.Sum(m => m.Distinct().Count()));
        Assert.Equal(["A", "A_2", "A_3"], names.Members[0].Take(3));
        Assert.Equal("A_4096", names.Members[27][4095]);
    }

    [Fact]
    public async Task Models_of_one_name_in_CSharp_are_named_one_after_another()
    {
        NameRequest Entry(int number)
        {
            ModelDocument model = Sample.Model(Sample.Document()) with { Id = OfOneName(number, "-./:") };
            return new NameRequest($"{number:D5}.json", model.Id, "N", ModelNamer.Name(model, Overlay.None));
        }

        TypeNameTable roster = await Ends(() => TypeNameTable.Of([.. Enumerable.Range(0, 3000).Select(Entry)]));

        Assert.Equal(3000, roster.Requests.Distinct().Count());
        Assert.False(roster.HasDuplicates);
    }

    [Fact]
    public async Task Each_file_of_the_same_model_is_reported_with_the_first()
    {
        ModelNames names = ModelNamer.Name(Sample.Model(Sample.Document()), Overlay.None);
        TypeNameTable roster = await Ends(() =>
            TypeNameTable.Of([.. Enumerable.Range(0, 50_000).Select(i => new NameRequest($"{i:D5}.json", "sample", "N", names))]));

        Assert.All(Enumerable.Range(1, 49_999), i => Assert.Equal("00000.json", roster.DuplicateOf($"{i:D5}.json")));
        Assert.Null(roster.DuplicateOf("00000.json"));
    }

    [Fact]
    public void Looking_for_what_was_meant_is_bounded_however_many_names_are_misspelled()
    {
        string[] known = [.. Enumerable.Range(0, 4096).Select(i => i.ToString("D128", System.Globalization.CultureInfo.InvariantCulture))];
        var nearest = new NearestName();
        for (int i = 0; i < 100; i++)
            nearest.Find(new string('x', 60) + i.ToString("D68", System.Globalization.CultureInfo.InvariantCulture), known, most: 42);

        Assert.InRange(nearest.Steps, 1, NearestName.UsualSteps + (128 * 129));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void A_misspelled_name_costs_what_the_known_names_are_long(int names)
    {
        string[] known = [.. Enumerable.Range(0, names).Select(i => "option" + i)];
        var nearest = new NearestName();

        Assert.Equal("option7", nearest.Find("opiton7", known, most: 2));
        Assert.InRange(nearest.Steps, names, names * 10 * 10);
    }

    [Fact]
    public async Task Price_rows_beside_options_cost_both_and_not_one_times_the_other()
    {
        string options = string.Join(
            ",",
            Enumerable.Range(0, 40).Select(p => Enum($"p{p}", Enumerable.Range(0, 1000).Select(o => $"o{p}x{o}"))));
        string rows = string.Join(
            ",",
            Enumerable.Range(0, 1024).Select(r => $$"""{ "label": "{{string.Concat(Enumerable.Repeat("o1x1 ", 40))}} {{r}}", "rate": 1 }""")
        );
        ModelDocument model = Sample.Model(Sample.Document(options, $"\"pricing_rows\": [{rows}],"));

        PricingRule rule = await Ends(() => PricingRules.Of(model, Overlay.None));

        Assert.All(rule.Rows, row => Assert.Equal("o1x1", Assert.Single(Assert.Single(row).Values).Text));
    }

    [Fact]
    public async Task Labels_that_name_too_many_options_select_nothing()
    {
        string[] words = [.. Enumerable.Range(0, 80).Select(i => ((char)('A' + (i % 26))).ToString() + (char)('a' + (i / 26)))];
        string options = string.Join(",", Enumerable.Range(0, 100).Select(p => Enum($"p{p}", words)));
        string rows = string.Join(
            ",",
            Enumerable.Range(0, 500).Select(r => $$"""{ "label": "{{string.Join(' ', words)}} {{r}}", "rate": 1 }"""));
        ModelDocument model = Sample.Model(Sample.Document(options, $"\"pricing_rows\": [{rows}],"));

        Assert.All((await Ends(() => PricingRules.Of(model, Overlay.None))).Rows, row => Assert.Empty(row));
    }

    [Fact]
    public async Task A_key_repeated_a_hundred_thousand_times_is_looked_for_once()
    {
        string repeated = string.Concat(Enumerable.Repeat("\"name\":\"x\",", 80_000));

        Assert.NotNull((await Ends(() => ModelDocumentReader.Read(Sample.Document(fields: repeated)))).Document);
    }

    [Theory]
    [InlineData("\"forbid\": [{0}]", "\"require\": [{1}]")]
    [InlineData("\"forbid\": [{0}]", "\"require_any\": [{1}]")]
    public async Task Rules_are_compared_by_what_they_are_about(string earlier, string later)
    {
        string parameters = string.Join(",", Enumerable.Range(0, 512).Select(p => $$"""{ "name": "{{p:X3}}", "type": "string" }"""));
        ModelDocument model = Sample.Model(Sample.Document(parameters));
        string Targets(int from) => string.Join(",", Enumerable.Range(from, 250).Select(p => $"\"{p:X3}\""));
        IEnumerable<string> rules = Enumerable.Range(0, 500).Select(r =>
            $"{{ \"id\": \"r{r}\", {(r < 250 ? earlier : later).Replace("{0}", Targets(0)).Replace("{1}", Targets(256))} }}");

        OverlayReading reading = await Ends(() =>
            OverlayReader.Read($$"""{ "model": "sample", "rules": [{{string.Join(",", rules)}}] }""", model));

        Assert.Empty(reading.Findings);
        Assert.Equal(500, reading.Overlay.Rules.Count);
    }

    [Fact]
    public async Task Conditions_on_a_parameter_of_many_options_cost_what_they_say()
    {
        ModelDocument model = Sample.Model(
            Sample.Document(
                string.Join(",", Enumerable.Range(0, 20).Select(p => Enum($"p{p}", Enumerable.Range(0, 4000).Select(o => $"o{o}"))))));
        string when = string.Join(",", Enumerable.Range(0, 19).Select(p => $$"""  "p{{p}}": { "present": true } """));
        IEnumerable<string> rules = Enumerable
            .Range(0, 512)
            .Select(r => $$"""{ "id": "r{{r}}", "when": { {{when}} }, "{{(r < 256 ? "forbid" : "require_any")}}": "p19" }""");

        OverlayReading reading = await Ends(() =>
            OverlayReader.Read($$"""{ "model": "sample", "rules": [{{string.Join(",", rules)}}] }""", model));

        Assert.Equal(256, reading.Findings.Count(p => p.Id == "SSDK0035"));
    }

    [Fact]
    public async Task Better_names_for_every_option_are_found_by_their_places()
    {
        string[] options = [.. Enumerable.Range(0, 4000).Select(o => $"o{o}")];
        ModelDocument model = Sample.Model(Sample.Document(string.Join(",", Enumerable.Range(0, 12).Select(p => Enum($"p{p}", options)))));
        string names = string.Join(
            ",",
            Enumerable.Range(0, 12).Select(p => $"\"p{p}\": {{ {string.Join(",", options.Select(o => $"\"{o}\": \"N{o}\""))} }}"));

        ModelNames named = await Ends(() =>
            ModelNamer.Name(model, OverlayReader.Read($$"""{ "model": "sample", "names": { {{names}} } }""", model).Overlay));

        Assert.Equal("No3999", named.Members[11][3999]);
    }

    /// <summary>Texts that all make the identifier A: a letter and signs, in as many ways as are asked for.</summary>
    private static string OfOneName(int number, string signs)
    {
        var text = new StringBuilder("a");
        for (int rest = number; rest > 0; rest /= signs.Length)
            text.Append(signs[rest % signs.Length]);

        return text.ToString();
    }

    private static string Enum(string name, IEnumerable<string> options) =>
        $$"""{ "name": "{{name}}", "type": "enum", "options": [{{string.Join(",", options.Select(o => $"\"{o}\""))}}] }""";

    private static Task<T> Ends<T>(Func<T> work) => Task.Run(work).WaitAsync(s_hangs, TestContext.Current.CancellationToken);
}
