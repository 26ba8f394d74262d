[assembly: AssemblyFixture(typeof(SchemaSdk.Ledger.Tests.PostgreSqlServer))]

namespace SchemaSdk.Ledger.Tests;

/// <summary>A real server, started by the first test that needs one.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private readonly Lock _gate = new();
    private SchemaSdk.Tests.PostgreSqlProcess? _process;

    /// <summary>Returns the connection to a new, empty database.</summary>
    public string NewDatabase()
    {
        SchemaSdk.Tests.Needs.Program("postgresql", "psql");
        lock (_gate)
            return (_process ??= new SchemaSdk.Tests.PostgreSqlProcess()).NewDatabase();
    }

    public void Dispose() => _process?.Dispose();
}
