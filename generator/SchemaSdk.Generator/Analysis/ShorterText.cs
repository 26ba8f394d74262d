using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Cuts a text that is too long.</summary>
internal static class ShorterText
{
    /// <summary>Returns the text as a C# literal, or <see langword="null"/> if it is not too long.</summary>
    public static string? To(ParameterMetadata parameter, ParameterValue value)
    {
        bool isTooLong = value.Kind == ParameterValueKind.Text
            && parameter is { Kind: ParameterKind.Text, Format: not (TextFormat.Scenes or TextFormat.UrlList), Options.Length: 0 }
            && parameter.Maximum is { Value: >= 1 }
            && TextLength.Of(value.Text) > parameter.Maximum.Value;
        if (!isTooLong)
            return null;

        // Surrogates count as one character together.
        string text = value.Text;
        int end = 0;
        for (int left = (int)parameter.Maximum!.Value; left > 0; left--)
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]) ? 2 : 1;

        return SymbolDisplay.FormatLiteral(text.Substring(0, end), quote: true);
    }
}
