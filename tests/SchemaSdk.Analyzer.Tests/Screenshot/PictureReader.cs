using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace SchemaSdk.Analyzer.Tests.Screenshot;

/// <summary>Reads files into pictures: Roslyn colors C#, an expression colors JSON.</summary>
internal static partial class PictureReader
{
    private const string Plain = "#d4d4d4";

    private static readonly Dictionary<string, string> s_colors = new()
    {
        [ClassificationTypeNames.Keyword] = "#569cd6",
        [ClassificationTypeNames.ClassName] = "#4ec9b0",
        [ClassificationTypeNames.RecordClassName] = "#4ec9b0",
        [ClassificationTypeNames.EnumName] = "#b8d7a3",
        [ClassificationTypeNames.EnumMemberName] = "#4fc1ff",
        [ClassificationTypeNames.StringLiteral] = "#ce9178",
        [ClassificationTypeNames.NumericLiteral] = "#b5cea8",
        [ClassificationTypeNames.PropertyName] = "#9cdcfe",
        [ClassificationTypeNames.LocalName] = "#9cdcfe",
    };

    public static async Task<PictureFile> CodeAsync(Document document, IEnumerable<Diagnostic> reported)
    {
        SourceText text = await document.GetTextAsync();
        IEnumerable<ClassifiedSpan> spans = await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length));
        var parts = spans
            .Where(span => !ClassificationTypeNames.AdditiveTypeNames.Contains(span.ClassificationType))
            .Select(span => (span.TextSpan, Color: s_colors.GetValueOrDefault(span.ClassificationType, Plain)));
        return Read(document.Name, text, TextSpan.FromBounds(0, text.Length), parts, reported);
    }

    public static PictureFile Json(string name, string json, TextSpan shown, IEnumerable<Diagnostic> reported) => Read(
        name,
        SourceText.From(json),
        shown,
        Token().Matches(json).Select(match => (new TextSpan(match.Index, match.Length), ColorOf(match))),
        reported);

    private static PictureFile Read(
        string name,
        SourceText text,
        TextSpan shown,
        IEnumerable<(TextSpan Span, string Color)> parts,
        IEnumerable<Diagnostic> reported)
    {
        ILookup<int, (TextSpan Span, string Color)> byLine = parts.ToLookup(part => text.Lines.GetLineFromPosition(part.Span.Start).LineNumber);
        ILookup<int, Diagnostic> marks = reported.ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line);
        LinePositionSpan lines = text.Lines.GetLinePositionSpan(shown);
        return new PictureFile(
            name,
            lines.Start.Line + 1,
            [.. Enumerable.Range(lines.Start.Line, lines.End.Line - lines.Start.Line + 1).Select(line => new PictureLine(
                [.. byLine[line].Select(part => new ColoredText(part.Span.Start - text.Lines[line].Start, text.ToString(part.Span), part.Color))],
                [.. marks[line].Select(MarkOf)]))]);
    }

    private static PictureMark MarkOf(Diagnostic diagnostic)
    {
        LinePositionSpan place = diagnostic.Location.GetLineSpan().Span;
        bool isError = diagnostic.Severity == DiagnosticSeverity.Error;
        return new PictureMark(
            place.Start.Character,
            place.End.Character - place.Start.Character,
            isError,
            $"{(isError ? "error" : "warning")} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static string ColorOf(Match token) =>
        token.Groups["name"].Success ? "#9cdcfe" :
        token.Groups["text"].Success ? "#ce9178" :
        token.Groups["number"].Success ? "#b5cea8" :
        token.Groups["word"].Success ? "#569cd6" : Plain;

    [GeneratedRegex("""(?<name>"[^"]*")(?=\s*:)|(?<text>"[^"]*")|(?<number>-?[0-9][0-9.]*)|(?<word>true|false|null)|[^\s"0-9a-z]+""")]
    private static partial Regex Token();
}
