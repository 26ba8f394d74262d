namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>What is wrong in a file of requests is told at its place, and nothing is sent or written.</summary>
public sealed class BatchFileTests
{
    // The mark is where the error is; it is not part of the file.
    private const char Mark = '¤';

    [Theory]
    [InlineData("jsonl", "\r\n{\"model\":\"kling-o3\",\"prompt\":\"x\",\"duration\":¤99}", "SSDK1001")]
    [InlineData("jsonl", "¤{\"model\":\"kling-o3\",\"duration\":5}", "SSDK1004")]
    [InlineData("jsonl", "{\"model\":¤\"nope\",\"prompt\":\"x\"}", "no document of nope; it has kling-o3")]
    [InlineData("jsonl", "¤{\"prompt\":\"x\"}", "the line names no model")]
    [InlineData("jsonl", "{\"model\":\"kling-o3\",\"prompt\":\"x\",¤}", "SSDK0001")]
    [InlineData("jsonl", "¤// all of them", "SSDK0001")]
    [InlineData("jsonl", "{\"model\":\"kling-o3\",\"prompt\":\"x\"}\n¤[1]", "a line must be a JSON object; it is an array")]
    [InlineData("jsonl", "{\"model\":¤5,\"prompt\":\"x\"}", "model must be a string")]
    [InlineData("jsonl", "{\"model\":\"kling-o3\",\"prompt\":\"x\",\"tag\":¤7}", "tag must be a string")]
    [InlineData("jsonl", "{\"model\":\"kling-o3\",\"prompt\":\"x\",¤\"prompt\":\"y\"}", "SSDK0008")]
    [InlineData("jsonl", "{\"tag\":\"t\",\"duration\":¤\"long\",\"model\":\"kling-o3\",\"prompt\":\"x\"}", "SSDK0002")]
    [InlineData("jsonl", "{\"prompt\":\"a\u2028b\",\"model\":\"kling-o3\",\"tag\":\"t\",\"duration\":¤2}", "SSDK1001")]
    [InlineData("csv", "model,prompt,duration\r\nkling-o3,x,¤99\r\n", "SSDK1001")]
    [InlineData("csv", "model,prompt,duration\nkling-o3,x,¤five", "SSDK0002")]
    [InlineData("csv", "model,sound,prompt\nkling-o3,¤maybe,x", "SSDK0002")]
    [InlineData("csv", "model,prompt,duration\nkling-o3,\"a, \"\"b\"\"\r\nc\",5\n\n,,\nkling-o3,x,¤99", "SSDK1001")]
    [InlineData("csv", "\uFEFFmodel,prompt,duration\n¤kling-o3,,5", "SSDK1004")]
    [InlineData("csv", "¤prompt,duration\nx,5", "the header has no column model")]
    [InlineData("csv", "model,prompt,¤prompt\nkling-o3,x,y", "appears twice")]
    [InlineData("csv", "model,prompt,¤\nkling-o3,x,y", "the column has no name")]
    [InlineData("csv", "model,prompt\nkling-o3,¤\"x", "is never closed")]
    [InlineData("csv", "model,prompt\nkling-o3,a ¤\"b\"", "must itself be in quotes")]
    [InlineData("csv", "model,prompt\nkling-o3,\"a\"¤b", "must follow the closing quote")]
    [InlineData("csv", "model,prompt\n¤kling-o3,x,y", "the row has 3 cells, the header 2 cells")]
    [InlineData("csv", "¤model;prompt\nkling-o3;x", "by commas, not by semicolons")]
    [InlineData("csv", "model,promt\nkling-o3,¤x\nkling-o3,y", "did you mean prompt?")]
    [InlineData("csv", "model,prompt\n¤nope,x", "no document of nope")]
    [InlineData("csv", "prompt,model\nx,¤", "the row names no model")]
    public async Task Every_problem_has_its_line_and_column(string extension, string content, string expected)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
        string before = content[..content.IndexOf(Mark, StringComparison.Ordinal)].TrimStart('\uFEFF');
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        place.Write($"r.{extension}", content.Replace(Mark.ToString(), "", StringComparison.Ordinal));

        ToolRun run = await place.RunAsync("batch", "run", $"r.{extension}", "--out", "out");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        string error = Assert.Single(run.Error.Split('\n'), text => text.Contains("error", StringComparison.Ordinal) && text.Contains(expected, StringComparison.Ordinal));
        Assert.StartsWith($"r.{extension}({line},{column}): error ", error);
        Assert.EndsWith("so nothing was sent\n", run.Error);
        Assert.False(Directory.Exists(place.At("out")));
    }

    [Theory]
    [InlineData("r.txt", "x", "must end in .jsonl or .csv")]
    [InlineData("r.jsonl", "\n \r\n", "has no requests")]
    [InlineData("r.csv", "model,prompt\n", "has no requests")]
    [InlineData(".csv", "model\n", "can't be the name of a batch")]
    public async Task A_file_that_is_no_batch_is_refused(string file, string content, string expected)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write(file, content);
        ToolRun run = await place.RunAsync("batch", "run", file, "--out", "out");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(expected, run.Error);
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_told_with_its_line()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        File.WriteAllBytes(place.At("r.csv"), [.. "model,prompt\nkling-o3,"u8, 0xE9, .. "t\u00e9\n"u8]);
        ToolRun run = await place.RunAsync("batch", "run", "r.csv", "--out", "out");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("r.csv is not UTF-8: line 2", run.Error);
    }

    [Fact]
    public async Task A_dry_run_prints_each_line_with_its_price_and_the_sum()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
        place.Write("r.jsonl", "{\"model\":\"kling-o3\",\"prompt\":\"x\",\"duration\":5,\"tag\":\"one\"}\n\n{\"model\":\"kling-o3\",\"prompt\":\"y\",\"duration\":6}");
        ToolRun run = await place.RunAsync("batch", "run", "r.jsonl", "--out", "out", "--dry-run");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"\n1 .*kling-o3 .*one .*5 s x \$0\.280 = \$1\.400", run.Output);
        Assert.Matches(@"\n3 .*6 s x \$0\.280 = \$1\.680", run.Output);
        Assert.EndsWith("2 requests, at most $3.080\n", run.Output);
        Assert.False(Directory.Exists(place.At("out")));
    }

    [Theory]
    [InlineData("--max-total", "3", "the requests may cost $3.080; --max-total is $3, so nothing was sent")]
    [InlineData("--max-price", "1.5", "r.jsonl(2,1): error price: the request may cost ")]
    public async Task Requests_above_a_limit_are_refused_as_a_whole(string option, string limit, string expected)
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        at.Place.Write("r.jsonl", "{\"model\":\"kling-o3\",\"prompt\":\"x\",\"duration\":5}\n{\"model\":\"kling-o3\",\"prompt\":\"y\",\"duration\":6}");
        ToolRun run = await at.RunAsync("r.jsonl", option, limit);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error);
        Assert.Equal((0, false), (at.Host.Requests.Count, Directory.Exists(at.Place.At("out"))));
    }

    [Fact]
    public async Task A_request_without_a_highest_price_is_refused_where_there_is_a_limit()
    {
        await using BatchPlace at = await BatchPlace.StartAsync(documents: [Sample.Of("free")]);
        at.Place.Write("schemas/free.json", Sample.Of("free"));
        at.Place.Write("r.csv", "model,prompt\nfree,x");
        ToolRun refused = await at.RunAsync("r.csv", "--max-total", "3");
        Assert.Equal((1, 0), (refused.ExitCode, at.Host.Requests.Count));
        Assert.Contains("r.csv(2,1): error price: the request has no highest price, which --max-total needs", refused.Error);
        Assert.Equal(0, (await at.RunAsync("r.csv")).ExitCode);
    }

    [Fact]
    public async Task However_many_warnings_there_are_the_error_is_among_what_is_written_and_a_name_is_told_once()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        IEnumerable<string> lines = Enumerable.Range(0, 1100).Select(i => $$"""{"model":"kling-o3","prompt":"x","camera{{i / 2}}":1,"lens{{i}}":1}""");
        place.Write("r.jsonl", string.Join('\n', lines.Append("""{"model":"kling-o3","prompt":"x","duration":99}""")));
        ToolRun run = await place.RunAsync("batch", "run", "r.jsonl", "--out", "out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("r.jsonl(1101,", run.Error);
        Assert.Contains("error SSDK1001", run.Error);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("camera0 ", StringComparison.Ordinal));
        Assert.Contains("\nand 650 more\n", run.Error);
    }

    [Theory]
    [InlineData("jsonl", "{\"model\":\"kling-o3\",\"prompt\":\"$\"}", 1)]
    [InlineData("csv", "model,prompt\nkling-o3,$", 2)]
    public async Task A_line_above_a_mebibyte_is_told_as_a_line(string extension, string content, int line)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write($"r.{extension}", content.Replace("$", new string('x', 1024 * 1024), StringComparison.Ordinal));
        ToolRun run = await place.RunAsync("batch", "run", $"r.{extension}", "--out", "out");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches($@"r\.{extension}\({line},1\): error SSDK0020: the line has 10\d+ bytes; the maximum is 1048576 \(1 MiB\)", run.Error);
    }
}
