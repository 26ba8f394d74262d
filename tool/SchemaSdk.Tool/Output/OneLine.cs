using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Output;

/// <summary>Text of a document on a line of a terminal: whole, and with nothing in it that a terminal obeys.</summary>
internal static class OneLine
{
    public static string Of(string text) => text.Any(IsUnseen)
        ? string.Concat(text.Select((c, i) => IsUnseen(c) && !IsHalfOfPair(text, i) ? JsonEscape.Of(c) : c.ToString()))
        : text;

    private static bool IsUnseen(char c) => JsonEscape.IsNeeded(c) && c is not ('"' or '\\');

    private static bool IsHalfOfPair(string text, int index) => JsonEscape.IsPair(text, index) || (index > 0 && JsonEscape.IsPair(text, index - 1));
}
