using System.Data;

namespace SchemaSdk;

/// <summary>A parameter of a statement with its type, which a server needs for a null too.</summary>
internal readonly record struct SqlValue(string Name, DbType Type, object? Value)
{
    // PostgreSQL can't keep the character of code 0, which a host's text may have.
    public static SqlValue Text(string name, string? value) => new(name, DbType.String, value?.Replace('\0', '\uFFFD'));

    public static SqlValue Number(string name, long? value) => new(name, DbType.Int64, value);
}
