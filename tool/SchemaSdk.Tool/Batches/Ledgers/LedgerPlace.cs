using System.Runtime.InteropServices;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Ledgers;

/// <summary>Opens the ledger that <c>--ledger</c> names.</summary>
internal static class LedgerPlace
{
    private const string SqliteLibrary = "e_sqlite3";

    private static bool HasSqlite => NativeLibrary.TryLoad(SqliteLibrary, typeof(SqliteJobLedger).Assembly, null, out _);

    /// <param name="context">The environment.</param>
    /// <param name="place">A file, or the address of a database.</param>
    /// <param name="models">The models whose requests are read from it.</param>
    /// <param name="mustExist">True if a file that is not there is an error; otherwise it is created.</param>
    /// <param name="batch">The batch of requests that are submitted one by one; null for the usual one.</param>
    /// <exception cref="ToolException">It names neither.</exception>
    public static JobLedger Open(
        ToolContext context, string place, IReadOnlyList<ModelInfo> models, bool mustExist, string? batch = null)
    {
        var options = new JobLedgerOptions { Models = models, TimeProvider = context.Time };
        if (batch is not null)
            options = options with { Batch = batch };
        if (LedgerAddress.IsServer(place))
            return OfServer(context, place, options);

        string path = context.Directory.FullPath(place);
        if (Directory.Exists(path))
            throw new ToolException($"the ledger {place} is a folder; --ledger names a file or postgres://…");
        if (mustExist && !File.Exists(path))
            throw new ToolException($"there is no ledger {place}; `schema-sdk batch run` creates one");
        if (!HasSqlite)
        {
            throw new ToolException(
                $"the tool has no SQLite for {RuntimeInformation.RuntimeIdentifier}; use --ledger postgres://…, or run batches in a program"
                + " with the package SchemaSdk.Ledger.Sqlite");
        }

        if (mustExist && !LedgerFileCheck.MayBeLedger(path))
            throw new ToolException($"{place} is not a ledger; `schema-sdk batch run` creates one");
        return new SqliteJobLedger(path, options);
    }

    /// <summary>Whether there is something to read: a server may have a ledger, a file that is not there has none.</summary>
    public static bool MayExist(ToolContext context, string place)
    {
        if (LedgerAddress.IsServer(place))
            return true;
        string path = context.Directory.FullPath(place);
        return File.Exists(path) && HasSqlite && LedgerFileCheck.MayBeLedger(path);
    }

    private static PostgreSqlJobLedger OfServer(ToolContext context, string address, JobLedgerOptions options)
    {
        bool isServer = address.StartsWith("postgres://", StringComparison.Ordinal)
            || address.StartsWith("postgresql://", StringComparison.Ordinal);
        if (!isServer)
            throw new ToolException("--ledger must be a file, or an address that begins with postgres://");

        LedgerAddress.Hide(context, address);
        try
        {
            return new PostgreSqlJobLedger(address, options);
        }
        catch (ArgumentException e)
        {
            throw new ToolException(e.Message, e);
        }
    }
}
