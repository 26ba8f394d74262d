using System.Diagnostics;
using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Drift;

/// <summary>Reads documents from a revision, such as <c>HEAD~1:schemas</c>, without touching the checkout.</summary>
internal static class GitRevision
{
    public static async Task<IReadOnlyList<DocumentFile>> ReadAsync(string directory, string revision, CancellationToken cancellationToken)
    {
        if (revision.StartsWith('-') || revision.Any(char.IsControl))
            throw new ToolException($"{revision} is no git revision");

        string type = Text(await GitAsync(directory, ["cat-file", "-t", revision], null, cancellationToken)).Trim();
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
                && !SchemaFileName.IsOfAnotherKind(entry.Name))
            .Select(entry => (entry.Words[2], entry.Name))];
        byte[] blobs = await GitAsync(
            directory, ["cat-file", "--batch"], string.Concat(files.Select(f => f.Hash + "\n")), cancellationToken);
        return [.. Blobs(blobs).Zip(files, (text, file) => DocumentFile.Of($"{revision}/{file.Name}", text, isOnDisk: false))];
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
        using Process git = StartOrThrow(start);
        Task<string> errors = git.StandardError.ReadToEndAsync(cancellationToken);
        using var output = new MemoryStream();
        Task copy = git.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        await git.StandardInput.WriteAsync((input ?? "").AsMemory(), cancellationToken);
        git.StandardInput.Close();
        await copy;
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode == 0 ? output.ToArray() : throw new ToolException($"git: {(await errors).Trim()}");
    }

    private static Process StartOrThrow(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new ToolException("git could not be started; it is needed to read a revision", fault);
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
