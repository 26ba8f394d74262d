namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>The fields of a host file, in the order they are written.</summary>
internal static class HostFields
{
    public const string Catalog = "catalog";

    public static readonly HostField[] Output =
    [
        new("at", HostPointers.Start),
        new("url", HostPointers.One),
        new("base64", HostPointers.One),
        new("content_type", HostPointers.One),
        new("seconds", HostPointers.One),
    ];

    public static readonly HostField[] All =
    [
        new("$schema", HostTexts.Any),
        new("id", HostTexts.Id),
        new("display_name", HostTexts.Any),
        new("base", HostAddresses.Base),
        new("key", [new("env", HostTexts.Variable), new("header", HostHeaders.OfKey), new("prefix", HostHeaders.Prefix)]),
        new("headers", HostHeaders.Constant),
        new("model", [new("in", HostWords.Placement), new("name", HostTexts.Any)]),
        new("submit",
        [
            new("path", HostTemplates.OfModel),
            new("wrap", HostPointers.One),
            new("ok", [new("at", HostPointers.One), new("is", HostTexts.Scalars)]),
        ]),
        new("job",
        [
            new("id", HostPointers.Several),
            new("status", HostPointers.Several),
            new("words", HostWords.States),
            new("http", HostWords.StatesOfHttp),
            new("progress", [new("at", HostPointers.Several), new("of", HostNumbers.OneOrHundred)]),
            new("created_at", HostPointers.Several),
            new("completed_at", HostPointers.Several),
            new("error", [new("message", HostPointers.Several), new("code", HostPointers.Several)]),
        ]),
        new("poll",
        [
            new("url", HostPointers.Several),
            new("path", HostTemplates.OfJob),
            new("hosts", HostAddresses.Names),
        ]),
        new("result",
        [
            new("url", HostPointers.Several),
            new("path", HostTemplates.OfJob),
            new("at", HostPointers.Several),
            new("failed", HostTexts.Flag),
        ]),
        new("outputs", HostOutputs.Read, Output),
        new("outputs_in", HostPointers.One),
        new("content", [new("path", HostTemplates.OfContent)]),
        new("error",
        [
            new("message", HostPointers.Several),
            new("code", HostPointers.Several),
            new("codes", HostWords.Meanings),
        ]),
        new("cancel",
        [
            new("method", HostWords.CancelMethod),
            new("path", HostTemplates.OfJob),
            new("url", HostPointers.Several),
        ]),
        new("list",
        [
            new("path", HostTemplates.OfList),
            new("items", HostPointers.Each),
            new("next", HostPointers.One),
            new("model", HostPointers.One),
            new("request", HostPointers.Start),
        ]),
        new("cost", [new("at", HostPointers.Several), new("currency", HostTexts.Currency), new("unit", HostTexts.Any)]),
        new("usage", [new("units", HostPointers.Several), new("unit", HostPointers.Several)]),
        new("pace", [new("requests_per_minute", HostNumbers.PerMinute), new("poll_seconds", HostNumbers.Seconds)]),
        new(Catalog,
        [
            new("models", HostTemplates.OfCatalog),
            new("entries", HostPointers.One),
            new("name", HostPointers.One),
            new("model", HostTemplates.OfCatalog),
            new("base", HostAddresses.Base),
            new("key", HostTexts.Flag),
            new("kind", HostWords.CatalogKind),
            new("at", HostPointers.One),
            new("operation", HostTexts.Any),
            new("schema", HostTexts.Any),
            new("display_name", HostPointers.One),
            new("options", HostWords.OptionPointers),
            new("prices",
            [
                new("path", HostTemplates.OfCatalog),
                new("at", HostPointers.One),
                new("label", HostPointers.One),
                new("rate", HostPointers.One),
                new("unit", HostPointers.One),
                new("units", HostWords.Units),
                new("currency", HostPointers.One),
            ]),
        ]),
    ];

    public static readonly FieldTable Table = HostField.TableOf(All);
}
