namespace SchemaSdk.Tool.Tests.Importing;

/// <summary>
/// What hosts really publish, in the folder that <c>SCHEMASDK_FOREIGN</c> names: a list, <c>provenance.tsv</c>, and the documents in it. They are
/// not part of this repository, so without the folder these tests are skipped.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ForeignImportTests
{
    private const string Variable = "SCHEMASDK_FOREIGN";

    [Fact]
    public async Task Every_published_document_is_imported_or_refused_for_the_right_reason()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(folder is not null, $"{Variable} does not name the folder of published schemas.");
        var wrong = new List<string>();
        int imported = 0;
        foreach (string[] cells in File.ReadLines(Path.Combine(folder, "provenance.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            using var place = new Workplace();
            string[] operation = (cells[2], cells[3]) switch
            {
                ("openapi", "") => cells[0] == "replicate" ? ["--operation", "POST /predictions"] : [],
                ("openapi", var endpoint) => ["--operation", endpoint],
                (_, var endpoint) => ["--id", "x", "--endpoint", endpoint],
            };
            ToolRun run = await place.RunAsync(["import", Path.Combine(folder, cells[4]), .. cells[2] == "openapi" ? ["--all"] : Array.Empty<string>(), .. operation]);
            imported += run.ExitCode == 0 ? 1 : 0;
            if (run.ExitCode != 0 && !IsRightReason(run.Error, cells[3]))
                wrong.Add($"{cells[4]}: {run.Error}");
        }

        Assert.Empty(wrong);
        Assert.True(imported > 0);
    }

    private static bool IsRightReason(string error, string endpoint) =>
        error.Contains(", not JSON", StringComparison.Ordinal)
        || error.Contains("describes values of type array", StringComparison.Ordinal)
        || (endpoint.Contains('{', StringComparison.Ordinal) && error.Contains("the description has no such path parameter", StringComparison.Ordinal));
}
