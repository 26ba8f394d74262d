using SchemaSdk.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Catalogs;

/// <summary>Creates the source of documents that the options specify.</summary>
/// <param name="context">The environment.</param>
/// <param name="folder">The folder of the documents, and of the files of their hosts.</param>
/// <param name="index">The documents in the folder.</param>
internal sealed class SourceFactory(ToolContext context, string folder, FolderIndex index)
{
    /// <summary>Why a host of a file or folder is refused.</summary>
    public const string HostOfFile = "--host is for what a host publishes; the documents of a file or folder name their hosts";

    /// <summary>True for an address; otherwise the source is a file or folder.</summary>
    public static bool IsAddress(string from) => from.Contains("://", StringComparison.Ordinal);

    /// <summary>Creates a source.</summary>
    /// <param name="from">An address, a folder or a file; null for the hosts of the models.</param>
    /// <param name="host">The only host; null for the one of each model, and the first for new ones.</param>
    /// <param name="ignoresRateLimit">True to send requests as fast as possible.</param>
    /// <param name="cancellationToken">Cancels a download.</param>
    public async Task<IModelSource> CreateAsync(string? from, string? host, bool ignoresRateLimit, CancellationToken cancellationToken)
    {
        try
        {
            if (from is null)
            {
                string usual = host ?? HostProfile.FirstId;
                HostCatalog first = Catalog(usual);
                return new HostsSource(
                    index, usual, only: host is not null, id => Open(id == usual ? first : Catalog(id), ignoresRateLimit));
            }

            if (!IsAddress(from))
                return host is null ? OnDisk(from) : throw new ToolException(HostOfFile);

            if (!Uri.TryCreate(from, UriKind.Absolute, out Uri? address)
                || address.Scheme is not ("https" or "http")
                || address.UserInfo.Length > 0
                || address.Query.Length > 0
                || address.Fragment.Length > 0)
            {
                throw new ToolException($"--from must be an http or https address without a user, query or fragment; it is {from}");
            }

            HostCatalog catalog = At(Catalog(host ?? HostProfile.FirstId), address);
            return address.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? await DownloadedAsync(Client(new SourceAddress(address), catalog, ignoresRateLimit), address, cancellationToken)
                : new HostsSource(index, catalog.Host.Id, only: true, _ => Open(catalog, ignoresRateLimit));
        }
        catch (FetchException e)
        {
            throw new ToolException(e.Message, e);
        }
    }

    /// <summary>
    /// Returns the catalog at another address. Only the first host's key goes there: whoever names its address means it to.
    /// </summary>
    private static HostCatalog At(HostCatalog catalog, Uri address) => catalog.Host.Id == HostProfile.FirstId
        ? catalog with { Base = SourceAddress.BaseOf(address), TakesKey = true }
        : catalog with { Base = address, TakesKey = catalog.TakesKey && HostAddress.IsOn(catalog.Base, address) };

    private HostCatalog Catalog(string host) => HostCatalog.Find(context.Directory, folder, host);

    private OpenCatalog Open(HostCatalog catalog, bool ignoresRateLimit)
    {
        if (catalog.WhyNone is { } why)
            return new OpenCatalog(catalog.Placed, null, why);

        var address = new SourceAddress(catalog.Base);
        var answers = new HostAnswers(address, Client(address, catalog, ignoresRateLimit), catalog);
        return new OpenCatalog(
            catalog.Placed,
            catalog.HasDocuments ? new HostSource(catalog, answers) : new DescribedSource(catalog, answers, index),
            null);
    }

    private HostClient Client(SourceAddress address, HostCatalog catalog, bool ignoresRateLimit)
    {
        int perMinute = ignoresRateLimit ? int.MaxValue : catalog.Host.RequestsPerMinute ?? HostLimits.RequestsPerMinute;
        return new HostClient(
            address,
            catalog,
            catalog.TakesKey ? Key(catalog.Host.KeyVariable) : null,
            new RequestRateLimiter(perMinute, context.Time),
            context.Time);
    }

    private string? Key(string variable)
    {
        if (context.Variable(variable)?.Trim() is not { Length: > 0 } key)
            return null;

        SafeWriter.HideIn(context.Output, key);
        SafeWriter.HideIn(context.Error, key);
        return ApiKeyValidator.FindProblem(key) is { } problem ? throw new ToolException($"{variable} {problem}") : key;
    }

    private IModelSource OnDisk(string from)
    {
        string path = context.Directory.FullPath(from);
        return Directory.Exists(path) ? new FolderSource(path, context.Directory.Shown(path))
            : File.Exists(path) ? FileSource.Open(path, context.Directory.Shown(path))
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
