using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>What can be wrong with a file of requests beside the requests themselves.</summary>
internal static class BatchFindings
{
    public static readonly FindingKind NotCsv = new("csv", "The file is not CSV", IsError: true);
    public static readonly FindingKind Unpriced = new("price", "A request has no highest price, or one above the limit", IsError: true);
    public static readonly FindingKind AbsentModel = new("model", "A request names a model that the folder does not have", IsError: true);

    /// <summary>Says that a line is larger than what is read of one; null if it is not.</summary>
    public static Finding? TooLong(string line, TextRange at) => !Limits.IsTooLarge(line) ? null : new Finding(
        Findings.FileTooLarge, at, $"the line has {Limits.SizeOf(line)} bytes; the maximum is {Limits.FileBytes} (1 MiB)");
}
