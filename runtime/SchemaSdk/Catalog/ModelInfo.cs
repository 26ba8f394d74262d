using System.ComponentModel;
using SchemaSdk.Export;
using SchemaSdk.Metadata;
using SchemaSdk.Json;
using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>A model as its document describes it.</summary>
/// <remarks>Generated request types offer theirs as <c>Model</c>; a project's are all in its <c>ModelCatalog.All</c>.</remarks>
public sealed class ModelInfo
{
    private ModelInfo(ModelMetadata metadata)
    {
        Metadata = metadata;
        Wire = new WireNames(metadata);
        Parameters = metadata.Parameters.ConvertAll(p => new ModelParameter(p));
        List<PriceRow> prices = metadata.Pricing.Rows.ConvertAll(r => new PriceRow(r));
        Prices = prices;
        Coverage = new RowCoverage(metadata);
        SingleRows = [.. prices.ConvertAll(IReadOnlyList<PriceRow> (row) => [row])];
    }

    /// <summary>The id on the wire, such as <c>kling-o3</c>.</summary>
    public string Id => Metadata.Id;

    /// <summary>The name for people; the id where the document gives none.</summary>
    public string DisplayName => Metadata.DisplayName;

    /// <summary>Who made the model, where the document says so.</summary>
    public string? Provider => Metadata.Provider;

    /// <summary>The kind of model, such as <c>Video Generation</c>, where the document says so.</summary>
    public string? Category => Metadata.Category;

    /// <summary>What the model does, where the document says so.</summary>
    public string? Description => Metadata.Description;

    /// <summary>Where a request goes by default, such as <c>POST /v1/videos/generations</c>.</summary>
    public string Endpoint => Metadata.Endpoint;

    /// <summary>Every endpoint, in the document's order.</summary>
    public IReadOnlyList<string> Endpoints => Metadata.Endpoints;

    /// <summary>What the model takes, such as <c>Text</c> and <c>Image</c>.</summary>
    public IReadOnlyList<string> InputModalities => Metadata.InputModalities;

    /// <summary>What the model makes, such as <c>Video</c>.</summary>
    public IReadOnlyList<string> OutputModalities => Metadata.OutputModalities;

    /// <summary>What the document lists as features.</summary>
    public IReadOnlyList<string> Features => Metadata.Features;

    /// <summary>How much the model can take in at once, in tokens; <see langword="null"/> where the document does not say.</summary>
    public long? ContextLength => Metadata.ContextLength;

    /// <summary>How much the model can answer at most, in tokens; <see langword="null"/> where the document does not say.</summary>
    public long? MaxOutputTokens => Metadata.MaxOutputTokens;

    /// <summary>The parameters in the document's order.</summary>
    public IReadOnlyList<ModelParameter> Parameters { get; }

    /// <summary>The price list in the document's order; empty where there is none.</summary>
    public IReadOnlyList<PriceRow> Prices { get; }

    /// <summary>SHA-256 of the normalized document, in lower-case hex: it changes with what the document says, not with its white space.</summary>
    public string SchemaHash => Metadata.Hash;

    /// <summary>
    /// A request to this model as JSON Schema (draft 7), indented: every parameter with its description, default, options and bounds,
    /// and every rule that refuses a request. It accepts what <see cref="ModelRequest.Validate"/> accepts, apart from the
    /// grammar of scenes and the number of addresses in a text, which JSON Schema can't say and the descriptions do.
    /// </summary>
    /// <remarks>
    /// The keywords are ones that every validator evaluates; the rules are one <c>not</c> at the root. <c>model</c> may be left out. A JSON
    /// null is refused; leave out what is not set. Lengths are in characters, as the standard says; some validators count UTF-16 units.
    /// Where the parameters of a language model's tool may hold no such keyword, take <see cref="ToolSchema"/>.
    /// </remarks>
    public string JsonSchema => field ??= ModelSchema.Write(Metadata);

    /// <summary>
    /// <see cref="JsonSchema"/> with its rules in words: for the parameters of a language model's tool, where <c>not</c>, <c>anyOf</c> and
    /// <c>allOf</c> are refused at the root. <see cref="ModelRequest.Validate"/> still checks them.
    /// </summary>
    public string ToolSchema => field ??= ModelSchema.WriteForTool(Metadata);

    internal ModelMetadata Metadata { get; }

    internal WireNames Wire { get; }

    internal RowCoverage Coverage { get; }

    /// <summary>Each row as a list of its own, so that an exact estimate allocates none.</summary>
    internal IReadOnlyList<PriceRow>[] SingleRows { get; }

    /// <summary>What a usage costs by this model's price list, whatever request it comes from: of chat, speech, images.</summary>
    /// <param name="usage">What is used.</param>
    /// <returns>An estimate; rows that differ by what a request sets make it a range.</returns>
    public PriceEstimate EstimatePrice(PriceUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return UsageEstimator.Estimate(this, usage);
    }

    /// <summary>Reads a model from the metadata that the generator wrote.</summary>
    /// <param name="metadata">The metadata: its version, then the model, one part a line.</param>
    /// <exception cref="FormatException">It was written by a version of the generator that this runtime can't read; the message says which package to update.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ModelInfo FromMetadata(string metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return FromMetadata(metadata, holder: null);
    }

    /// <summary>The same, of a type that the message of the exception names.</summary>
    internal static ModelInfo FromMetadata(string metadata, string? holder) => new(MetadataReader.Read(metadata, holder));

    /// <summary>The name and the id.</summary>
    public override string ToString() => $"{DisplayName} ({Id})";
}
