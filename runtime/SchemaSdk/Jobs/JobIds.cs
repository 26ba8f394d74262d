using System.Buffers;

namespace SchemaSdk;

/// <summary>Which texts are job ids: all that can be one segment of a path, escaped where needed.</summary>
internal static class JobIds
{
    private const int MaxLength = 256;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:~/+=@,;!$&'()*");

    // What unescapes a path before it looks at its segments must not be led elsewhere.
    public static bool IsSafe(string id) =>
        id.Length is > 0 and <= MaxLength
        && !id.AsSpan().ContainsAnyExcept(s_allowed)
        && !(id.Contains('/') ? Array.Exists(id.Split('/'), IsDots) : IsDots(id));

    public static string Check(string jobId)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        return IsSafe(jobId)
            ? jobId
            : throw new ArgumentException(
                $"A job id has 1 to {MaxLength} letters, digits and '-_.:~/+=@,;!$&'()*', and no part between slashes that is '.' or '..'.",
                nameof(jobId));
    }

    private static bool IsDots(string segment) => segment is "." or "..";
}
