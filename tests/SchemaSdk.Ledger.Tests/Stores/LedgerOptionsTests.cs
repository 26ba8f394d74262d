namespace SchemaSdk.Ledger.Tests;

/// <summary>A ledger whose times would let a process send what others already hold for lost is not opened.</summary>
public sealed class LedgerOptionsTests
{
    [Fact]
    public void A_claim_ends_at_half_the_time_after_which_its_process_counts_as_gone_unless_said_otherwise()
    {
        Assert.Equal(TimeSpan.FromSeconds(2), new JobLedgerOptions { DeadAfter = TimeSpan.FromSeconds(4) }.MaxClaimAge);
        Assert.Equal(TimeSpan.FromSeconds(1), new JobLedgerOptions { MaxClaimAge = TimeSpan.FromSeconds(1) }.MaxClaimAge);
    }

    [Theory]
    [InlineData(0, null, "DeadAfter must be positive; it is 00:00:00.")]
    [InlineData(-1, null, "DeadAfter must be positive; it is -00:00:01.")]
    [InlineData(6, 0, "MaxClaimAge must be positive and below DeadAfter, which is 00:00:06; it is 00:00:00.")]
    [InlineData(6, 6, "MaxClaimAge must be positive and below DeadAfter, which is 00:00:06; it is 00:00:06.")]
    [InlineData(2, 5, "MaxClaimAge must be positive and below DeadAfter, which is 00:00:02; it is 00:00:05.")]
    public void A_claim_must_not_outlive_its_process(int deadAfter, int? claimAge, string expected)
    {
        var options = new JobLedgerOptions { DeadAfter = TimeSpan.FromSeconds(deadAfter) };
        if (claimAge is { } seconds)
            options = options with { MaxClaimAge = TimeSpan.FromSeconds(seconds) };
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => new SqliteJobLedger(file, options)).Message);
        Assert.False(File.Exists(file));
    }
}
