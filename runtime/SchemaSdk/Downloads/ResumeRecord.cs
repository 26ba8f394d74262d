using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk;

/// <summary>What must be known of a part of an output to go on with it in another process.</summary>
/// <param name="AddressHash">Where the output is, without the signature, and not to be read from the file.</param>
/// <param name="Tag">The strong entity tag of the version that the part is of.</param>
/// <param name="Total">How long that version is; <see langword="null"/> when it is not known.</param>
internal sealed record ResumeRecord(string AddressHash, string Tag, long? Total)
{
    public const int MaxLength = 4 * 1024;

    private const string First = "SchemaSdk download 1";
    private const string Last = "end";

    public static string HashOf(Uri address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(SafeAddress.Of(address))));

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{First}\n{AddressHash}\n{Tag}\n{Total?.ToString(CultureInfo.InvariantCulture) ?? "?"}\n{Last}\n"));

    /// <summary><see langword="null"/> when the bytes are no whole record.</summary>
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
