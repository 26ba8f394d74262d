namespace SchemaSdk.Tests;

/// <summary>A ledger that keeps nothing and fails where it is told to.</summary>
internal sealed class FakeLedger : IClientLedger, ISubmitRecord
{
    public Action? OnClaim { get; init; }

    public Action? OnAccepted { get; init; }

    public Action? OnEnded { get; init; }

    public string Key => "key";

    public bool MaySend => true;

    public IRequestPace? PaceOf(string host, int requestsPerMinute) => null;

    public ISubmitRecord RecordOf(SubmitIntent intent) => this;

    public ValueTask ClaimAsync(CancellationToken cancellationToken) => Do(OnClaim);

    public ValueTask ReleaseAsync(string reason) => ValueTask.CompletedTask;

    public ValueTask AcceptedAsync(Job job) => Do(OnAccepted);

    public ValueTask FailedAsync(Exception failure, bool mayHaveArrived) => ValueTask.CompletedTask;

    public ValueTask EndedAsync(JobReference reference, Job job, CancellationToken cancellationToken) => Do(OnEnded);

    public ValueTask DownloadedAsync(JobReference reference, IReadOnlyList<string> files, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    private static ValueTask Do(Action? action)
    {
        action?.Invoke();
        return ValueTask.CompletedTask;
    }
}
