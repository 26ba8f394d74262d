[assembly: AssemblyFixture(typeof(SchemaSdk.Tool.Tests.Mcp.McpPostgreSql))]

namespace SchemaSdk.Tool.Tests.Mcp;

/// <summary>A real server, started by the first test that needs one.</summary>
public sealed class McpPostgreSql : IDisposable
{
    private readonly Lock _gate = new();
    private PostgreSqlProcess? _process;

    /// <summary>Returns the address of a new, empty database.</summary>
    public string NewDatabase()
    {
        Needs.Program("postgresql", "psql");
        lock (_gate)
            _process ??= new PostgreSqlProcess();
        Dictionary<string, string> parts = _process.NewDatabase().Split(';').Select(part => part.Split('=')).ToDictionary(p => p[0], p => p[1]);
        return $"postgres://{parts["Username"]}@{parts["Host"]}:{parts["Port"]}/{parts["Database"]}";
    }

    public void Dispose() => _process?.Dispose();
}
