using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Sources;

/// <summary>A source of model documents: a host, several hosts, a folder or a file.</summary>
internal interface IModelSource : IDisposable
{
    /// <summary>The display name.</summary>
    string Name { get; }

    /// <summary>True if documents come over a network, so that progress is worth recording.</summary>
    bool IsRemote { get; }

    /// <summary>The hosts that fetched documents may name, beside those with a file in the folder.</summary>
    IEnumerable<PlacedHost> Hosts => [];

    /// <summary>Returns the ids of all models.</summary>
    /// <exception cref="FetchException">The list could not be fetched.</exception>
    Task<ModelList> ListAsync(CancellationToken cancellationToken);

    /// <summary>Returns a model's document, or null if there is no such model.</summary>
    /// <exception cref="FetchException">The document could not be fetched.</exception>
    Task<FetchedDocument?> FetchAsync(string id, CancellationToken cancellationToken);

    /// <summary>True if a model that is gone may be in the list under another name.</summary>
    bool MayBeRenamed(string id) => true;

    /// <summary>Returns why a model of the folder is not fetched from here; null if it is.</summary>
    string? WhyLeft(string id) => null;
}

/// <summary>A document that was fetched, unchanged or made of what the host publishes.</summary>
/// <param name="Text">The document.</param>
/// <param name="Lost">What the host says and the document doesn't.</param>
internal sealed record FetchedDocument(string Text, IReadOnlyList<string> Lost)
{
    /// <summary>What the host would not tell, so that the document has it as before; null if it told everything.</summary>
    public string? Untold { get; init; }

    public static FetchedDocument? Of(string? text) => text is null ? null : new FetchedDocument(text, []);
}

/// <summary>The models in a list, and the findings in the list itself.</summary>
internal sealed record ModelList(IReadOnlyList<string> Ids, IReadOnlyList<string> Findings);
