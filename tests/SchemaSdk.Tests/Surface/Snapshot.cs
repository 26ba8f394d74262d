namespace SchemaSdk.Tests;

/// <summary>
/// Compares a text with the file <c>Name.verified.txt</c> beside the tests' project. Where they differ, <c>Name.received.txt</c> is written:
/// move it over the verified one to accept it, or run the tests with <c>ACCEPT_SNAPSHOTS=1</c>.
/// </summary>
internal static class Snapshot
{
    public static void Match(string text, string name)
    {
        string start = Path.Combine(ProjectFolder(), name);
        string verified = start + ".verified.txt", received = start + ".received.txt";
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(verified, text);
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        string[] before = expected.Split('\n'), after = text.Split('\n');
        Assert.Fail(
            $"{name} is not what was agreed on (ACCEPT_SNAPSHOTS=1 accepts it):\n"
            + string.Concat(before.Except(after).Select(line => $"- {line}\n"))
            + string.Concat(after.Except(before).Select(line => $"+ {line}\n")));
    }

    private static string ProjectFolder()
    {
        string folder = AppContext.BaseDirectory;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0)
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run from below their project.");
        return folder;
    }
}
