using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Generator.Pipeline;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>
/// Inspects documents one after the other, and compiles what is emitted for them many at once, each in a namespace of its own: that is
/// what makes thousands affordable.
/// </summary>
internal sealed class Inspection
{
    private const int BatchSize = 250;
    private const int MostShapes = 500;

    private readonly List<SyntaxTree> _batch = [];
    private readonly HashSet<(int Length, int Hash)> _seen = [];
    private readonly HashSet<string> _compiled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxKind[]> _shapes = new(StringComparer.Ordinal);

    public int Emitted { get; private set; }

    public int Compiled { get; private set; }

    /// <summary>Reads, emits, and holds the source against its twin's; hands it to the compiler as well, where that is asked for.</summary>
    public void Inspect(string document, string? overlay, bool compile = true)
    {
        string name = $"Hostile{_seen.Count}";
        (Finding[] problems, ModelSource? source) = Emission.Read(document, overlay, name);
        Harmless.Findings(problems, source is not null, document, overlay);
        if (source is null)
            return;

        Emitted++;
        Emission emission = Emission.Of(source);

        // Two spellings of one value give one source.
        string text = emission.Text.Replace(name, "", StringComparison.Ordinal).Replace(source.Document.Hash, "", StringComparison.Ordinal);
        if (_seen.Add((text.Length, text.GetHashCode(StringComparison.Ordinal))))
        {
            SyntaxTree tree = Harmless.Source(emission, ShapeOfTwin(source));
            if (compile && _compiled.Add(WithoutTexts(tree, name)))
                Add(tree);
        }
    }

    /// <summary>Compiles what is left.</summary>
    public void Finish()
    {
        Compilation compilation = new GeneratorProject().Compilation().AddSyntaxTrees(_batch);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(d => $"{d}\n{d.Location.SourceTree}"));
        Compiled += _batch.Count;
        _batch.Clear();
    }

    /// <summary>What a compiler has to think about: it takes any text in a literal or comment, once it is known to be one.</summary>
    private static string WithoutTexts(SyntaxTree tree, string name) => string.Join(' ', tree.GetRoot(TestContext.Current.CancellationToken)
        .DescendantTokens()
        .Where(t => !t.IsKind(SyntaxKind.StringLiteralToken) && !t.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
        .Select(t => t.Text)
        .Where(text => text != name));

    private void Add(SyntaxTree tree)
    {
        _batch.Add(tree);
        if (_batch.Count == BatchSize)
            Finish();
    }

    private SyntaxKind[] ShapeOfTwin(ModelSource source)
    {
        string twin = Emission.Of(HarmlessTwin.Of(source) with { Namespace = "HostileTwin" }).Text;
        if (!_shapes.TryGetValue(twin, out SyntaxKind[]? shape))
        {
            if (_shapes.Count == MostShapes)
                _shapes.Clear();

            _shapes.Add(twin, shape = SyntaxShape.Of(SyntaxShape.Parse(twin)));
        }

        return shape;
    }
}
