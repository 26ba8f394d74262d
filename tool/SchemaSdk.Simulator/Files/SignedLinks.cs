using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk.Simulator;

/// <summary>URLs of output files: signed and valid for seven days, like those of the real host.</summary>
internal sealed class SignedLinks(TimeProvider time)
{
    public const string Prefix = "/files/";

    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>Set once the host is listening.</summary>
    public Uri? BaseAddress { get; set; }

    public Uri To(string name, DateTimeOffset madeAt)
    {
        long expires = (madeAt + GoodFor).ToUnixTimeSeconds();
        return new Uri(
            BaseAddress!,
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{name}?expires={expires}&signature={Sign(name, expires)}"));
    }

    public bool IsGood(string name, string query)
    {
        string[] parts = query.TrimStart('?').Split('&');
        return Value(parts, "expires=") is { } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long expires)
            && Value(parts, "signature=") == Sign(name, expires)
            && time.GetUtcNow().ToUnixTimeSeconds() < expires;
    }

    private static string? Value(string[] parts, string start) =>
        parts.FirstOrDefault(part => part.StartsWith(start, StringComparison.Ordinal))?[start.Length..];

    private string Sign(string name, long expires) => Convert.ToHexString(
            HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{expires}"))))
        .ToLowerInvariant();
}
