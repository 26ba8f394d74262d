using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Sources;

/// <summary>Creates the source that <c>--from</c> specifies.</summary>
internal sealed class SourceFactory(WorkingDirectory directory, string? keySet, TimeProvider time)
{
    public static string KeyVariable => ModelHost.Default.ApiKeyVariable;

    public async Task<IModelSource> CreateAsync(string? from, bool ignoresRateLimit, CancellationToken cancellationToken)
    {
        try
        {
            if (from is not null && !from.Contains("://", StringComparison.Ordinal))
                return OnDisk(from);

            if (!Uri.TryCreate(from ?? SourceAddress.Usual, UriKind.Absolute, out Uri? address)
                || address.Scheme is not ("https" or "http")
                || address.UserInfo.Length > 0
                || address.Query.Length > 0
                || address.Fragment.Length > 0)
            {
                throw new ToolException($"--from must be an http or https address without a user, query or fragment; it is {from}");
            }

            var host = new SourceAddress(address);
            string? key = keySet?.Trim() is { Length: > 0 } set ? set : null;
            if (key is not null && ApiKeyValidator.FindProblem(key) is { } problem)
                throw new ToolException($"{KeyVariable} {problem}");

            var rateLimiter = new RequestRateLimiter(ignoresRateLimit ? int.MaxValue : HostLimits.RequestsPerMinute, time);
            var client = new HostClient(host, key, rateLimiter, time);
            return address.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? await DownloadedAsync(client, address, cancellationToken)
                : new HostSource(host, client);
        }
        catch (FetchException e)
        {
            throw new ToolException(e.Message, e);
        }
    }

    private IModelSource OnDisk(string from)
    {
        string path = directory.FullPath(from);
        return Directory.Exists(path) ? new FolderSource(path, directory.Shown(path))
            : File.Exists(path) ? FileSource.Open(path, directory.Shown(path))
            : throw new ToolException($"--from {from} is neither a file nor a folder nor an http or https address");
    }

    /// <summary>The address of a single file is treated as a remote file rather than a host.</summary>
    private static async Task<IModelSource> DownloadedAsync(HostClient client, Uri address, CancellationToken cancellationToken)
    {
        using (client)
        {
            HostResponse response = await client.GetAsync(address, HostLimits.ListBytes, cancellationToken);
            return response.Status == System.Net.HttpStatusCode.OK
                ? new FileSource(address.ToString(), response.Body)
                : throw new FetchException($"{address} responded with status {(int)response.Status}");
        }
    }
}
