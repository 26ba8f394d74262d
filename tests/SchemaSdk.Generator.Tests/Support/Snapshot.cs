using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>
/// Compares text with a file that a person accepted: <c>Snapshots/Class.Test.verified.txt</c>. What differs is left beside it as
/// <c>.received.txt</c>; to accept it, rename it, or run the tests with <c>ACCEPT_SNAPSHOTS=1</c>. The names are Verify's, so that its
/// tools work on them.
/// </summary>
internal static class Snapshot
{
    private static readonly string s_version = typeof(ModelGenerator).Assembly.GetName().Version!.ToString(3);

    public static void Matches(string received, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        received = received.Replace(
            $"GeneratedCode(\"SchemaSdk\", \"{s_version}\")",
            "GeneratedCode(\"SchemaSdk\", \"…\")",
            StringComparison.Ordinal);
        string stem = Path.Combine(
            Repository.Root, "tests", "SchemaSdk.Generator.Tests", "Snapshots", $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        string verifiedPath = stem + ".verified.txt";
        string receivedPath = stem + ".received.txt";
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(verifiedPath, received);

        string verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : "";
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{Path.GetFileName(receivedPath)} differs from {Path.GetFileName(verifiedPath)}:\n{Difference(verified, received)}");
    }

    /// <summary>The changed lines, each with the number it has in its file.</summary>
    private static string Difference(string verified, string received)
    {
        var text = new StringBuilder();
        foreach (DiffPiece line in new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received).Lines)
        {
            if (line.Type is ChangeType.Inserted or ChangeType.Deleted)
                text.Append(line.Type == ChangeType.Inserted ? '+' : '-').Append(' ').Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}
