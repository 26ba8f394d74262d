using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Setup;

/// <summary>The workflow that keeps a user's documents up to date, for a CI system.</summary>
/// <param name="Path">Where the CI system looks for it.</param>
internal sealed record WorkflowFile(string Path, string Text)
{
    /// <summary>The names of the CI systems, as <c>--ci</c> takes them.</summary>
    public static IReadOnlyList<string> Systems { get; } = ["github", "gitlab", "azure"];

    /// <summary>The file that makes the CI system read this one, if it needs one.</summary>
    public WorkflowFile? Including { get; private init; }

    /// <summary>What a user does if there is another file in its place, which is never replaced.</summary>
    public string WhenKept { get; private init; } = "a file that is there is never replaced; to get the one of this version, delete it";

    public FileStatus Status =>
        !File.Exists(Path) ? FileStatus.New
        : File.ReadAllText(Path).ReplaceLineEndings("\n") == Text ? FileStatus.Unchanged
        : FileStatus.Kept;

    /// <param name="system">The name of the CI system.</param>
    /// <param name="directory">The folder in which the workflow runs.</param>
    /// <param name="from">The source of the documents that was named; null for the hosts that they name.</param>
    /// <param name="schemas">The folder of the documents.</param>
    /// <param name="hosts">The hosts whose files are about to be written into it.</param>
    /// <param name="project">The project that was named; null to take the one in the folder.</param>
    /// <param name="projects">The projects in the folder.</param>
    public static WorkflowFile Create(
        string system,
        WorkingDirectory directory,
        string? from,
        string schemas,
        IReadOnlyList<string> hosts,
        string? project,
        IReadOnlyList<ProjectFile> projects)
    {
        string built = project is null ? OnlyOne(directory, projects) : ProjectPath.Find(directory, project);
        string root = RootOf(directory.Path);

        // A source that is named is the only one, and gets no key but the first host's.
        string[] keys = [.. (from is null ? KeysOf(schemas, hosts) : []).Prepend(ModelHost.Default.ApiKeyVariable).Distinct()];
        string text = ForEach(WithSource(ShippedFiles.Workflow(system), from), "@key@", keys)
            .Replace("@schemas@", Relative(directory.Path, schemas), StringComparison.Ordinal)
            .Replace("@project@", Relative(directory.Path, built), StringComparison.Ordinal)
            .Replace("@directory@", Relative(root, directory.Path), StringComparison.Ordinal);
        return system switch
        {
            "github" => new WorkflowFile(System.IO.Path.Combine(root, ".github", "workflows", "model-documents.yml"), text),
            "gitlab" => new WorkflowFile(System.IO.Path.Combine(root, ".gitlab", "model-documents.yml"), text)
            {
                Including = new WorkflowFile(
                    System.IO.Path.Combine(root, ".gitlab-ci.yml"), "include:\n  - local: .gitlab/model-documents.yml\n")
                {
                    WhenKept = "unless it does already, let it include the workflow: `include: [{ local: .gitlab/model-documents.yml }]`",
                },
            },
            _ => new WorkflowFile(System.IO.Path.Combine(root, "model-documents.azure-pipelines.yml"), text),
        };
    }

    private static string OnlyOne(WorkingDirectory directory, IReadOnlyList<ProjectFile> projects)
    {
        List<ProjectFile> ours = [.. projects.Where(file => file.ReferencesSdk)];
        return (ours.Count > 0 ? ours : projects) switch
        {
            [var only] => only.Path,
            [] => throw new ToolException(
                "--ci needs the project that the workflow builds, and there is none here; create it first, or use --project"),
            var several => throw new ToolException(
                $"--ci needs the project that the workflow builds, and there are {several.Count}:"
                + $" {string.Join(", ", several.Select(file => directory.Shown(file.Path)))}; name one with --project"),
        };
    }

    /// <summary>Returns a template with its source of documents, or without one.</summary>
    private static string WithSource(string template, string? from) => from is null
        ? ForEach(template, "@host@", []).Replace(" --from \"$SCHEMA_HOST\"", "", StringComparison.Ordinal)
        : template.Replace("@host@", Quoted(from), StringComparison.Ordinal);

    /// <summary>Repeats each line that has a mark for each value.</summary>
    private static string ForEach(string template, string mark, IReadOnlyList<string> values) => string.Join('\n', template.Split('\n')
        .SelectMany(line => line.Contains(mark, StringComparison.Ordinal)
            ? values.Select(value => line.Replace(mark, value, StringComparison.Ordinal))
            : [line]));

    /// <summary>Returns the variables of the keys of the hosts in a folder, and of hosts that come into it.</summary>
    private static IEnumerable<string> KeysOf(string schemas, IReadOnlyList<string> hosts) => HostFile.ReadAll(schemas)
        .Where(file => !file.HasErrors)
        .Select(file => file.KeyVariable!)
        .Concat(hosts.Select(ShippedFiles.KeyVariable));

    /// <summary>Returns the folder of the repository around a folder, or the folder itself outside of one.</summary>
    private static string RootOf(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            string git = System.IO.Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return at.FullName;
        }

        return folder;
    }

    private static string Relative(string from, string to) => Quoted(System.IO.Path.GetRelativePath(from, to).Replace('\\', '/'));

    /// <summary>Returns a quoted YAML string: JSON is YAML, whatever characters the text has.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        JsonEscape.WriteString(quoted, text);
        return quoted.ToString();
    }
}
