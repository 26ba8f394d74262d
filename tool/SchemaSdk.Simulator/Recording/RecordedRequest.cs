using System.Text;

namespace SchemaSdk.Simulator;

/// <summary>A request as it reached the local host.</summary>
public sealed class RecordedRequest
{
    private const int LongestBody = 1024 * 1024;

    internal RecordedRequest(
        string method,
        string target,
        IReadOnlyDictionary<string, string> headers,
        byte[] content,
        bool isForFiles,
        DateTimeOffset receivedAt)
    {
        int query = target.IndexOf('?', StringComparison.Ordinal);
        Method = method;
        Path = query < 0 ? target : target[..query];
        Query = query < 0 ? "" : target[query..];
        Headers = headers;
        Content = content;
        Body = Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, LongestBody));
        IsForFiles = isForFiles;
        ReceivedAt = receivedAt;
    }

    /// <summary>The HTTP method, such as <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>The path exactly as it was on the wire: escaped, and without the query.</summary>
    public string Path { get; }

    /// <summary>The query with its question mark, or an empty string.</summary>
    public string Query { get; }

    /// <summary>The headers, by name in any case; several of one name are joined by a comma. The key is among them as it was sent.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body read as UTF-8, at most its first MiB; empty if there was none.</summary>
    public string Body { get; }

    /// <summary>True for a request to the origin that serves output files, false for one to the API.</summary>
    public bool IsForFiles { get; }

    /// <summary>When it arrived, by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>True when the request carries credentials, in <c>Authorization</c> or <c>x-api-key</c>.</summary>
    public bool CarriesKey => Headers.ContainsKey("Authorization") || Headers.ContainsKey("x-api-key");

    /// <summary>The whole body; dropped once the request is answered, as the log may hold many.</summary>
    internal byte[] Content { get; private set; }

    /// <summary>The path's segments as one text, unescaped.</summary>
    internal string UnescapedPath => Uri.UnescapeDataString(Path);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";

    internal void DropContent() => Content = [];
}
