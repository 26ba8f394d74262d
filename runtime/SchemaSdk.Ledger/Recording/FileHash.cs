using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk;

/// <summary>The hashes in the ledger.</summary>
internal static class FileHash
{
    public static async Task<LedgerFile> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        using FileStream file = File.OpenRead(path);
        byte[] hash = await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false);
        return new LedgerFile(path, file.Length, Hex(hash));
    }

    /// <summary>Returns the hash of what is sent to a host, whatever the caller's key and tag.</summary>
    public static string OfRequest(string modelId, string parameters) =>
        Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"{modelId}\n{parameters}")));

    private static string Hex(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
