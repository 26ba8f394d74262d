using SchemaSdk.Tool.CommandLine;

namespace SchemaSdk.Tool.Origins;

/// <summary>Makes what <c>--from</c> names.</summary>
internal static class OriginFactory
{
    // As the client has it.
    private const int LongestKey = 1024;

    public const string KeyVariable = "EMPIRIOLABS_API_KEY";

    public static async Task<IModelOrigin> CreateAsync(ToolContext context, string? from, bool ignoresRateLimit, CancellationToken cancellationToken)
    {
        try
        {
            if (from is not null && !from.Contains("://", StringComparison.Ordinal))
            {
                return OnDisk(context, from);
            }

            if (!Uri.TryCreate(from ?? HostAddress.Usual, UriKind.Absolute, out Uri? address)
                || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            {
                throw new ToolException($"--from {from}: an http or https address without user, query and fragment is expected");
            }

            var host = new HostAddress(address);
            string? key = context.Variable(KeyVariable)?.Trim() is { Length: > 0 } set ? set : null;
            if (key is not null && (key.Length > LongestKey || key.AsSpan().ContainsAnyExceptInRange('!', '~')))
            {
                throw new ToolException($"{KeyVariable} holds a space, a line end or a character outside ASCII, or more than {LongestKey} characters; no key does");
            }

            var pace = new RequestPace(ignoresRateLimit ? null : HostLimits.RequestsPerMinute, context.Time);
            var client = new HostClient(host, key, pace, context.Time);
            return address.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? await DownloadedAsync(client, address, cancellationToken)
                : new HostOrigin(host, client);
        }
        catch (FetchException fault)
        {
            throw new ToolException(fault.Message, fault);
        }
    }

    private static IModelOrigin OnDisk(ToolContext context, string from)
    {
        string path = context.FullPath(from);
        return Directory.Exists(path) ? new FolderOrigin(path, context.Shown(path))
            : File.Exists(path) ? FileOrigin.Open(path, context.Shown(path))
            : throw new ToolException($"--from {from}: there is no such file or folder, and it is no address");
    }

    /// <summary>An address of one file is a file that lies elsewhere.</summary>
    private static async Task<IModelOrigin> DownloadedAsync(HostClient client, Uri address, CancellationToken cancellationToken)
    {
        using (client)
        {
            HostAnswer answer = await client.GetAsync(address, HostLimits.ListBytes, cancellationToken);
            return answer.Status == System.Net.HttpStatusCode.OK
                ? new FileOrigin(address.ToString(), answer.Body)
                : throw new FetchException($"{address} answered {(int)answer.Status}");
        }
    }
}
