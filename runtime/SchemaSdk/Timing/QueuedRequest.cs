namespace SchemaSdk;

/// <summary>A request that waits for its turn.</summary>
/// <param name="isSubmit">Which of the two lines it stands in.</param>
/// <param name="since">Since when its job has not been heard of; the oldest is served first.</param>
/// <param name="place">Its place among those of the same age.</param>
internal sealed class QueuedRequest(bool isSubmit, TimeSpan since, long place)
{
    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _registration;

    public static IComparer<QueuedRequest> OldestFirst { get; } = Comparer<QueuedRequest>.Create(static (one, other) =>
        one.Since != other.Since ? one.Since.CompareTo(other.Since) : one.Place.CompareTo(other.Place));

    public bool IsSubmit => isSubmit;

    public TimeSpan Since => since;

    public long Place => place;

    public Task Task => _source.Task;

    public void CancelWith(CancellationToken cancellationToken, Action<QueuedRequest, CancellationToken> leave) =>
        _registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (waiter, leave) = ((QueuedRequest, Action<QueuedRequest, CancellationToken>))state!;
                leave(waiter, token);
            },
            (this, leave));

    public void Release()
    {
        _registration.Unregister();
        _source.TrySetResult();
    }

    public void Cancel(CancellationToken cancellationToken) => _source.TrySetCanceled(cancellationToken);
}
