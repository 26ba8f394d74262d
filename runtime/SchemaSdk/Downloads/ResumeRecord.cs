using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk;

/// <summary>The metadata of a partial download that is needed to resume it in another process.</summary>
/// <param name="AddressHash">A hash of the address without its signature, so that the file does not reveal the address.</param>
/// <param name="Tag">The strong entity tag of the partially downloaded version.</param>
/// <param name="Total">The length of that version; <see langword="null"/> if unknown.</param>
internal sealed record ResumeRecord(string AddressHash, string Tag, long? Total)
{
    public const int MaxLength = 4 * 1024;

    private const string First = "SchemaSdk download 1";
    private const string Last = "end";

    public static string HashOf(Uri address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(SafeAddress.Of(address))));

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{First}\n{AddressHash}\n{Tag}\n{Total?.ToString(CultureInfo.InvariantCulture) ?? "?"}\n{Last}\n"));

    /// <summary>Returns <see langword="null"/> if the bytes are not a complete record.</summary>
    public static ResumeRecord? Read(ReadOnlySpan<byte> bytes)
    {
        if (Encoding.ASCII.GetString(bytes).Split('\n') is not [First, var hash, ['"', .., '"'] tag, var total, Last, ""])
            return null;
        if (total == "?")
            return new ResumeRecord(hash, tag, null);
        return long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? new ResumeRecord(hash, tag, number)
            : null;
    }
}
