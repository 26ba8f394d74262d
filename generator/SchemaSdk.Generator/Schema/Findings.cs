namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Every kind of finding: for documents; from SSDK0030 on, for overlays; from SSDK0050 on, for host files; and from SSDK0053 on, for
/// documents that don't fit their hosts or endpoints.
/// </summary>
internal static class Findings
{
    public static readonly FindingKind NotJson = Error("SSDK0001", "The file is not JSON");
    public static readonly FindingKind WrongValue = Error("SSDK0002", "A field holds a value that can't be used");
    public static readonly FindingKind NoId = Error("SSDK0003", "The document has no usable id");
    public static readonly FindingKind NoParameter = Error("SSDK0004", "The parameters, or a parameter's name, are missing");
    public static readonly FindingKind NoEndpoint = Error("SSDK0005", "The document has no usable endpoint");
    public static readonly FindingKind DuplicateParameter = Error("SSDK0006", "Two parameters have the same name");
    public static readonly FindingKind MinimumAboveMaximum = Error("SSDK0007", "A minimum is above its maximum");
    public static readonly FindingKind DuplicateKey = Error("SSDK0008", "A JSON object has a duplicated key");
    public static readonly FindingKind DuplicateModel = Error("SSDK0009", "Two documents have the same id");
    public static readonly FindingKind DuplicateOption = Warning("SSDK0010", "An option is duplicated");
    public static readonly FindingKind UnknownType = Warning("SSDK0011", "A parameter's type is not known");
    public static readonly FindingKind UnreadableRate = Warning("SSDK0012", "A rate can't be read");
    public static readonly FindingKind NoOptions = Warning("SSDK0013", "An enum has no options");
    public static readonly FindingKind UnusableDefault = Warning("SSDK0014", "A default is not a value that the parameter allows");
    public static readonly FindingKind ReservedParameter = Warning(
        "SSDK0015",
        "A parameter has the name under which requests have the model");
    public static readonly FindingKind NoLabel = Warning("SSDK0016", "A price row has no label");
    public static readonly FindingKind UnreadableField = Warning("SSDK0017", "An informational field can't be read");
    public static readonly FindingKind MisplacedField = Warning("SSDK0018", "A field does not fit the type of its value");
    public static readonly FindingKind UncheckedPattern = Warning("SSDK0019", "A pattern can't be checked");
    public static readonly FindingKind FileTooLarge = Error("SSDK0020", "The file is too large");
    public static readonly FindingKind TooDeep = Error("SSDK0021", "The file is nested too deeply");
    public static readonly FindingKind TooManyParameters = Error("SSDK0022", "The document has too many parameters");
    public static readonly FindingKind TooManyOptions = Error("SSDK0023", "A parameter has too many options");
    public static readonly FindingKind DescriptionTooLong = Error("SSDK0024", "A description is too long");
    public static readonly FindingKind LabelTooLong = Error("SSDK0025", "An option or label is too long");
    public static readonly FindingKind NameTooLong = Error("SSDK0026", "An id or name is too long");
    public static readonly FindingKind TooManyPriceRows = Error("SSDK0027", "The document has too many price rows");
    public static readonly FindingKind NoOverlayModel = Error("SSDK0030", "The overlay names no model");
    public static readonly FindingKind AbsentModel = Error("SSDK0031", "The overlay's model does not exist");
    public static readonly FindingKind AbsentParameter = Error("SSDK0032", "An overlay names a parameter that the model does not have");
    public static readonly FindingKind AbsentValue = Error("SSDK0033", "An overlay names a value that the parameter can't have");
    public static readonly FindingKind AbsentPriceRow = Error("SSDK0034", "An overlay names a price row that the model does not have");
    public static readonly FindingKind Contradiction = Error("SSDK0035", "Rules contradict each other, or the document");
    public static readonly FindingKind NoEffect = Error("SSDK0036", "A rule can never apply, or never has an effect");
    public static readonly FindingKind NoSingleDemand = Error("SSDK0037", "A rule does not have exactly one requirement");
    public static readonly FindingKind FormatDoesNotFit = Error(
        "SSDK0038",
        "A format, item count or scene duration does not fit its parameter");
    public static readonly FindingKind NoRuleId = Error("SSDK0039", "A rule has no usable, unique id");
    public static readonly FindingKind UnusableName = Error("SSDK0040", "A name can't be used in C#");
    public static readonly FindingKind UnusablePricing = Error("SSDK0041", "The overlay's pricing can't be used");
    public static readonly FindingKind UnknownMember = Error("SSDK0042", "An overlay has an unknown member");
    public static readonly FindingKind DuplicateOverlay = Error("SSDK0043", "A model has two overlays");
    public static readonly FindingKind IncompleteHost = Error("SSDK0050", "A host file lacks what it needs");
    public static readonly FindingKind UnknownHostField = Warning("SSDK0051", "A host file has an unknown field");
    public static readonly FindingKind DuplicateHost = Error("SSDK0052", "Two host files have the same id");
    public static readonly FindingKind AbsentHost = Error("SSDK0053", "A document names a host that the project does not have");
    public static readonly FindingKind PathParameter = Error("SSDK0054", "A parameter in the path does not fit the endpoint");

    /// <summary>All kinds, ordered by id.</summary>
    public static readonly IReadOnlyList<FindingKind> All =
    [
        NotJson, WrongValue, NoId, NoParameter, NoEndpoint, DuplicateParameter, MinimumAboveMaximum, DuplicateKey, DuplicateModel,
        DuplicateOption, UnknownType, UnreadableRate, NoOptions, UnusableDefault, ReservedParameter, NoLabel, UnreadableField,
        MisplacedField, UncheckedPattern, FileTooLarge, TooDeep, TooManyParameters, TooManyOptions, DescriptionTooLong, LabelTooLong,
        NameTooLong, TooManyPriceRows, NoOverlayModel, AbsentModel, AbsentParameter, AbsentValue, AbsentPriceRow, Contradiction, NoEffect,
        NoSingleDemand, FormatDoesNotFit, NoRuleId, UnusableName, UnusablePricing, UnknownMember, DuplicateOverlay,
        IncompleteHost, UnknownHostField, DuplicateHost, AbsentHost, PathParameter,
    ];

    private static FindingKind Error(string id, string title) => new(id, title, IsError: true);

    private static FindingKind Warning(string id, string title) => new(id, title, IsError: false);
}
