using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SchemaSdk.Tests;

/// <summary>A real server on loopback in a folder of its own, as a user without rights.</summary>
internal sealed class PostgreSqlProcess : IDisposable
{
    private const string Nobody = "65534";

    private readonly string _folder = Directory.CreateTempSubdirectory("schema-sdk-pg-").FullName;
    private readonly int _port = FreePort();
    private int _databases;

    public PostgreSqlProcess()
    {
        if (Environment.IsPrivilegedProcess)
            Run("chown", Nobody, _folder);
        Run("initdb", "-D", Data, "--auth=trust", "--username=ledger", "--no-sync", "--encoding=UTF8", "--locale=C");
        // Commits are flushed as in earnest: what the tests kill in between must not be lost.
        string options = string.Create(
            CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -p {_port}");
        Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", options, "start");
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Returns the connection to a new, empty database.</summary>
    public string NewDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"ledger{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using NpgsqlCommand create = connection.CreateCommand();
        create.CommandText = $"create database {name}";
        create.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=ledger;Database={database};Maximum Pool Size=20");

    /// <summary>Runs one of the server's programs, which refuse to run as root.</summary>
    private static void Run(string program, params string[] arguments)
    {
        string path = program == "chown" ? program : Path.Combine(Programs(), program);
        var start = new ProcessStartInfo { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        bool isUnprivileged = Environment.IsPrivilegedProcess && program != "chown";
        start.FileName = isUnprivileged ? "setpriv" : path;
        if (isUnprivileged)
        {
            foreach (string argument in new[] { "--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups", path })
                start.ArgumentList.Add(argument);
        }

        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        // The server keeps the outputs of pg_ctl open, so they are not read to their end.
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
    }

    /// <summary>Returns the folder of the newest version; Debian's are not on the path.</summary>
    private static string Programs() => Directory
        .GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
        .Select(folder => Path.Combine(folder, "bin"))
        .First();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
