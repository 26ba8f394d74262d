using System.IO.Compression;

namespace Package.Tests;

/// <summary>Documents are read by the compiler; an application that is published, and a package that is packed, does without them.</summary>
public sealed class PublishedFilesTests(Workshop workshop)
{
    private const string Properties =
        "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>disable</ImplicitUsings><IsPackable>true</IsPackable><Version>1.0.0</Version>";

    [Theory]
    [InlineData("Microsoft.NET.Sdk", false)]
    [InlineData("Microsoft.NET.Sdk.Web", true)]
    [InlineData("Microsoft.NET.Sdk.Worker", true)]
    [InlineData("Microsoft.NET.Sdk.Razor", true)]
    public async Task Documents_are_neither_published_nor_packed(string sdk, bool takesJson)
    {
        Consumer consumer = Application("published-" + sdk, sdk, "");

        (await consumer.DotnetAsync("publish", "app", "--nologo", "-v", "q", "-o", "published")).AssertSucceeded();
        (await consumer.DotnetAsync("pack", "app", "--nologo", "-v", "q", "-o", "packed")).AssertSucceeded();

        string published = Path.Combine(consumer.Folder, "published");
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(consumer.Folder, "packed", "app.1.0.0.nupkg"));
        IEnumerable<string> files = Directory
            .EnumerateFiles(published, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(published, file))
            .Concat(package.Entries.Select(entry => entry.FullName));
        Assert.DoesNotContain(files, file => file.EndsWith(".json", StringComparison.Ordinal) && file.Contains("schema", StringComparison.Ordinal));
        Assert.Equal(takesJson, File.Exists(Path.Combine(published, "settings.json")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Other_files_of_a_web_project_are_published(bool hasDocuments)
    {
        Consumer consumer = Application("published-others-" + hasDocuments, "Microsoft.NET.Sdk.Web", hasDocuments ? "" : """
                <EnableDefaultModelSchemaItems>false</EnableDefaultModelSchemaItems>
                <SchemaSdkRequireDocuments>false</SchemaSdkRequireDocuments>
                """)
            .With("app/schemas/person.schema.json", "{}");

        (await consumer.DotnetAsync("publish", "app", "--nologo", "-v", "q", "-o", "published")).AssertSucceeded();

        Assert.True(File.Exists(Path.Combine(consumer.Folder, "published/schemas/person.schema.json")));
        Assert.Equal(!hasDocuments, File.Exists(Path.Combine(consumer.Folder, "published/schemas/kling-o3.json")));
    }

    [Fact]
    public async Task A_property_publishes_them()
    {
        Consumer consumer = Application("published-on-purpose", "Microsoft.NET.Sdk.Web", "<PublishModelSchemas>true</PublishModelSchemas>");

        (await consumer.DotnetAsync("publish", "app", "--nologo", "-v", "q", "-o", "published")).AssertSucceeded();

        Assert.True(File.Exists(Path.Combine(consumer.Folder, "published/schemas/kling-o3.json")));
    }

    private Consumer Application(string name, string sdk, string properties) => workshop.Consumer(name)
        .WithProject("app/app.csproj", Properties + properties, sdk: sdk)
        .WithSchemas("app/schemas")
        .With("app/settings.json", "{}")
        .With("app/schema-drift.accepted.json", "{}")
        .With("app/Program.cs", "class Program { static void Main() { } }");
}
