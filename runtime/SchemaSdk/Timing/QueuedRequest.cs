namespace SchemaSdk;

/// <summary>A request waiting to be sent.</summary>
/// <param name="isSubmit">Whether it is in the queue of submits or of polls.</param>
/// <param name="since">The time of the last response about its job; the oldest is served first.</param>
/// <param name="place">The order among requests with the same time.</param>
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
