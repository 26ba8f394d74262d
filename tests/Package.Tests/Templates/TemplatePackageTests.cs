using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Package.Tests;

public sealed class TemplatePackageTests(Workshop workshop)
{
    private const string App = "content/schema-sdk-app/";

    [Fact]
    public void It_holds_the_app_and_the_documents_of_this_repository_as_they_are()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Templates"));
        string[] documents = [.. Directory.EnumerateFiles(Repository.Schemas).Select(path => Path.GetFileName(path))];

        Assert.Equal(
            ((string[])
            [
                "README.md",
                "icon.png",
                $"{App}.gitignore",
                $"{App}.template.config/template.json",
                $"{App}Program.cs",
                $"{App}SchemaSdkApp.csproj",
                .. documents.Select(name => $"{App}schemas/{name}"),
            ]).Order(StringComparer.Ordinal),
            package.Files);
        foreach (string name in documents)
            Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Schemas, name)), package.Read($"{App}schemas/{name}"));
    }

    [Fact]
    public void Dotnet_new_takes_it_for_a_template_that_depends_on_nothing()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Templates"));

        Assert.Equal(["Template"], package.Types);
        Assert.Empty(package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
        Assert.False(File.Exists(workshop.SymbolPackageOf("SchemaSdk.Templates")));
    }

    [Fact]
    public void Its_app_references_the_version_that_it_was_packed_with()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Templates"));

        XElement reference = XDocument
            .Parse(Encoding.UTF8.GetString(package.Read($"{App}SchemaSdkApp.csproj")))
            .Descendants("PackageReference")
            .Single();

        Assert.Equal("SchemaSdk", reference.Attribute("Include")!.Value);
        Assert.Equal(Repository.Version, reference.Attribute("Version")!.Value);
    }

    [Fact]
    public async Task Opened_where_it_is_kept_the_app_inherits_nothing_from_this_repository()
    {
        Outcome evaluated = (await Command.DotnetAsync(
            Repository.Root, workshop.Environment,
            "msbuild", "templates/SchemaSdk.Templates/" + App + "SchemaSdkApp.csproj",
            "-p:IsPackable=true", "-getProperty:RepositoryRoot,ManagePackageVersionsCentrally,PackageIcon")).AssertSucceeded();

        using JsonDocument properties = JsonDocument.Parse(evaluated.Output);
        Assert.All(
            properties.RootElement.GetProperty("Properties").EnumerateObject(),
            property => Assert.Equal("", property.Value.GetString()));
    }
}
