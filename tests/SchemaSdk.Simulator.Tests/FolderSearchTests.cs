namespace SchemaSdk.Simulator.Tests;

/// <summary>Where the folder of documents is looked for.</summary>
public sealed class FolderSearchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("schema-folder-").FullName;

    [Theory]
    [InlineData("work/schemas/a.json", "work/schemas")]
    [InlineData("app/bin/Debug/net10.0/schemas/a.json", "app/bin/Debug/net10.0/schemas")]
    [InlineData("app/schemas/a.json", "app/schemas")]
    [InlineData("schemas/a.json", "schemas")]
    [InlineData("work/schemas/a.json app/schemas/a.json", "work/schemas")]
    [InlineData("app/schemas/a.json schemas/a.json", "app/schemas")]
    [InlineData("app/bin/schemas/readme.txt app/schemas/a.json", "app/schemas")]
    [InlineData("work/schemas/readme.txt app/schemas/readme.txt", "work/schemas")]
    public void A_relative_path_is_looked_up_in_the_current_directory_and_then_upward_from_the_program(string files, string expected)
    {
        foreach (string file in files.Split(' '))
            Write(file);

        Assert.Equal(Full(expected), FolderSearch.Find("schemas", Full("work"), Full("app/bin/Debug/net10.0/")));
    }

    [Theory]
    [InlineData("../app/schemas")]
    [InlineData("./../app/./schemas")]
    public void A_path_may_lead_upward(string path)
    {
        Write("app/schemas/a.json");

        Assert.Equal(Full("app/schemas"), FolderSearch.Find(path, Full("work"), Full("other/bin")));
    }

    [Fact]
    public void An_absolute_path_is_looked_up_nowhere_else()
    {
        Write("app/schemas/a.json");
        string missing = Full("work/schemas");

        var thrown = Assert.Throws<DirectoryNotFoundException>(() => FolderSearch.Find(missing, Full("app"), Full("app/bin")));

        Assert.Contains($"looked for at {missing}. Create it", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_nowhere_is_an_error_that_lists_the_places()
    {
        var thrown = Assert.Throws<DirectoryNotFoundException>(() => FolderSearch.Find("no-such-folder", Full("work"), Full("app/bin")));

        Assert.All(
            ["work/no-such-folder", "app/bin/no-such-folder", "app/no-such-folder", "no-such-folder"],
            place => Assert.Contains(Full(place), thrown.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_finds_the_documents_of_the_project_from_the_output_folder()
    {
        // As in a test: the documents are copied beside the project, and the program runs in bin.
        string name = "documents-" + Guid.NewGuid().ToString("N");
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", name)).FullName;
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "schemas", "kling-o3.json"), Path.Combine(folder, "kling-o3.json"));
            await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { SchemaFolder = name });
            using var client = new HttpClient { BaseAddress = host.BaseAddress };

            Assert.Contains("kling-o3", await client.GetStringAsync("/v1/models/kling-o3"), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Full(string path) => Path.GetFullPath(path, _root);

    private void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(file))!);
        File.WriteAllText(Full(file), "{}");
    }
}
