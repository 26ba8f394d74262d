using System.Diagnostics;
using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Drift;

/// <summary>Reads documents from a revision, such as <c>HEAD~1:schemas</c>, without touching the checkout.</summary>
internal static class GitRevision
{
    public static async Task<IReadOnlyList<DocumentFile>> ReadAsync(string directory, string revision, CancellationToken cancellationToken)
    {
        if (revision.StartsWith('-') || revision.Any(char.IsControl))
            throw new ToolException($"{Shown.Text(revision)} is not a git revision");

        string type = await TypeAsync(directory, revision, cancellationToken);
        if (type == "blob")
        {
            string blob = Text(await GitAsync(directory, ["cat-file", "blob", revision], null, cancellationToken));
            return [DocumentFile.Of(revision, blob, isOnDisk: false)];
        }

        // List the names separately with -z, so that special characters need no unquoting.
        string listing = Text(await GitAsync(directory, ["ls-tree", "-z", $"{revision}"], null, cancellationToken));
        List<(string Hash, string Name)> files = [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\t', 2))
            .Select(parts => (Words: parts[0].Split(' '), Name: parts[1]))
            .Where(entry =>
                entry.Words[1] == "blob"
                && entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                && (!SchemaFileName.IsOfAnotherKind(entry.Name) || HostReader.IsFile(entry.Name)))
            .Select(entry => (entry.Words[2], entry.Name))];
        byte[] blobs = await GitAsync(
            directory, ["cat-file", "--batch"], string.Concat(files.Select(f => f.Hash + "\n")), cancellationToken);
        List<(string Name, string Text)> read = [.. Blobs(blobs).Zip(files, (text, file) => (file.Name, text))];
        var hosts = HostPlacements.Of(read
            .Where(file => HostReader.IsFile(file.Name))
            .Select(file => PlacedHost.Of(HostReader.Read(file.Text).Host)));
        return [.. read
            .Where(file => !HostReader.IsFile(file.Name))
            .Select(file => DocumentFile.Of($"{revision}/{file.Name}", file.Text, isOnDisk: false, hosts))];
    }

    /// <summary>Returns the type of the object that a revision names. Git's own messages assume that the user called git.</summary>
    private static async Task<string> TypeAsync(string directory, string revision, CancellationToken cancellationToken)
    {
        try
        {
            return Text(await GitAsync(directory, ["cat-file", "-t", revision], null, cancellationToken)).Trim();
        }
        catch (GitException e)
        {
            throw new ToolException(await ExplainAsync(directory, revision, e, cancellationToken), e);
        }
    }

    private static async Task<string> ExplainAsync(string directory, string revision, GitException e, CancellationToken cancellationToken)
    {
        const string Instead = "; `schema-sdk diff <old> <new>` compares two files or folders without git";
        if (!await SucceedsAsync(directory, ["rev-parse", "--git-dir"], cancellationToken))
        {
            return e.Message.Contains("not a git repository", StringComparison.Ordinal)
                ? $"{Shown.Text(revision)} can't be read: the current folder is not in a git repository{Instead}"
                : $"{Shown.Text(revision)} can't be read: git reports `{Shown.Text(e.Message)}`{Instead}";
        }

        string commit = revision.Split(':', 2)[0];
        if (await SucceedsAsync(directory, ["rev-parse", "--verify", "--quiet", $"{commit}^{{commit}}"], cancellationToken))
            return $"commit {Shown.Text(commit)} has no {Shown.Text(revision[Math.Min(commit.Length + 1, revision.Length)..])}{Instead}";

        return await SucceedsAsync(directory, ["rev-parse", "--verify", "--quiet", "HEAD"], cancellationToken)
            ? $"{Shown.Text(commit)} is not a commit, branch or tag of this git repository"
            : $"{Shown.Text(revision)} can't be read: this git repository has no commit yet{Instead}";
    }

    private static async Task<bool> SucceedsAsync(string directory, string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            await GitAsync(directory, arguments, null, cancellationToken);
            return true;
        }
        catch (GitException)
        {
            return false;
        }
    }

    /// <summary>Parses the output of <c>cat-file --batch</c>: a header line ending in the length, the bytes, a newline.</summary>
    private static IEnumerable<string> Blobs(byte[] batch)
    {
        for (int at = 0; at < batch.Length;)
        {
            int end = Array.IndexOf(batch, (byte)'\n', at);
            string header = Encoding.ASCII.GetString(batch, at, end - at);
            int length = int.Parse(header.AsSpan(header.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture);
            yield return Encoding.UTF8.GetString(batch, end + 1, Math.Min(length, Limits.FileBytes + 1));
            at = end + 1 + length + 1;
        }
    }

    private static async Task<byte[]> GitAsync(string directory, string[] arguments, string? input, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["-C", directory, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        using Process git = StartOrThrow(start);
        Task<string> errors = git.StandardError.ReadToEndAsync(cancellationToken);
        using var output = new MemoryStream();
        Task copy = git.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        await git.StandardInput.WriteAsync((input ?? "").AsMemory(), cancellationToken);
        git.StandardInput.Close();
        await copy;
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode == 0 ? output.ToArray() : throw new GitException((await errors).Trim());
    }

    private static Process StartOrThrow(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ToolException(
                "git is not installed or not in PATH, and reading a revision needs it;"
                + " `schema-sdk diff <old> <new>` compares two files or folders without git",
                e);
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>Git failed; the message is its own.</summary>
    private sealed class GitException(string message) : Exception(message);
}
