namespace SchemaSdk.Tool.Sources;

/// <summary>Where model documents come from: a host, a folder, a file.</summary>
internal interface IModelSource : IDisposable
{
    /// <summary>What people know it by.</summary>
    string Name { get; }

    /// <summary>True where documents come over a network, so that what is done is worth remembering.</summary>
    bool IsRemote { get; }

    /// <summary>The ids of all models.</summary>
    /// <exception cref="FetchException">They could not be got.</exception>
    Task<ModelList> ListAsync(CancellationToken cancellationToken);

    /// <summary>The document of a model as it is there; none where there is no such model.</summary>
    /// <exception cref="FetchException">It could not be got.</exception>
    Task<string?> FetchAsync(string id, CancellationToken cancellationToken);
}

/// <summary>The models that a list names, and what is wrong with the list.</summary>
internal sealed record ModelList(IReadOnlyList<string> Ids, IReadOnlyList<string> Findings);
