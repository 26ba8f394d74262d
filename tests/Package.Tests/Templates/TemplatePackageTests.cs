using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Package.Tests;

public sealed class TemplatePackageTests(Workshop workshop)
{
    private const string App = "content/schema-sdk-app/";
    private const string WebApi = "content/schema-sdk-webapi/";

    private static readonly string[] s_projects =
    [
        $"{App}SchemaSdkApp.csproj", $"{App}library/Models.csproj",
        $"{WebApi}SchemaSdkWebApi.csproj", $"{WebApi}library/Models.csproj",
    ];

    [Fact]
    public void It_holds_the_apps_and_the_documents_of_this_repository_as_they_are()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Templates"));
        // The apps have no host files, so they need no schema of these.
        string[] documents =
            [.. Directory.EnumerateFiles(Repository.Schemas).Select(path => Path.GetFileName(path)).Where(name => name != "host.schema.json")];

        Assert.Equal(
            ((string[])
            [
                "README.md",
                "icon.png",
                $"{WebApi}appsettings.json",
                $"{WebApi}requests.http",
                .. s_projects,
                .. from app in (string[])[App, WebApi]
                   from file in (string[])[".gitignore", ".template.config/template.json", "Program.cs", .. documents.Select(name => "schemas/" + name)]
                   select app + file,
            ]).Order(StringComparer.Ordinal),
            package.Files);
        foreach (string name in documents)
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Schemas, name)), package.Read($"{App}schemas/{name}"));
            Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Schemas, name)), package.Read($"{WebApi}schemas/{name}"));
        }
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
    public void Its_projects_reference_the_version_that_they_were_packed_with()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Templates"));

        XElement[] references =
        [
            .. s_projects.SelectMany(project =>
                XDocument.Parse(Encoding.UTF8.GetString(package.Read(project))).Descendants("PackageReference")),
        ];

        Assert.Equal(
            ["SchemaSdk", "SchemaSdk.AspNetCore", "SchemaSdk.Simulator"],
            references.Select(reference => reference.Attribute("Include")!.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(references, reference => Assert.Equal(Repository.Version, reference.Attribute("Version")!.Value));
    }

    [Fact]
    public async Task Opened_where_it_is_kept_an_app_inherits_nothing_from_this_repository()
    {
        foreach (string project in s_projects)
        {
            Outcome evaluated = (await Command.DotnetAsync(
                Repository.Root, workshop.Environment,
                "msbuild", "templates/SchemaSdk.Templates/" + project,
                "-p:IsPackable=true", "-getProperty:RepositoryRoot,PackageIcon")).AssertSucceeded();

            using JsonDocument properties = JsonDocument.Parse(evaluated.Output);
            Assert.All(
                properties.RootElement.GetProperty("Properties").EnumerateObject(),
                property => Assert.Equal("", property.Value.GetString()));
        }
    }
}
