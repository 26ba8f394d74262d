using System.Text.RegularExpressions;

namespace SchemaSdk.Tool.Importing.Operations;

/// <summary>The placeholders of a path, such as <c>{voice_id}</c>.</summary>
internal static partial class Placeholders
{
    public static IEnumerable<string> In(string path) => Pattern().Matches(path).Select(match => match.Groups[1].Value);

    /// <summary>Returns a path with a model in the place of <c>{model}</c>, or of <c>{model:2}</c>, its first two segments.</summary>
    public static string WithModel(string template, string model) => template
        .Replace("{model}", model, StringComparison.Ordinal)
        .Replace("{model:2}", string.Join('/', model.Split('/').Take(2)), StringComparison.Ordinal);

    /// <summary>Returns what an endpoint has in the place of <c>{model}</c>; null if it does not follow the template.</summary>
    public static string? ModelIn(string endpoint, string template)
    {
        string[] around = template.Split("{model}");
        return around is [var before, var after]
            && endpoint.Length > before.Length + after.Length
            && endpoint.StartsWith(before, StringComparison.Ordinal)
            && endpoint.EndsWith(after, StringComparison.Ordinal)
            && endpoint[before.Length..^after.Length] is var model
            && !model.Contains('{', StringComparison.Ordinal)
            ? model
            : null;
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
