namespace SchemaSdk.Generator.Schema;

/// <summary>Every kind of problem that a document or, from SSDK0030 on, an overlay can have.</summary>
internal static class Problems
{
    public static readonly ProblemKind NotJson = Error("SSDK0001", "The file is not JSON");
    public static readonly ProblemKind WrongValue = Error("SSDK0002", "A field holds a value that can't be used");
    public static readonly ProblemKind NoId = Error("SSDK0003", "The document has no usable id");
    public static readonly ProblemKind NoParameter = Error("SSDK0004", "The parameters, or a parameter's name, are missing");
    public static readonly ProblemKind NoEndpoint = Error("SSDK0005", "The document has no usable endpoint");
    public static readonly ProblemKind DuplicateParameter = Error("SSDK0006", "Two parameters have one name");
    public static readonly ProblemKind MinimumAboveMaximum = Error("SSDK0007", "A minimum is above its maximum");
    public static readonly ProblemKind DuplicateKey = Error("SSDK0008", "A key stands twice in one JSON object");
    public static readonly ProblemKind DuplicateModel = Error("SSDK0009", "Two documents have one id");
    public static readonly ProblemKind DuplicateOption = Warning("SSDK0010", "An option stands twice");
    public static readonly ProblemKind UnknownType = Warning("SSDK0011", "A parameter's type is not known");
    public static readonly ProblemKind UnreadableRate = Warning("SSDK0012", "A rate can't be read");
    public static readonly ProblemKind NoOptions = Warning("SSDK0013", "An enum has no options");
    public static readonly ProblemKind UnusableDefault = Warning("SSDK0014", "A default is not a value that the parameter allows");
    public static readonly ProblemKind ReservedParameter = Warning("SSDK0015", "A parameter is called model");
    public static readonly ProblemKind NoLabel = Warning("SSDK0016", "A price row has no label");
    public static readonly ProblemKind UnreadableField = Warning("SSDK0017", "A field that only informs can't be read");
    public static readonly ProblemKind FileTooLarge = Error("SSDK0020", "The file is too large");
    public static readonly ProblemKind TooDeep = Error("SSDK0021", "The file is nested too deeply");
    public static readonly ProblemKind TooManyParameters = Error("SSDK0022", "The document has too many parameters");
    public static readonly ProblemKind TooManyOptions = Error("SSDK0023", "A parameter has too many options");
    public static readonly ProblemKind DescriptionTooLong = Error("SSDK0024", "A description is too long");
    public static readonly ProblemKind LabelTooLong = Error("SSDK0025", "An option or label is too long");
    public static readonly ProblemKind NameTooLong = Error("SSDK0026", "An id or name is too long");
    public static readonly ProblemKind TooManyPriceRows = Error("SSDK0027", "The document has too many price rows");
    public static readonly ProblemKind NoOverlayModel = Error("SSDK0030", "The overlay names no model");
    public static readonly ProblemKind AbsentModel = Error("SSDK0031", "The overlay's model is absent");
    public static readonly ProblemKind AbsentParameter = Error("SSDK0032", "An overlay names a parameter that the model does not have");
    public static readonly ProblemKind AbsentValue = Error("SSDK0033", "An overlay names a value that the parameter can't have");
    public static readonly ProblemKind AbsentPriceRow = Error("SSDK0034", "An overlay names a price row that the model does not have");
    public static readonly ProblemKind Contradiction = Error("SSDK0035", "Rules contradict each other, or the document");
    public static readonly ProblemKind NoEffect = Error("SSDK0036", "A rule can never apply, or never has an effect");
    public static readonly ProblemKind NoSingleDemand = Error("SSDK0037", "A rule does not say exactly one thing");
    public static readonly ProblemKind FormatDoesNotFit = Error("SSDK0038", "A format, item count or scene duration does not fit its parameter");
    public static readonly ProblemKind NoRuleId = Error("SSDK0039", "A rule has no usable id of its own");
    public static readonly ProblemKind UnusableName = Error("SSDK0040", "A name can't be used in C#");
    public static readonly ProblemKind UnusablePricing = Error("SSDK0041", "The overlay's pricing can't be used");
    public static readonly ProblemKind UnknownMember = Error("SSDK0042", "A member is not known in overlays");
    public static readonly ProblemKind DuplicateOverlay = Error("SSDK0043", "A model has two overlays");

    /// <summary>All kinds in the order of their ids.</summary>
    public static readonly IReadOnlyList<ProblemKind> All =
    [
        NotJson, WrongValue, NoId, NoParameter, NoEndpoint, DuplicateParameter, MinimumAboveMaximum, DuplicateKey, DuplicateModel,
        DuplicateOption, UnknownType, UnreadableRate, NoOptions, UnusableDefault, ReservedParameter, NoLabel, UnreadableField,
        FileTooLarge, TooDeep, TooManyParameters, TooManyOptions, DescriptionTooLong, LabelTooLong, NameTooLong, TooManyPriceRows,
        NoOverlayModel, AbsentModel, AbsentParameter, AbsentValue, AbsentPriceRow, Contradiction, NoEffect, NoSingleDemand,
        FormatDoesNotFit, NoRuleId, UnusableName, UnusablePricing, UnknownMember, DuplicateOverlay,
    ];

    private static ProblemKind Error(string id, string title) => new(id, title, IsError: true);

    private static ProblemKind Warning(string id, string title) => new(id, title, IsError: false);
}
