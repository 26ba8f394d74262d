using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Pricing;

/// <summary>
/// Finds the options that a price row's label names, as whole words and ignoring case. The options of all parameters are in one sorted
/// list, so that searching a label costs its own length rather than that of all options.
/// </summary>
internal sealed class OptionWords
{
    /// <summary>An option of a parameter, by index.</summary>
    public readonly record struct Place(int Parameter, int Option);

    private readonly record struct Word(string Text, List<Place> Places);

    private readonly record struct Found(Place Place, int Start, int End);

    private readonly Word[] _words;

    private OptionWords(Word[] words) => _words = words;

    /// <summary>Collects the words of all enum parameters.</summary>
    public static OptionWords Of(ModelDocument model)
    {
        var places = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            Parameter parameter = model.Parameters[i];
            for (int option = 0; option < parameter.Options.Count && parameter.Kind == ParameterKind.Option; option++)
            {
                string text = parameter.Options[option].Text.ToUpperInvariant();
                if (!places.TryGetValue(text, out List<Place>? list))
                    places.Add(text, list = []);

                list.Add(new Place(i, option));
            }
        }

        return new OptionWords([.. places
            .Where(p => p.Key.Length > 0)
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => new Word(p.Key, p.Value))]);
    }

    /// <summary>Returns the options that a label names, in document order.</summary>
    public List<Place> In(string label)
    {
        var found = new List<Found>();
        var seen = new HashSet<int>();
        string upper = label.ToUpperInvariant();
        for (int start = 0; start < upper.Length; start++)
        {
            if (start == 0 || !char.IsLetterOrDigit(upper[start - 1]))
                AddFrom(upper, start, seen, found);
        }

        return
        [
            .. found.GroupBy(f => f.Place.Parameter)
                .SelectMany(Outermost)
                .OrderBy(place => place.Parameter).ThenBy(place => place.Option),
        ];
    }

    /// <summary>In "Pro-Max", the option "pro-max" is named; "pro" is only part of it.</summary>
    private static IEnumerable<Place> Outermost(IEnumerable<Found> found)
    {
        int furthest = -1;
        int startOfFurthest = -1;
        foreach (Found one in found.OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            // Options found at the same position differ only in case, and both are named.
            if (one.End > furthest || (one.End == furthest && one.Start == startOfFurthest))
            {
                (startOfFurthest, furthest) = (one.Start, one.End);
                yield return one.Place;
            }
        }
    }

    /// <summary>Walks a label letter by letter, narrowing the range of words with that prefix.</summary>
    private void AddFrom(string label, int start, HashSet<int> seen, List<Found> found)
    {
        int low = 0;
        int high = _words.Length;
        for (int length = 1; start + length <= label.Length; length++)
        {
            char letter = label[start + length - 1];
            low = FirstFrom(low, high, length - 1, letter);
            high = FirstFrom(low, high, length - 1, letter + 1);
            if (low == high)
                return;

            int end = start + length;
            bool isWhole = end == label.Length || !char.IsLetterOrDigit(label[end]);
            if (isWhole && _words[low].Text.Length == length && seen.Add(low))
                found.AddRange(_words[low].Places.Select(place => new Found(place, start, end)));
        }
    }

    /// <summary>Returns the first word in a range whose letter at an index is no smaller; a word that ends before it sorts first.</summary>
    private int FirstFrom(int low, int high, int at, int letter)
    {
        if (low == high || LetterOf(low, at) >= letter)
            return low;

        if (LetterOf(high - 1, at) < letter)
            return high;

        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = LetterOf(middle, at) < letter ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int LetterOf(int word, int at) => at < _words[word].Text.Length ? _words[word].Text[at] : -1;
}
