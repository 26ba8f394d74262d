using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>A file of the project in memory, with the metadata that the build would give it.</summary>
internal sealed class SchemaText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public string Text => text;

    /// <summary>What the targets file marks documents with; null for a file that is not one of ours.</summary>
    public string? Kind { get; init; } = "model";

    public string? Namespace { get; init; }

    public string? Visibility { get; init; }

    /// <summary>A real model: its document and its overlay.</summary>
    public static SchemaText[] Real(string id) =>
        [new($"schemas/{id}.json", Repository.Schema(id)), new($"schemas/{id}.overlay.json", Repository.Schema(id + ".overlay"))];

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public SchemaText Edited(string newText) => new(path, newText) { Kind = Kind, Namespace = Namespace, Visibility = Visibility };

    public SchemaText Edited(string old, string replacement)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Edited(text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
