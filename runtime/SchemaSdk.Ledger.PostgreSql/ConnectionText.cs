using Npgsql;

namespace SchemaSdk;

/// <summary>Reads a connection written as an address, which Npgsql itself does not.</summary>
internal static class ConnectionText
{
    public static string Of(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        bool isAddress = connection.StartsWith("postgres://", StringComparison.Ordinal)
            || connection.StartsWith("postgresql://", StringComparison.Ordinal);
        if (!isAddress)
            return connection;
        if (!Uri.TryCreate(connection, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
        {
            throw new ArgumentException(
                "The address of the database can't be read; it must be like postgres://user:password@host:5432/database.",
                nameof(connection));
        }

        var text = new NpgsqlConnectionStringBuilder { Host = address.Host };
        if (address.Port > 0)
            text.Port = address.Port;
        if (address.AbsolutePath.Length > 1)
            text.Database = Uri.UnescapeDataString(address.AbsolutePath[1..]);
        if (address.UserInfo.Length > 0)
        {
            string[] user = address.UserInfo.Split(':', 2);
            text.Username = Uri.UnescapeDataString(user[0]);
            text.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        }

        foreach (string pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            string word = Uri.UnescapeDataString(parts[0]) switch
            {
                "sslmode" => "SSL Mode",
                "host" => "Host",
                "application_name" => "Application Name",
                "connect_timeout" => "Timeout",
                var other => other,
            };
            text[word] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return text.ConnectionString;
    }
}
