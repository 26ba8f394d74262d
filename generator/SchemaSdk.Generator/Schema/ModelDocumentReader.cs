using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>The result of reading a document: the model, if enough of it could be understood, and all findings.</summary>
internal sealed record DocumentReading(ModelDocument? Document, EquatableArray<Finding> Findings);

/// <summary>
/// Reads a model document: lenient about the forms that hosts write, strict about their interpretation. Never throws and never stops at the
/// first finding; invalid parts are omitted, and there is a model as long as its id, endpoint and parameters are valid.
/// </summary>
internal static class ModelDocumentReader
{
    /// <param name="text">The document.</param>
    /// <param name="hosts">The hosts of its project; without them, any host is taken to exist and to have the model in the body.</param>
    public static DocumentReading Read(string text, HostPlacements? hosts = null)
    {
        DocumentSource source = DocumentSource.Open(text);
        ModelDocument? document = source.Root is null ? null : Read(source, hosts ?? HostPlacements.Unknown);
        return new DocumentReading(document, source.Reported);
    }

    private static ModelDocument? Read(DocumentSource source, HostPlacements hosts)
    {
        if (Envelope.Open(source.Root!) is not JsonObject model)
        {
            ReportNoModel(source);
            return null;
        }

        // Everything is read before giving up, so that all findings are reported together.
        var fields = new FieldReader(source, model, owner: "");
        FieldReader informative = fields.Informative;
        string? id = IdReader.Read(fields);
        DocumentHost host = HostFieldsReader.Read(fields, hosts);
        string? displayName = informative.Text(DocumentFields.DisplayName, Findings.NameTooLong, Limits.NameLength);
        string? provider = informative.Text(DocumentFields.Provider, Findings.NameTooLong, Limits.NameLength);
        string? category = informative.Text(DocumentFields.Category, Findings.NameTooLong, Limits.NameLength);
        string? description = informative.Text(DocumentFields.Description, Findings.DescriptionTooLong, Limits.DescriptionLength);
        EquatableArray<string> inputs = informative.Texts(DocumentFields.InputModalities, Findings.LabelTooLong, Limits.LabelLength);
        EquatableArray<string> outputs = informative.Texts(DocumentFields.OutputModalities, Findings.LabelTooLong, Limits.LabelLength);
        EquatableArray<string> features = informative.Texts(DocumentFields.Features, Findings.LabelTooLong, Limits.LabelLength);
        EquatableArray<string> notes = informative.Texts(DocumentFields.Notes, Findings.DescriptionTooLong, Limits.DescriptionLength);
        long? contextLength = informative.Count(DocumentFields.ContextLength);
        long? maxOutputTokens = informative.Count(DocumentFields.MaxOutputTokens);
        bool refusesNull = fields.Choice(DocumentFields.Nullable) == false;
        bool closed = fields.Flag(DocumentFields.Closed);
        EquatableArray<Parameter>? parameters = ParameterListReader.Read(source, model, host.Placement);
        EndpointList? endpoints = EndpointReader.Read(fields, parameters ?? default, host.Placement);
        EquatableArray<DocumentPrice> prices = PriceReader.Read(source, model);
        if (id is not null)
            HostFieldsReader.CheckId(fields, id, host);

        if (id is null || endpoints is null || parameters is null)
            return null;

        return new ModelDocument
        {
            Id = id,
            Host = host.Id,
            Wire = host.Wire,
            Placement = host.Placement,
            DisplayName = displayName ?? id,
            Provider = provider,
            Category = category,
            Description = description,
            Endpoints = endpoints.All,
            Submit = endpoints.Submit,
            InputModalities = inputs,
            OutputModalities = outputs,
            Features = features,
            Notes = notes,
            ContextLength = contextLength,
            MaxOutputTokens = maxOutputTokens,
            RefusesNull = refusesNull,
            Closed = closed,
            Parameters = parameters.Value,
            Prices = prices,
            Hash = DocumentNormalizer.Hash(source.Root!),
        };
    }

    private static void ReportNoModel(DocumentSource source)
    {
        if (source.Root is JsonObject envelope && envelope.TryFind(Envelope.Key, out JsonMember data) && data.Value is JsonArray list)
            source.Report(Findings.NoId, list, $"data holds {list.Items.Length} values; a document holds one model");
        else
            source.Report(Findings.NoId, source.Root!, $"the document is {source.Root!.KindName}; an object with an id is expected");
    }
}
