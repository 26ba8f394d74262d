using System.Security;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Setup;

/// <summary>What a user does after the files are there.</summary>
/// <param name="Commands">The commands to run.</param>
/// <param name="ProjectItems">What the project file needs, if it does not find the documents by itself.</param>
/// <param name="CSharp">The first lines of code; empty if there is no model to write them for.</param>
internal sealed record NextSteps(IReadOnlyList<string> Commands, string? ProjectItems, IReadOnlyList<string> CSharp)
{
    /// <summary>The folder beside a project file in which documents are found without an item.</summary>
    private const string DefaultFolder = "schemas";

    /// <param name="id">The model to write code for; null if there is none.</param>
    public static NextSteps For(
        WorkingDirectory directory, string folder, IReadOnlyList<ProjectFile> projects, FolderIndex index, string? id)
    {
        ProjectFile? project = projects.FirstOrDefault(file => file.ReferencesSdk) ?? projects.FirstOrDefault();
        string root = project?.Folder ?? directory.Path;
        var commands = new List<string>();
        if (project is null)
            commands.Add("dotnet new console");

        if (project?.ReferencesSdk != true)
            commands.Add($"dotnet add {(root == directory.Path ? "" : $"\"{directory.Shown(project!.Path)}\" ")}package SchemaSdk");

        return new NextSteps(commands, ItemsFor(root, folder), Code(directory, folder, project, index, id));
    }

    private static string? ItemsFor(string root, string folder)
    {
        if (folder == Path.Combine(root, DefaultFolder))
            return null;

        string path = SecurityElement.Escape(Path.GetRelativePath(root, folder).Replace('\\', '/'));
        return $"<ItemGroup>\n  <ModelSchema Include=\"{path}/*.json\" Exclude=\"{path}/*.schema.json\" />\n</ItemGroup>";
    }

    private static IReadOnlyList<string> Code(
        WorkingDirectory directory, string folder, ProjectFile? project, FolderIndex index, string? id)
    {
        if (id is null || SchemaFolder.ReadFile(index.Find(id)!).Reading.Document is null)
            return [];

        return
        [
            $"using {project?.Namespace ?? "SchemaSdk.Models"};",
            SampleRequest.Write(LoadedModel.Load(directory, folder, id), index.Ids),
        ];
    }
}
