using System.Buffers;

namespace SchemaSdk;

/// <summary>Defines valid job ids: any text that can be a single path segment, escaped if necessary.</summary>
internal static class JobIds
{
    private const int MaxLength = 256;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:~/+=@,;!$&'()*");

    public static bool IsSafe(string id) =>
        id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExcept(s_allowed) && !DotSegments.AreIn(id);

    public static string Check(string jobId)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        return IsSafe(jobId)
            ? jobId
            : throw new ArgumentException(
                $"A job id must have 1 to {MaxLength} letters, digits and '-_.:~/+=@,;!$&'()*', and no path segment '.' or '..'.",
                nameof(jobId));
    }
}
