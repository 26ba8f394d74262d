using System.Buffers;

namespace SchemaSdk;

/// <summary>Which job ids may stand in a path.</summary>
internal static class JobId
{
    private const int MaxLength = 128;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:~");

    public static bool IsSafe(string id) =>
        id.Length is > 0 and <= MaxLength && id is not ("." or "..") && !id.AsSpan().ContainsAnyExcept(s_allowed);

    public static string Check(string jobId)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        return IsSafe(jobId)
            ? jobId
            : throw new ArgumentException(
                "A job id has 1 to 128 letters, digits, '-', '_', '.', ':' or '~', and is neither '.' nor '..'.", nameof(jobId));
    }
}
