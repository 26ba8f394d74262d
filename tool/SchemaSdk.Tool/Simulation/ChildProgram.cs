using System.Diagnostics;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Simulation;

/// <summary>
/// Runs a program that sends its requests to the local hosts. It shares the console, and its exit code is returned.
/// </summary>
internal static class ChildProgram
{
    // Ctrl-C reaches the program too; it may need a moment to end.
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(
        IReadOnlyList<string> command, IReadOnlyList<RunningHost> hosts, ToolContext context, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = context.Directory.Path };
        foreach (RunningHost host in hosts)
            start.Environment[host.Host.LocalAddressVariable!] = host.Address;

        using Process program = Start(start);
        try
        {
            await program.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(program, context.Time);
        }

        return program.ExitCode;
    }

    private static async Task EndAsync(Process program, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(s_timeToEnd, time);
        try
        {
            await program.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new ToolException(
                $"'{start.FileName}' can't be started; after -- write a program and its arguments, such as: -- dotnet run", error);
        }
    }
}
