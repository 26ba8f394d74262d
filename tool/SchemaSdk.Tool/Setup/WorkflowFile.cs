using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Context;
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

    /// <param name="host">The address of the host.</param>
    /// <param name="project">The project that was named; null to take the one in the folder.</param>
    public static WorkflowFile Create(
        string system, WorkingDirectory directory, string host, string schemas, string? project, IReadOnlyList<ProjectFile> projects)
    {
        string built = project is null ? OnlyOne(directory, projects) : ProjectPath.Find(directory, project);
        string root = RootOf(directory.Path);
        string text = ShippedFiles.Workflow(system)
            .Replace("@host@", Quoted(host), StringComparison.Ordinal)
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
