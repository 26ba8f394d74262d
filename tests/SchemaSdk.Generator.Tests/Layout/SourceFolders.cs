using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Layout;

/// <summary>The folders of a project, and who uses whom: a folder uses another where one of its files names a type that is declared there.</summary>
internal sealed class SourceFolders
{
    private readonly Dictionary<(string From, string To), string> _uses = [];

    public SourceFolders(string project)
    {
        (string Folder, string File, CompilationUnitSyntax Root)[] files = [.. Sources(project).Select(path => (
            FolderOf(Path.GetRelativePath(Path.Combine(Repository.Root, project), path)),
            Path.GetFileName(path),
            CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetCompilationUnitRoot()))];
        ILookup<string, (string Folder, string Namespace)> declared = files
            .SelectMany(file =>
                file.Root.DescendantNodes()
                    .Where(node =>
                        node is (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) and MemberDeclarationSyntax type && IsSeen(type))
                    .Select(node => (Name: NameOf(node), file.Folder, Namespace: NamespaceOf(file.Root))))
            .Distinct()
            .ToLookup(type => type.Name, type => (type.Folder, type.Namespace));
        foreach ((string folder, string file, CompilationUnitSyntax root) in files)
        {
            foreach (string name in root.DescendantNodes()
                    .OfType<SimpleNameSyntax>()
                    .Where(MayBeType)
                    .Select(node => node.Identifier.Text)
                    .Distinct())
            {
                // Of several types with that name, the one that the file sees.
                var places = declared[name].ToArray();
                var seen = places.Length > 1 ? [.. places.Where(place => Sees(root, place.Namespace))] : places;
                foreach ((string other, _) in seen.Any(place => place.Folder == folder) ? [] : seen)
                    _uses.TryAdd((folder, other), $"{file} names {name}");
            }
        }
    }

    /// <summary>The folders that use each other in a circle, a line each with one example for each use between them.</summary>
    public IReadOnlyList<Knot> Knots()
    {
        string[] folders = [.. _uses.Keys.SelectMany(use => new[] { use.From, use.To }).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, HashSet<string>> reached = folders.ToDictionary(folder => folder, Reach);
        return [.. folders.Where(folder => reached[folder].Contains(folder))
            .GroupBy(folder => folders.First(other => reached[folder].Contains(other) && reached[other].Contains(folder)))
            .Select(knot => new Knot([.. knot], [.. _uses.Where(use => knot.Contains(use.Key.From) && knot.Contains(use.Key.To))
                .Select(use => $"{use.Key.From} -> {use.Key.To}: {use.Value}")]))];
    }

    /// <summary>The C# files of a project.</summary>
    public static IEnumerable<string> Sources(string project) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private HashSet<string> Reach(string folder)
    {
        HashSet<string> reached = [];
        var next = new Stack<string>([folder]);
        while (next.TryPop(out string? current))
        {
            foreach ((_, string other) in _uses.Keys.Where(use => use.From == current && reached.Add(use.To)))
                next.Push(other);
        }

        return reached;
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";

    /// <summary>Not what stands after a dot of a value, and not the name of an argument.</summary>
    private static bool MayBeType(SimpleNameSyntax name) =>
        name.Parent is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or NameColonSyntax)
        || (
            name.Parent is MemberAccessExpressionSyntax access
            && (access.Expression == name || access.Expression is IdentifierNameSyntax { Identifier.Text: [>= 'A' and <= 'Z', ..] }));

    /// <summary>A type within another is private unless it says otherwise, and then no other folder can name it.</summary>
    private static bool IsSeen(MemberDeclarationSyntax type) => type.Parent is not TypeDeclarationSyntax
        || type.Modifiers.Any(SyntaxKind.PublicKeyword) || type.Modifiers.Any(SyntaxKind.InternalKeyword);

    private static string NameOf(SyntaxNode node) =>
        node is BaseTypeDeclarationSyntax type ? type.Identifier.Text : ((DelegateDeclarationSyntax)node).Identifier.Text;

    private static string NamespaceOf(CompilationUnitSyntax root) =>
        root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    private static bool Sees(CompilationUnitSyntax root, string @namespace) =>
        $"{NamespaceOf(root)}.".StartsWith($"{@namespace}.", StringComparison.Ordinal)
        || root.Usings.Any(u => u.Name?.ToString() == @namespace);
}

/// <summary>Folders that use each other in a circle.</summary>
internal sealed record Knot(IReadOnlyList<string> Folders, IReadOnlyList<string> Uses);
