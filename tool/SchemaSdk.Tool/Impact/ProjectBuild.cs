using System.Diagnostics;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Impact;

/// <summary>Builds a project with all of its output in a separate folder.</summary>
/// <param name="project">The project.</param>
/// <param name="folder">The folder of the output.</param>
/// <param name="keyVariables">Variables that hold keys of hosts, beside those of hosts that are part of the tool.</param>
internal sealed class ProjectBuild(string project, string folder, IEnumerable<string> keyVariables)
{
    /// <summary>Builds the project and returns the build output.</summary>
    /// <param name="targets">A targets file to import; null to build the project as is.</param>
    public async Task<string> RunAsync(string? targets, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "build", project, "--nologo", "-v:q", "-tl:off", "-nodeReuse:false", "--artifacts-path", folder,
            "-consoleLoggerParameters:NoSummary", "-p:GenerateFullPaths=true", "-p:UseSharedCompilation=false", "-p:ReportAnalyzer=false",
            .. targets is null ? Array.Empty<string>() : [$"-p:CustomAfterMicrosoftCommonTargets={targets}"],
        ];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project)!,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // Do not inherit MSBuild variables if this tool was started by a build.
        foreach (string variable in (string[])
                ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"])
        {
            start.Environment.Remove(variable);
        }

        // A build runs whatever the project and its packages bring, and none of that needs a key.
        foreach (string variable in ShippedFiles.KeyVariables.Concat(keyVariables))
            start.Environment.Remove(variable);

        using Process build = Start(start);
        build.StandardInput.Close();
        try
        {
            Task<string> errors = build.StandardError.ReadToEndAsync(cancellationToken);
            string output = await build.StandardOutput.ReadToEndAsync(cancellationToken);
            await build.WaitForExitAsync(cancellationToken);
            return output + await errors;
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ToolException("dotnet was not found; --project needs the .NET SDK", e);
        }
    }
}
