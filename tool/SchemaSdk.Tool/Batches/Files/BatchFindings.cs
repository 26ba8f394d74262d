using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>What can be wrong with a file of requests beside the requests themselves.</summary>
internal static class BatchFindings
{
    public static readonly FindingKind NotCsv = new("csv", "The file is not CSV", IsError: true);
    public static readonly FindingKind Unpriced = new("price", "A request has no highest price, or one above the limit", IsError: true);
    public static readonly FindingKind AbsentModel = new("model", "A request names a model that the folder does not have", IsError: true);
}
