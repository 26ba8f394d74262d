using System.Text;

namespace SchemaSdk.Simulator;

/// <summary>A request as received by the local host.</summary>
public sealed class RecordedRequest
{
    private const int LongestBody = 1024 * 1024;

    internal RecordedRequest(
        string method,
        string target,
        IReadOnlyDictionary<string, string> headers,
        byte[] content,
        bool isForFiles,
        DateTimeOffset receivedAt,
        string keyHeader)
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
        CarriesKey = ((string[])[keyHeader, "Authorization", "x-api-key"]).Any(headers.ContainsKey);
    }

    /// <summary>The HTTP method, such as <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>The path exactly as sent: escaped, without the query.</summary>
    public string Path { get; }

    /// <summary>The query, including its question mark; empty if there is none.</summary>
    public string Query { get; }

    /// <summary>The headers, by case-insensitive name; repeated headers are joined with commas. The API key is included as sent.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The first MiB of the body, decoded as UTF-8; empty if there was no body.</summary>
    public string Body { get; }

    /// <summary>True for a request to the origin that serves output files, false for a request to the API.</summary>
    public bool IsForFiles { get; }

    /// <summary>When the request arrived, by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>True if the request carries credentials, in <c>Authorization</c>, <c>x-api-key</c> or the host's own header.</summary>
    public bool CarriesKey { get; }

    /// <summary>The complete body; dropped after the response, because the log may hold many requests.</summary>
    internal byte[] Content { get; private set; }

    /// <summary>The unescaped path without its query.</summary>
    internal string UnescapedPath => Uri.UnescapeDataString(Path);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";

    internal void DropContent() => Content = [];
}
