using System.Text;

namespace Package.Tests;

public sealed class EveryPackageTests(Workshop workshop)
{
    public static TheoryData<string> Packages => [.. Workshop.Packages];

    public static TheoryData<string> PackagesAndPlatforms => [.. Workshop.Packages, .. Workshop.ToolPlatforms];

    [Theory]
    [MemberData(nameof(Packages))]
    public void It_says_what_it_is_and_under_which_licence(string id)
    {
        using var package = new PackageFile(workshop.PackageOf(id));

        Assert.Equal(id, package.Said("id"));
        Assert.Equal(Repository.Version, package.Said("version"));
        Assert.Equal("MIT", package.Said("license"));
        Assert.EndsWith(".", package.Said("description"));
        Assert.NotEmpty(package.Said("tags")!);
        Assert.Equal("https://github.com/schema-sdk/schema-sdk", package.Said("projectUrl"));
        Assert.Equal(
            ["https://github.com/schema-sdk/schema-sdk"],
            package.Metadata.Descendants().SelectMany(element => element.Attributes("url")).Select(url => url.Value));
        Assert.EndsWith("/CHANGELOG.md", package.Said("releaseNotes"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Its_README_and_its_icon_are_in_it(string id)
    {
        using var package = new PackageFile(workshop.PackageOf(id));

        Assert.StartsWith($"# {id}\n", Encoding.UTF8.GetString(package.Read(package.Said("readme")!)).ReplaceLineEndings("\n"));
        Assert.Equal("PNG"u8.ToArray(), package.Read(package.Said("icon")!)[1..4]);
    }

    [Theory]
    [MemberData(nameof(PackagesAndPlatforms))]
    public void Nothing_in_it_names_a_folder_of_the_machine_it_was_built_on(string id)
    {
        using var package = new PackageFile(workshop.PackageOf(id));
        byte[][] folders = [.. ((string[])[Repository.Root, workshop.PackedIn]).Select(folder => Encoding.UTF8.GetBytes(folder.TrimEnd('/', '\\')))];

        foreach (string file in package.Everything)
            Assert.All(folders, folder => Assert.True(package.Read(file).AsSpan().IndexOf(folder) < 0, file));
    }

    [Theory]
    [MemberData(nameof(PackagesAndPlatforms))]
    public void Each_of_its_dependencies_has_a_line_that_says_why(string id)
    {
        using var package = new PackageFile(workshop.PackageOf(id));
        IEnumerable<string> referenced = package
            .Dependencies.Select(dependency => dependency.Split(' ')[1])
            .Concat(package.FrameworkReferences);
        IEnumerable<string> brought = package
            .Files.Where(file => file.StartsWith("tools/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name != "SchemaSdk.Tool");
        string project = id.StartsWith("SchemaSdk.Tool", StringComparison.Ordinal) ? "SchemaSdk.Tool" : id;

        Assert.All(
            referenced.Concat(brought),
            dependency => Assert.True(DependencyTable.Justifies(project, dependency), $"{id} and {dependency}"));
    }
}
