using System.CommandLine;
using System.Text;
using SchemaSdk.Tool.Catalogs;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Setup;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Commands;

internal sealed class InitCommand : ToolCommand
{
    private readonly Argument<string[]> _ids = CommonOptions.Ids(
        ArgumentArity.ZeroOrMore,
        $"The models' ids. None means all that this tool has: {string.Join(", ", ShippedFiles.Ids)}. Others are fetched from the host.");

    private readonly Option<string> _schemas = CommonOptions.Schemas();
    private readonly Option<string?> _from = CommonOptions.From();
    private readonly Option<string[]> _hosts = new("--host")
    {
        Description = $"Also write the file of a host, which documents name with \"host\": {string.Join(", ", ShippedFiles.Hosts)}.",
        HelpName = "id",
    };

    private readonly Option<bool> _manifest = new("--tool-manifest")
    {
        Description = "Also write this version of the tool to .config/dotnet-tools.json, so that `dotnet tool restore` installs it.",
    };

    private readonly Option<string?> _ci = new("--ci")
    {
        Description = "Also write a workflow that pulls the documents every week and opens a pull request, and the tool manifest for it.",
    };

    private readonly Option<string?> _project = new("--project")
    {
        Description = "With --ci: the project that the workflow builds. The default is the one in the folder.",
        HelpName = "csproj|folder",
    };

    private readonly Option<bool> _json = CommonOptions.Json();

    public InitCommand(ToolContext context)
        : base("init", "Sets up the folder of model documents: documents, overlays, and the JSON Schemas for editors. Works offline.")
    {
        _ci.AcceptOneOf(WorkflowFile.Systems);
        Add(_ids);
        Add(_schemas);
        Add(_from);
        Add(_hosts);
        Add(_manifest);
        Add(_ci);
        Add(_project);
        Add(_json);
        SetAction((parsed, cancellationToken) => RunAsync(context, parsed, cancellationToken));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk init kling-o3",
        "schema-sdk init --host fal",
        "schema-sdk init --tool-manifest",
        "schema-sdk init --ci github --project src/App",
    ];

    private async Task<int> RunAsync(ToolContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        WorkingDirectory directory = context.Directory;
        string[] wanted = [.. parsed.GetValue(_ids)!.Distinct(StringComparer.Ordinal)];
        string[] hosts = [.. (parsed.GetValue(_hosts) ?? []).Distinct(StringComparer.Ordinal)];
        string? from = parsed.GetValue(_from);
        if (wanted.Length == 0 && from is not null && parsed.GetValue(_ci) is null)
            throw new ToolException("--from is for models that this tool does not have; name their ids, or use `schema-sdk pull --all`");

        if (hosts.Length > 0 && from is not null && !SourceFactory.IsAddress(from))
            throw new ToolException(SourceFactory.HostOfFile);

        foreach (string host in hosts)
            _ = ShippedHostWriter.TextOf(host);

        string folder = directory.FullPath(parsed.GetValue(_schemas)!);
        IReadOnlyList<ProjectFile> projects = ProjectFile.FindAll(directory.Path);

        // Whatever can be refused is refused before anything is written.
        (string Path, string Text, FileStatus Status)? manifest = parsed.GetValue(_manifest) || parsed.GetValue(_ci) is not null
            ? ManifestOf(directory)
            : null;
        WorkflowFile? workflow = parsed.GetValue(_ci) is { } system
            ? WorkflowFile.Create(system, directory, from, folder, hosts, parsed.GetValue(_project), projects)
            : null;

        var run = new InitRun(context, folder);
        List<FileOutcome> files = [.. await run.WriteAsync(wanted, hosts, from, cancellationToken)];
        if (manifest is { } edit)
            files.Add(await WriteAsync(edit.Path, edit.Text, edit.Status, cancellationToken));

        foreach (WorkflowFile? file in (WorkflowFile?[])[workflow, workflow?.Including])
        {
            if (file is not null)
                files.Add(await WriteAsync(file.Path, file.Text, file.Status, cancellationToken, file.WhenKept));
        }

        string? first = (wanted.Length > 0 ? wanted : ShippedFiles.Ids).FirstOrDefault(run.Has);
        return InitReport.Write(context, files, NextSteps.For(directory, folder, projects, run.Index, first), parsed.GetValue(_json));
    }

    private static (string Path, string Text, FileStatus Status) ManifestOf(WorkingDirectory directory)
    {
        string path = ToolManifest.PathIn(directory.Path);
        (string text, FileStatus status) = ToolManifest.Edit(path, directory.Shown(path));
        return (path, text, status);
    }

    private static async Task<FileOutcome> WriteAsync(
        string path, string text, FileStatus status, CancellationToken cancellationToken, string? whenKept = null)
    {
        if (status is FileStatus.New or FileStatus.Refreshed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);
        }

        return new FileOutcome(path, status, status == FileStatus.Kept ? whenKept : null);
    }
}
