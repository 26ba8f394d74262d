namespace SchemaSdk;

/// <summary>What may be sent as a key. The messages never hold it.</summary>
internal static class ApiKeyValidator
{
    private const int MaxLength = 1024;

    public static string? FindProblem(string key)
    {
        ReadOnlySpan<char> text = key.AsSpan().Trim();
        if (text.IsEmpty)
            return "is empty.";
        if (text.Length > MaxLength)
            return $"is longer than {MaxLength} characters.";
        // The header's own check would put the key into its message.
        return text.ContainsAnyExceptInRange('!', '~') ? "holds a space, a line end, or a character outside ASCII." : null;
    }
}
