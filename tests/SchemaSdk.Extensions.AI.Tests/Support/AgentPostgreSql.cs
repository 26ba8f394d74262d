[assembly: AssemblyFixture(typeof(SchemaSdk.Extensions.AI.Tests.AgentPostgreSql))]

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>A real server, started by the first test that needs one.</summary>
public sealed class AgentPostgreSql : IDisposable
{
    private readonly Lock _gate = new();
    private PostgreSqlProcess? _process;

    public string NewDatabase()
    {
        Needs.Program("postgresql", "psql");
        lock (_gate)
            return (_process ??= new PostgreSqlProcess()).NewDatabase();
    }

    public void Dispose() => _process?.Dispose();
}
