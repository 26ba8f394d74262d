using System.Buffers;

namespace SchemaSdk;

/// <summary>Checks which model ids are valid to send and to use in a path.</summary>
internal static class ModelIds
{
    private const int MaxLength = 128;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_:/");

    public static string Check(string modelId)
    {
        ArgumentNullException.ThrowIfNull(modelId);
        bool fits = modelId.Length is > 0 and <= MaxLength
            && !modelId.AsSpan().ContainsAnyExcept(s_allowed)
            && !Array.Exists(modelId.Split('/'), segment => segment is "" or "." or "..");
        return fits
            ? modelId
            : throw new ArgumentException(
                "A model id must have 1 to 128 letters, digits, '.', '-', '_', ':' or '/', "
                    + "and no path segment that is empty, '.' or '..'.",
                nameof(modelId));
    }
}
