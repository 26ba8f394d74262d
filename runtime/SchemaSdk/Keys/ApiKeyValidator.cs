namespace SchemaSdk;

/// <summary>Checks whether a key is valid to send. The messages never contain it.</summary>
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
        // The validation of the header would put the key into its message.
        return text.ContainsAnyExceptInRange('!', '~') ? "holds a space, a line end, or a character outside ASCII." : null;
    }
}
