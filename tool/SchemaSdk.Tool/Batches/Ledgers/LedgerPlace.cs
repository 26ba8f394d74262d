using System.Runtime.InteropServices;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Ledgers;

/// <summary>Opens the ledger that <c>--ledger</c> names.</summary>
internal static class LedgerPlace
{
    private const string SqliteLibrary = "e_sqlite3";

    /// <param name="context">The environment.</param>
    /// <param name="place">A file, or the address of a database.</param>
    /// <param name="models">The models whose requests are read from it.</param>
    /// <param name="mustExist">True if a file that is not there is an error; otherwise it is created.</param>
    /// <exception cref="ToolException">It names neither.</exception>
    public static JobLedger Open(ToolContext context, string place, IReadOnlyList<ModelInfo> models, bool mustExist)
    {
        var options = new JobLedgerOptions { Models = models, TimeProvider = context.Time };
        if (place.Contains("://", StringComparison.Ordinal))
            return OfServer(context, place, options);

        string path = context.Directory.FullPath(place);
        if (Directory.Exists(path))
            throw new ToolException($"the ledger {place} is a folder; --ledger names a file or postgres://…");
        if (mustExist && !File.Exists(path))
            throw new ToolException($"there is no ledger {place}; `schema-sdk batch run` creates one");
        if (!NativeLibrary.TryLoad(SqliteLibrary, typeof(SqliteJobLedger).Assembly, null, out _))
        {
            throw new ToolException(
                $"the tool has no SQLite for {RuntimeInformation.RuntimeIdentifier}; use --ledger postgres://…, or run batches in a program"
                + " with the package SchemaSdk.Ledger.Sqlite");
        }

        return new SqliteJobLedger(path, options);
    }

    private static PostgreSqlJobLedger OfServer(ToolContext context, string address, JobLedgerOptions options)
    {
        bool isServer = address.StartsWith("postgres://", StringComparison.Ordinal)
            || address.StartsWith("postgresql://", StringComparison.Ordinal);
        if (!isServer)
            throw new ToolException("--ledger must be a file, or an address that begins with postgres://");

        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.UserInfo.Split(':', 2) is [_, var password])
        {
            SafeWriter.HideIn(context.Output, Uri.UnescapeDataString(password));
            SafeWriter.HideIn(context.Error, Uri.UnescapeDataString(password));
        }

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
