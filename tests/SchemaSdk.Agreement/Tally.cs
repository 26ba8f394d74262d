using System.Globalization;

namespace SchemaSdk.Agreement;

/// <summary>Counts verdicts, by what was done to a request.</summary>
internal sealed class Tally
{
    private const int MostExamples = 12;

    private readonly SortedDictionary<string, (int All, int Valid, int Refused, int Accepted)> _kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int All, int Wrong)> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _examples = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];

    public int Requests => _kinds.Values.Sum(kind => kind.All);

    public double Agreement => 100.0 * (Requests - _kinds.Values.Sum(kind => kind.Refused + kind.Accepted)) / Math.Max(1, Requests);

    public void Add(string document, string kind, bool isValid, bool isAccepted, string request, string why)
    {
        (int all, int valid, int refused, int accepted) = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = (all + 1, valid + (isValid ? 1 : 0), refused + (isValid && !isAccepted ? 1 : 0), accepted + (!isValid && isAccepted ? 1 : 0));
        string host = document.Split('/')[0];
        (int total, int wrong) = _hosts.GetValueOrDefault(host);
        _hosts[host] = (total + 1, wrong + (isValid != isAccepted ? 1 : 0));
        if (isValid == isAccepted)
            return;

        string title = $"{(isValid ? "valid, refused" : "invalid, accepted")}: {kind}";
        if (!_examples.TryGetValue(title, out List<string>? examples))
            _examples[title] = examples = [];

        if (!examples.Exists(example => example.StartsWith(document + " ", StringComparison.Ordinal)))
            examples.Add($"{document} {(request.Length > 300 ? request[..300] : request)} {why}");
    }

    public void Refuse(string document, string reason) => _refused.Add($"{document}: {reason}");

    public void Print(TextWriter output, bool withExamples)
    {
        output.WriteLine($"{"",-16} {"requests",9} {"valid",9} {"valid, refused",15} {"invalid, accepted",18}");
        foreach ((string kind, (int all, int valid, int refused, int accepted)) in _kinds)
            output.WriteLine($"{kind,-16} {all,9} {valid,9} {refused,15} {accepted,18}");

        foreach ((string host, (int all, int wrong)) in _hosts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{host,-16} {all,9} {100.0 * (all - wrong) / all,14:0.00} %"));

        foreach (string refused in _refused)
            output.WriteLine($"not imported: {refused}");

        if (!withExamples)
            return;

        foreach ((string title, List<string> examples) in _examples.OrderByDescending(e => e.Value.Count))
        {
            output.WriteLine($"{title} ({examples.Count} documents)");
            foreach (string example in examples.Take(MostExamples))
                output.WriteLine($"  {example}");
        }
    }
}
