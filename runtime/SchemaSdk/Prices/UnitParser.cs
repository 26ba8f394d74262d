using System.Globalization;
using System.Linq;

namespace SchemaSdk.Prices;

/// <summary>
/// Parses the units of price lists: <c>per 1M tokens</c>, <c>per 1,000 characters</c>, <c>per minute</c>. The unit or the label of the
/// rate determines the kind of tokens.
/// </summary>
internal static class UnitParser
{
    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;

    /// <summary>Returns the unit, or null if usage can't be counted in it.</summary>
    public static ChargedUnit? Parse(string unit, string label)
    {
        decimal size = 1;
        foreach (string word in Words(unit))
        {
            if (TrySize(word, out decimal factor))
                size *= factor;
            else if (Noun(word) is { } noun)
                return Known(noun.Measure, noun.Size * size, unit, label);
        }

        return null;
    }

    private static ChargedUnit? Known(Measure measure, decimal size, string unit, string label)
    {
        if (measure != Measure.Tokens)
        {
            // Input media, such as an image to edit or a video to analyze, is not part of the usage.
            return Side(unit) is Measure.Tokens or Measure.OutputTokens ? new ChargedUnit(measure, size) : null;
        }

        return Side($"{label} {unit}") is { } side ? new ChargedUnit(side, size) : null;
    }

    /// <summary>Returns whether tokens are input or output, or null if they are charged separately, such as cache writes.</summary>
    private static Measure? Side(string text)
    {
        string[] words = [.. Words(text)];
        if (words.Any(w => w is "cache" or "cached" or "caching"))
        {
            bool isRead = words.All(w => w is not ("write" or "writes" or "creation" or "storage" or "output" or "completion"));
            return isRead ? Measure.CachedInputTokens : null;
        }

        bool input = words.Any(w => w is "input" or "inputs" or "prompt" or "in");
        bool output = words.Any(w => w is "output" or "outputs" or "completion" or "out");
        return (input, output) switch
        {
            (true, false) => Measure.InputTokens,
            (false, true) => Measure.OutputTokens,
            _ => Measure.Tokens,
        };
    }

    private static (Measure Measure, decimal Size)? Noun(string word) => word switch
    {
        "token" or "tokens" => (Measure.Tokens, 1),
        "character" or "characters" or "char" or "chars" => (Measure.Characters, 1),
        "image" or "images" => (Measure.Images, 1),
        "second" or "seconds" or "sec" or "s" => (Measure.Seconds, 1),
        "minute" or "minutes" or "min" => (Measure.Seconds, 60),
        "hour" or "hours" => (Measure.Seconds, 3600),
        "request" or "requests" or "call" or "calls" or "generation" or "generations" => (Measure.Requests, 1),
        _ => null,
    };

    /// <summary>Parses <c>1M</c>, <c>1,000</c> or <c>million</c>.</summary>
    private static bool TrySize(string word, out decimal size)
    {
        size = word switch { "thousand" => Thousand, "million" => Million, _ => 0 };
        if (size > 0)
            return true;

        decimal factor = word[^1] switch { 'k' => Thousand, 'm' => Million, 'b' => Thousand * Million, _ => 1 };
        string digits = factor == 1 ? word : word[..^1];
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out size)
            || size is <= 0 or > Thousand * Million)
        {
            return false;
        }

        size *= factor;
        return true;
    }

    public static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', '/', '_', '-', '(', ')', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
