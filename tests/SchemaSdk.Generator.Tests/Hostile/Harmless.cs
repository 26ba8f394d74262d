using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>What has to hold for whatever a document says: texts stay texts, and nothing hides in the source.</summary>
internal static class Harmless
{
    /// <summary>Every problem lies inside its text, and where there is no model there is an error.</summary>
    public static void Findings(IEnumerable<Finding> problems, bool hasModel, params string?[] texts)
    {
        int longest = texts.Max(t => t?.Length ?? 0);
        Assert.All(problems, p => Assert.InRange(p.Range.Start + p.Range.Length, p.Range.Start, longest));
        Assert.All(problems, p => AssertNothingHides(p.Message));
        Assert.True(hasModel || problems.Any(p => p.IsError));
    }

    /// <summary>The source, once it is known to parse, to be shaped as its twin's, and to say nothing else in its metadata.</summary>
    public static SyntaxTree Source(Emission emission, SyntaxKind[] twin)
    {
        AssertNothingHides(emission.Text);
        SyntaxTree tree = SyntaxShape.Parse(emission.Text);
        Assert.Empty(tree.GetDiagnostics(TestContext.Current.CancellationToken).Select(d => d.ToString()));
        Assert.Equal(twin, SyntaxShape.Of(tree));
        Metadata(emission, tree);
        return tree;
    }

    /// <summary>The metadata, read back as the runtime does, says what the document says and nothing else.</summary>
    private static void Metadata(Emission emission, SyntaxTree tree)
    {
        ModelDocument model = emission.Unit.Model;
        ModelMetadata metadata = MetadataReader.Read(tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens()
            .Single(t => t.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)).ValueText);

        Assert.Equal(
            (model.Id, model.DisplayName, model.Description, model.Hash),
            (metadata.Id, metadata.DisplayName, metadata.Description, metadata.Hash));
        Assert.Equal((model.Provider, model.Category, model.Submit.ToString()), (metadata.Provider, metadata.Category, metadata.Endpoint));
        Assert.Equal(model.Features, metadata.Features);
        Assert.Equal(model.InputModalities.Concat(model.OutputModalities), metadata.InputModalities.Concat(metadata.OutputModalities));
        Assert.Equal(
            model.Parameters.Select(p =>
                (p.Name, p.Description, p.Required, p.Minimum, p.Maximum, p.DefaultIsUsable ? p.Default?.Text : null)),
            metadata.Parameters.Select(p => (p.Name, p.Description, p.Required, p.Minimum?.Digits, p.Maximum?.Digits, p.Default?.Text)));
        Assert.Equal(
            model.Parameters.SelectMany(p => p.Options).Select(o => $"{o.Kind} {o.Text}"),
            metadata.Parameters.SelectMany(p => p.Options).Select(o => $"{o.Kind} {o.Text}"));
        Assert.Equal(
            model.Parameters.Select(p => Inside(Formats.Of(p) == TextFormat.None ? p : p with { Items = null })),
            metadata.Parameters.Select(Inside));
        Assert.Equal(
            model.Prices.Select(r => (r.Label, r.Unit ?? "", r.Rate.Amounts.Count)),
            metadata.Pricing.Rows.Select(r => (r.Label, r.Unit, r.Amounts.Count)));
        Assert.Equal(
            emission.Unit.Overlay.Rules.Select(r => (r.Id, r.Because ?? "", r.Targets.Count, r.When.Count)),
            metadata.Rules.Select(r => (r.Id, r.Because ?? "", r.Targets.Length, r.When.Length)));
    }

    /// <summary>What is said of a value and of everything inside, without descriptions, which values of one type need not share.</summary>
    private static string Inside(Parameter value) => Said(
        (value.Kind, value.Options, value.Minimum, value.Maximum, value.ExclusiveMinimum, value.ExclusiveMaximum, value.MinItems, value.UniqueItems),
        (value.PatternIsChecked ? value.Pattern : null, value.Format == "uri" && value.Kind == ParameterKind.Text, value.Deprecated, value.IsRecord && value.Closed, value.Discriminator),
        value.Items is { } items ? Inside(items) : "",
        ModelTypes.IsTyped(value) ? ModelTypes.Inside(value).Select(v => (value.Kind == ParameterKind.Union ? "" : v.Name) + Inside(v)) : []);

    private static string Inside(ParameterMetadata value) => Said(
        (value.Kind, value.Options, value.Minimum?.Digits, value.Maximum?.Digits, value.ExclusiveMinimum?.Digits, value.ExclusiveMaximum?.Digits, value.MinItems, value.HasUniqueItems),
        (value.Pattern, value.IsUri, value.Deprecated, value.Type is { IsClosed: true }, value.Type?.Discriminator),
        value.Item is { } item ? Inside(item) : "",
        value.Type is { } type ? type.Parameters.Select(v => v.Name + Inside(v)) : []);

    private static string Said(
        (ParameterKind Kind, IEnumerable<Literal> Options, string?, string?, string?, string?, int?, bool) value,
        (string?, bool, string?, bool, string?) more,
        string item,
        IEnumerable<string> inside) =>
        $"{value with { Options = [] }} {string.Join(',', value.Options.Select(o => $"{o.Kind} {o.Text}"))} {more} [{item}] {{{string.Join(';', inside)}}}";

    /// <summary>No line end but ours, nothing invisible, nothing that turns the reading direction, no half of a pair.</summary>
    private static void AssertNothingHides(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            UnicodeCategory category = isPair ? CharUnicodeInfo.GetUnicodeCategory(text, i) : char.GetUnicodeCategory(text[i]);
            bool hides = text[i] != '\n' && category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
            Assert.False(hides && text[i] != '\n', $"U+{(int)text[i]:X4} at {i}");
            i += isPair ? 1 : 0;
        }
    }
}
