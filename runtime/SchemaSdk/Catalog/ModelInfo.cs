using System.ComponentModel;
using System.Text.Json;
using SchemaSdk.Export;
using SchemaSdk.Generated;
using SchemaSdk.Metadata;
using SchemaSdk.Patterns;
using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>A model as described by its document.</summary>
/// <remarks>Generated request types expose theirs as <c>Model</c>; all of a project's models are in <c>ModelCatalog.All</c>.</remarks>
public sealed class ModelInfo
{
    private readonly ObjectShape[] _shapes;

    private ModelInfo(ModelMetadata metadata)
    {
        Metadata = metadata;
        Wire = WireNames.OfRequest(metadata);
        Root = new ObjectShape(metadata, metadata.Root);
        _shapes = [.. metadata.Types.ConvertAll(type => new ObjectShape(metadata, type))];
        Parameters = metadata.Parameters.ConvertAll(p => new ModelParameter(p));
        List<PriceRow> prices = metadata.Pricing.Rows.ConvertAll(r => new PriceRow(r));
        Prices = prices;
        Coverage = new RowCoverage(metadata);
        SingleRows = [.. prices.ConvertAll(IReadOnlyList<PriceRow> (row) => [row])];
    }

    /// <summary>The id in the document, such as <c>kling-o3</c>. The host is sent the <see cref="WireName"/>.</summary>
    public string Id => Metadata.Id;

    /// <summary>The id of the model's host, as in its host file; <see langword="null"/> for <see cref="ModelHost.Default"/>.</summary>
    public string? Host => Metadata.Host;

    /// <summary>The name by which the host knows the model; the id if the document gives no other.</summary>
    public string WireName => Metadata.WireName;

    /// <summary>The display name; the id if the document gives none.</summary>
    public string DisplayName => Metadata.DisplayName;

    /// <summary>The vendor of the model, if the document names one.</summary>
    public string? Provider => Metadata.Provider;

    /// <summary>The kind of model, such as <c>Video Generation</c>, if the document gives one.</summary>
    public string? Category => Metadata.Category;

    /// <summary>What the model does, if the document describes it.</summary>
    public string? Description => Metadata.Description;

    /// <summary>The default endpoint, such as <c>POST /v1/videos/generations</c>.</summary>
    public string Endpoint => Metadata.Endpoint;

    /// <summary>Every endpoint, in document order.</summary>
    public IReadOnlyList<string> Endpoints => Metadata.Endpoints;

    /// <summary>The model's inputs, such as <c>Text</c> and <c>Image</c>.</summary>
    public IReadOnlyList<string> InputModalities => Metadata.InputModalities;

    /// <summary>The model's outputs, such as <c>Video</c>.</summary>
    public IReadOnlyList<string> OutputModalities => Metadata.OutputModalities;

    /// <summary>The features that the document lists.</summary>
    public IReadOnlyList<string> Features => Metadata.Features;

    /// <summary>The size of the context window, in tokens; <see langword="null"/> if the document does not specify it.</summary>
    public long? ContextLength => Metadata.ContextLength;

    /// <summary>The maximum output, in tokens; <see langword="null"/> if the document does not specify it.</summary>
    public long? MaxOutputTokens => Metadata.MaxOutputTokens;

    /// <summary>The parameters, in document order.</summary>
    public IReadOnlyList<ModelParameter> Parameters { get; }

    /// <summary>The price list, in document order; empty if there is none.</summary>
    public IReadOnlyList<PriceRow> Prices { get; }

    /// <summary>SHA-256 of the normalized document, in lowercase hex: changes with its content, not with its white space.</summary>
    public string SchemaHash => Metadata.Hash;

    /// <summary>
    /// A request to this model as an indented JSON Schema (draft 7): every parameter with its description, default, options and bounds, and
    /// every rule that rejects a request. It accepts what <see cref="ModelRequest.Validate"/> accepts, except for the scene grammar and the
    /// number of addresses in a text, which JSON Schema can't express and the descriptions state instead.
    /// </summary>
    /// <remarks>
    /// Uses only keywords that every validator supports; the rules are one <c>not</c> at the root. The model, where the body has it, may be
    /// omitted. A JSON null is valid only where the document allows it; omit the parameter instead. Lengths are in characters, as the
    /// standard requires; some validators count UTF-16 units. For the parameters of a language model's tool, which may not support these
    /// keywords, use <see cref="ToolSchema"/>.
    /// </remarks>
    public string JsonSchema => field ??= ModelSchema.Write(Metadata);

    /// <summary>
    /// <see cref="JsonSchema"/> with its rules in words, for the parameters of a language model's tool, where <c>not</c>, <c>anyOf</c> and
    /// <c>allOf</c> are not allowed at the root. <see cref="ModelRequest.Validate"/> still enforces them.
    /// </summary>
    public string ToolSchema => field ??= ModelSchema.WriteForTool(Metadata);

    internal ModelMetadata Metadata { get; }

    internal WireNames Wire { get; }

    internal ObjectShape Root { get; }

    internal RowCoverage Coverage { get; }

    /// <summary>Each row as its own list, so that an exact estimate does not allocate one.</summary>
    internal IReadOnlyList<PriceRow>[] SingleRows { get; }

    /// <summary>Returns the price of a usage by this model's price list, regardless of the request: for chat, speech, images.</summary>
    /// <param name="usage">The usage.</param>
    /// <returns>An estimate; it is a range if rows differ by what a request sets.</returns>
    public PriceEstimate EstimatePrice(PriceUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return UsageEstimator.Estimate(this, usage);
    }

    /// <summary>Reads a request to this model without its generated type, for programs that know the model only while they run.</summary>
    /// <param name="json">The request as the host accepts it; the model may be omitted.</param>
    /// <returns>A request that is checked, priced and sent like a generated one.</returns>
    /// <exception cref="JsonException">Not JSON, not an object, for another model, or a missing required parameter.</exception>
    public ModelRequest ReadRequest(string json) => JsonRequest.Read(this, json);

    /// <summary>Returns what the document says about an object or a choice in a request.</summary>
    /// <param name="type">The zero-based index of the type in the metadata.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ObjectShape Shape(int type)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(type);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(type, _shapes.Length);
        return _shapes[type];
    }

    /// <summary>Reads a model from the metadata written by the generator.</summary>
    /// <param name="metadata">The metadata: its version, then the model, one part per line.</param>
    /// <exception cref="FormatException">The metadata was written by a generator version that this runtime can't read; the message says
    /// which package to update.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ModelInfo FromMetadata(string metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return FromMetadata(metadata, holder: null, PatternEngine.IsMatch);
    }

    /// <summary>Reads a model; the exception message names its holder type.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="holder">The type that has it.</param>
    /// <param name="patterns">Matches patterns; null for a model without any, which needs no engine.</param>
    internal static ModelInfo FromMetadata(string metadata, string? holder, PatternMatcher? patterns)
    {
        ModelMetadata model = MetadataReader.Read(metadata, holder);
        model.Patterns = patterns;
        return new ModelInfo(model);
    }

    /// <summary>Returns the name and the id.</summary>
    public override string ToString() => $"{DisplayName} ({Id})";
}
