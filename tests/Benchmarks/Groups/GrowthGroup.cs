using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Benchmarks.Measuring;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>Documents that make work on purpose, beside ones of half their size: what is twice as large takes twice as long, and not four times.</summary>
internal static class GrowthGroup
{
    private const int Rounds = 5;
    private const double Bound = 3;
    private const string Signs = "-.!#$%&*+/:;<=>?";

    public static IEnumerable<Comparison> Run()
    {
        yield return Compare("options-of-one-name", size => [Model(Parameters(size / 2048, 2048, OfOneName))], 12 * 2048);
        yield return Compare("price-rows", size => [Model(Parameters(8, size * 8, o => $"o{o}"), Rows(size))], 512);
        yield return Compare("repeated-key", size => [Model("", string.Concat(Enumerable.Repeat("\"name\":\"x\",", size)))], 40_000);
        yield return Compare(
            "models-of-one-name",
            size => [.. Enumerable.Range(0, size).Select(i => Model("", id: "a" + OfOneName(i, "-./:")))],
            500);
        yield return Compare("misspelled-names", size => [Model(Parameters(1, size, Long)), Misspelled(size)], 2048);
        yield return Compare("rules", size => [Model(Parameters(256, 1, _ => "o")), Rules(size)], 256);
    }

    private static Comparison Compare(string name, Func<int, ImmutableArray<AdditionalText>> documents, int size)
    {
        CSharpCompilation compilation = GeneratorHost.Compilation("class Program { }");
        ImmutableArray<AdditionalText> large = documents(size);
        ImmutableArray<AdditionalText> small = documents(size / 2);
        Timing timing = Stopwatches.Compare(
            () => GeneratorHost.Driver(large).RunGenerators(compilation),
            () => GeneratorHost.Driver(small).RunGenerators(compilation),
            Rounds);
        return timing.As("growth/" + name, Bound) with { Bytes = null };
    }

    private static GeneratorHost.Document Model(string parameters, string fields = "", string id = "sample") => new(
        $"schemas/{id.Replace('/', '_').Replace(':', '_')}-{id.Length}-{id.GetHashCode(StringComparison.Ordinal)}.json",
        $$"""{ "id": "{{id}}", "endpoint": "POST /v1/x", {{fields}} "supported_parameters": [{{parameters}}] }""");

    private static string Parameters(int count, int options, Func<int, string> option) => string.Join(",", Enumerable.Range(0, count)
        .Select(p => $$"""{ "name": "p{{p}}", "type": "enum", "options": [{{string.Join(",", Enumerable.Range(0, options).Select(o => $"\"{option(o)}\""))}}] }"""));

    private static string Rows(int count) =>
        $"\"pricing_rows\": [{string.Join(",", Enumerable.Range(0, count).Select(r => $$"""{ "label": "o{{r}} of many words that name no option", "rate": 1 }"""))}],";

    private static string Long(int number) => number.ToString("D100", CultureInfo.InvariantCulture);

    private static GeneratorHost.Document Misspelled(int count) => new(
        "schemas/sample.overlay.json",
        $$"""{ "model": "sample", "names": { "p0": { {{string.Join(",", Enumerable.Range(0, count).Select(i => $"\"{Long(i)}x\": \"N{i}\""))}} } } }""");

    private static GeneratorHost.Document Rules(int count)
    {
        string Targets(int from) => string.Join(",", Enumerable.Range(from, 100).Select(p => $"\"p{p}\""));
        IEnumerable<string> rules = Enumerable.Range(0, count)
            .Select(r => $"{{ \"id\": \"r{r}\", {(r < count / 2 ? $"\"forbid\": [{Targets(0)}]" : $"\"require\": [{Targets(128)}]")} }}");
        return new("schemas/sample.overlay.json", $$"""{ "model": "sample", "rules": [{{string.Join(",", rules)}}] }""");
    }

    private static string OfOneName(int number) => OfOneName(number, Signs);

    /// <summary>Texts that all make one identifier: a letter and signs.</summary>
    private static string OfOneName(int number, string signs)
    {
        var text = new StringBuilder("a");
        for (int rest = number; rest > 0; rest /= signs.Length)
            text.Append(signs[rest % signs.Length]);
        return text.ToString();
    }
}
