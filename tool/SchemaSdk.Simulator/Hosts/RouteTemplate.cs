namespace SchemaSdk.Simulator;

/// <summary>
/// A path of a host's API with places, maybe with a query: <c>{model}</c> takes one segment or more, <c>{model:2}</c> up to two, and every
/// other place takes one.
/// </summary>
internal sealed class RouteTemplate
{
    private readonly string[] _segments;
    private readonly string[] _query;

    public RouteTemplate(string text)
    {
        Text = text;
        int query = text.IndexOf('?', StringComparison.Ordinal);
        _segments = (query < 0 ? text : text[..query]).Split('/');
        _query = query < 0 ? [] : text[(query + 1)..].Split('&');
    }

    public string Text { get; }

    /// <summary>Returns the values of the places; <see langword="null"/> if the address is not one of this route.</summary>
    /// <param name="path">The path as sent: escaped.</param>
    /// <param name="query">The query as sent, with its question mark.</param>
    public Dictionary<string, string>? Match(string path, string query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] sent = Array.ConvertAll(path.Split('/'), Uri.UnescapeDataString);
        return Match(_segments, sent, values) && MatchQuery(query.TrimStart('?').Split('&'), values) ? values : null;
    }

    /// <summary>Returns the address that leads here.</summary>
    public string Fill(string model, string jobId) => string.Join('/', _segments.Select(segment => Fill(segment, model, jobId)))
        + (_query.Length == 0 ? "" : "?" + string.Join('&', _query.Select(pair => Fill(pair, model, jobId))));

    private static bool Match(ReadOnlySpan<string> places, ReadOnlySpan<string> sent, Dictionary<string, string> values)
    {
        if (places.IsEmpty)
            return sent.IsEmpty;

        if (ModelSegments(places[0]) is not { } most)
            return !sent.IsEmpty && MatchOne(places[0], sent[0], values) && Match(places[1..], sent[1..], values);

        for (int count = Math.Min(most, sent.Length); count > 0; count--)
        {
            if (!sent[..count].Contains("") && Match(places[1..], sent[count..], values))
            {
                values["model"] = string.Join('/', sent[..count].ToArray());
                return true;
            }
        }

        return false;
    }

    private static bool MatchOne(string place, string sent, Dictionary<string, string> values)
    {
        int start = place.IndexOf('{', StringComparison.Ordinal);
        int end = place.IndexOf('}', StringComparison.Ordinal);
        if (start < 0 || end < start)
            return place == sent;

        (string before, string after) = (place[..start], place[(end + 1)..]);
        bool isMatch = sent.Length > before.Length + after.Length
            && sent.StartsWith(before, StringComparison.Ordinal)
            && sent.EndsWith(after, StringComparison.Ordinal);
        if (isMatch)
            values[place[(start + 1)..end]] = sent[before.Length..^after.Length];

        return isMatch;
    }

    private bool MatchQuery(string[] sent, Dictionary<string, string> values) =>
        Array.TrueForAll(_query, pair => Array.Exists(sent, one => MatchOne(pair, Uri.UnescapeDataString(one), values)));

    private static int? ModelSegments(string place) => place switch
    {
        "{model}" => int.MaxValue,
        ['{', 'm', 'o', 'd', 'e', 'l', ':', var digit and >= '1' and <= '9', '}'] => digit - '0',
        _ => null,
    };

    private static string Fill(string part, string model, string jobId)
    {
        if (ModelSegments(part) is { } most)
            return string.Join('/', model.Split('/').Take(most).Select(Uri.EscapeDataString));

        return part.Replace("{id}", jobId, StringComparison.Ordinal)
            .Replace("{model}", Uri.EscapeDataString(model), StringComparison.Ordinal);
    }
}
