using System.Globalization;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Names the alternatives of a union in paths: by their own names, otherwise by type, with a number from the second on.</summary>
internal static class AlternativeKeys
{
    public static string[] Of(IEnumerable<(string? Name, string Type)> alternatives)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. alternatives.Select(alternative =>
            {
                string key = string.IsNullOrEmpty(alternative.Name) ? alternative.Type : alternative.Name;
                int count = counts[key] = counts.GetValueOrDefault(key) + 1;
                return count == 1 ? key : $"{key}_{count.ToString(CultureInfo.InvariantCulture)}";
            }),
        ];
    }
}
