namespace SchemaSdk.Tests;

/// <summary>A call that fails, and what its exception says.</summary>
internal sealed record MayBeBilledRow(
    Func<ModelClient, Task> Call, Step[] Script, ModelApiErrorKind Kind, bool MayBeBilled, FakeLedger? Ledger)
{
    public static implicit operator MayBeBilledRow((Func<ModelClient, Task>, Step[], ModelApiErrorKind, bool) row) =>
        new(row.Item1, row.Item2, row.Item3, row.Item4, null);

    public static implicit operator MayBeBilledRow((Func<ModelClient, Task>, Step[], ModelApiErrorKind, bool, FakeLedger) row) =>
        new(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5);
}
