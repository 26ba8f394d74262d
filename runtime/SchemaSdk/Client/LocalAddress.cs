namespace SchemaSdk;

/// <summary>The local host that an environment variable names in place of the real one.</summary>
internal static class LocalAddress
{
    /// <summary>What is sent in place of a key: a local host accepts any, and the real one must not leave for it.</summary>
    public const string Key = "local";

    /// <summary>
    /// Returns the local host to use, or <see langword="null"/> if the variable is not set or the options name a local host themselves.
    /// </summary>
    public static Uri? Of(ModelClientOptions options) =>
        Read(options) is { } text && IsLocal(text, out Uri? address) && options.BaseAddress is not { IsAbsoluteUri: true, IsLoopback: true }
            ? address
            : null;

    public static string? FindProblem(ModelClientOptions options) => Read(options) is { } text && !IsLocal(text, out _)
        ? $"{options.Host.LocalAddressVariable} must be an address on this machine, such as http://127.0.0.1:8080; it is '{text}'."
        : null;

    private static string? Read(ModelClientOptions options) =>
        options.Host?.LocalAddressVariable is { Length: > 0 } variable
        && Environment.GetEnvironmentVariable(variable)?.Trim() is { Length: > 0 } text
            ? text
            : null;

    private static bool IsLocal(string text, out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.IsLoopback && HostAddress.FindProblem(address) is null;
}
