namespace SchemaSdk;

/// <summary>Checks whether a key is valid to send. The messages never contain it.</summary>
internal static class ApiKeyValidator
{
    private const int MaxLength = 1024;

    public static string? FindProblem(string key)
    {
        ReadOnlySpan<char> text = key.AsSpan().Trim();
        if (text.IsEmpty)
            return "must not be empty.";
        if (text.Length > MaxLength)
            return $"must have at most {MaxLength} characters; it has {text.Length}.";
        // The validation of the header would put the key into its message.
        return text.ContainsAnyExceptInRange('!', '~') ? "must not contain a space, a line break, or a character outside ASCII." : null;
    }
}
