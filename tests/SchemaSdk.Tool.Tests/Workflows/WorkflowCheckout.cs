using System.Diagnostics;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Tests.Workflows;

/// <summary>A checkout as a runner has it: with a remote, the built tool, the documents, and a file that has the host elsewhere.</summary>
internal sealed class WorkflowCheckout : IDisposable
{
    private readonly Workplace _place = new();

    /// <summary>The calls of commands that are only noted down.</summary>
    public string[] Calls => File.Exists(_place.At("calls.txt")) ? File.ReadAllLines(_place.At("calls.txt")) : [];

    public static WorkflowCheckout Create(Uri host)
    {
        Needs.Program("git", "git");
        Needs.Program("bash", "bash");
        var checkout = new WorkflowCheckout();
        Workplace place = checkout._place;
        place.Write("work/schemas/kling-o3.json", Sample.KlingO3);
        place.Write("work/schemas/kling-3-0-turbo.json", Sample.Turbo);
        place.Write(
            "work/schemas/empiriolabs.host.json",
            ShippedFiles.Host("empiriolabs")!.With(file => file["base"] = host.ToString().TrimEnd('/')));
        place.Write("work/.gitignore", "tool/\n");
        string built = place.At("work/tool/SchemaSdk.Tool/bin/Release");
        Directory.CreateDirectory(built);
        Directory.CreateSymbolicLink(Path.Combine(built, "net10.0"), AppContext.BaseDirectory);
        checkout.Note("gh");
        checkout.Note("dotnet", real: Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet");
        checkout.Start("git", ["init", "-q", "--bare", "-b", "main", place.At("remote")], place.Path);
        checkout.Git("init", "-q", "-b", "main");
        checkout.Git("add", ".");
        checkout.Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        checkout.Git("remote", "add", "origin", place.At("remote"));
        checkout.Git("push", "-q", "origin", "main");
        return checkout;
    }

    public string At(string name) => _place.At(Path.Combine("work", name));

    public string Git(params string[] arguments)
    {
        (int code, string output) = Start("git", arguments, At("."));
        Assert.Equal(0, code);
        return output;
    }

    public void Run(WorkflowStep step) => Assert.Equal(0, TryRun(step));

    public int TryRun(WorkflowStep step) => Start("bash", ["-e", "-o", "pipefail", "-c", step.Script], At(".")).ExitCode;

    public void Dispose() => _place.Dispose();

    /// <summary>Puts a command in the way of the real one, which is called for what is not to be noted down only.</summary>
    private void Note(string command, string? real = null)
    {
        string pass = real is null ? "" : $"case \"$1\" in build|test) ;; *) PATH=\"$OLDPATH\" exec '{real}' \"$@\" ;; esac\n";
        string path = _place.Write($"commands/{command}", $"#!/bin/bash\n{pass}echo \"{command} $*\" >> '{_place.At("calls.txt")}'\n");
        Start("chmod", ["+x", path], _place.Path);
    }

    private (int ExitCode, string Output) Start(string command, string[] arguments, string directory)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        start.Environment["OLDPATH"] = path;
        start.Environment["PATH"] = $"{_place.At("commands")}:{path}";
        start.Environment["SCHEMA_SDK"] = "tool/SchemaSdk.Tool/bin/Release/net10.0/SchemaSdk.Tool.dll";
        start.Environment["GITHUB_STEP_SUMMARY"] = _place.At("summary.md");
        start.Environment["BUILD"] = "success";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TestContext.Current.TestOutputHelper?.WriteLine(output + errors.Result);
        return (process.ExitCode, output);
    }
}
