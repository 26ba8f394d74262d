namespace SchemaSdk;

/// <summary>Money as whole millionths, which every store can add and compare exactly.</summary>
internal static class Millionths
{
    private const decimal PerUnit = 1_000_000;
    private const decimal Most = 9_000_000_000_000m;

    /// <summary>Rounds up, so that neither what is held nor what is spent is ever less than the amount.</summary>
    public static long Above(decimal amount) =>
        amount is >= 0 and <= Most
            ? (long)decimal.Ceiling(amount * PerUnit)
            : throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount must be from 0 to 9,000,000,000,000.");

    /// <summary>Rounds down, for a ceiling.</summary>
    public static long Below(decimal amount) =>
        amount is >= 0 and <= Most
            ? (long)decimal.Floor(amount * PerUnit)
            : throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount must be from 0 to 9,000,000,000,000.");

    public static decimal ToAmount(long millionths) => millionths / PerUnit;
}
