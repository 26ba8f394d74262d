namespace SchemaSdk.Tool.Sources;

/// <summary>A source of model documents: a host, a folder or a file.</summary>
internal interface IModelSource : IDisposable
{
    /// <summary>The display name.</summary>
    string Name { get; }

    /// <summary>True if documents come over a network, so that progress is worth recording.</summary>
    bool IsRemote { get; }

    /// <summary>Returns the ids of all models.</summary>
    /// <exception cref="FetchException">The list could not be fetched.</exception>
    Task<ModelList> ListAsync(CancellationToken cancellationToken);

    /// <summary>Returns a model's document unchanged, or null if there is no such model.</summary>
    /// <exception cref="FetchException">The document could not be fetched.</exception>
    Task<string?> FetchAsync(string id, CancellationToken cancellationToken);
}

/// <summary>The models in a list, and the findings in the list itself.</summary>
internal sealed record ModelList(IReadOnlyList<string> Ids, IReadOnlyList<string> Findings);
