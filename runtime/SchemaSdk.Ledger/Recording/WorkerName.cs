using System.Globalization;
using System.Security.Cryptography;

namespace SchemaSdk;

/// <summary>Names a process in the ledger, so that two of them never share a name.</summary>
internal static class WorkerName
{
    public static string New() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.MachineName}/{Environment.ProcessId}/{Convert.ToHexString(RandomNumberGenerator.GetBytes(4))}");
}
