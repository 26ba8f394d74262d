using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SchemaSdk.Ledger.Trials;

/// <summary>This program once more, in another role and in a process of its own.</summary>
internal sealed partial class Child : IDisposable
{
    private const int Sigkill = 9;
    private const int Sigterm = 15;
    private const int Sigcont = 18;
    private const int Sigstop = 19;

    public Child(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    public Process Process { get; }

    public int Id => Process.Id;

    public bool IsStopped => File.ReadAllText($"/proc/{Id}/stat").Contains(") T ", StringComparison.Ordinal);

    public void Kill()
    {
        Send(Id, Sigkill);
        Process.WaitForExit();
    }

    public void Continue() => Send(Id, Sigcont);

    /// <summary>Asks the process to stop, as an orchestrator does.</summary>
    public void Terminate() => Send(Id, Sigterm);

    /// <summary>Stops the calling process, until another continues it.</summary>
    public static void StopSelf() => Send(Environment.ProcessId, Sigstop);

    public void Dispose()
    {
        if (!Process.HasExited)
            Kill();
        Process.Dispose();
    }

    private static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
