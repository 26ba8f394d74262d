namespace SchemaSdk;

/// <summary>
/// Limits the requests per minute of a client. A fifth is reserved for submits, so that many waits can't starve them. When both submits
/// and polls are waiting, each gets a fifth, and the rest goes to submits while every job was polled recently, otherwise to polls. Thus no
/// more jobs are running than can be polled in time.
/// </summary>
internal sealed class RequestRateLimiter : IDisposable
{
    private const int Shares = 5;

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a job goes without a poll before polls take priority. Hosts keep finished jobs for an hour. With four fifths for polls, a
    /// round of polls takes at most a third of a job's duration, which leaves room for failures and slow hosts.
    /// </summary>
    private static readonly TimeSpan s_longWithoutPoll = TimeSpan.FromMinutes(5);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly int _limit;
    private readonly int _pollLimit;
    private readonly TimeSpan _pollGap;
    private readonly TimeSpan _pollSlack;
    private readonly long _origin;
    private readonly Queue<TimeSpan> _sentSubmits = new();
    private readonly Queue<TimeSpan> _sentPolls = new();
    private readonly SortedSet<QueuedRequest> _submits = new(QueuedRequest.OldestFirst);
    private readonly SortedSet<QueuedRequest> _polls = new(QueuedRequest.OldestFirst);
    private readonly ITimer _timer;
    private TimeSpan _nextPoll;
    private TimeSpan _heldUntil;
    private int _pollShares;
    private long _places;

    public RequestRateLimiter(int requestsPerMinute, TimeProvider time)
    {
        _time = time;
        _limit = requestsPerMinute;
        int reserve = requestsPerMinute / Shares;
        _pollLimit = requestsPerMinute - reserve;
        _pollGap = s_window / _pollLimit;
        _pollSlack = _pollGap * reserve;
        _origin = time.GetTimestamp();
        _timer = time.CreateTimer(
            static limiter => ((RequestRateLimiter)limiter!).ServeWaiters(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>The number of requests in the queue.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _submits.Count + _polls.Count;
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    private bool IsContended => _submits.Count > 0 && _polls.Count > 0;

    /// <summary>Completes when the request may be sent. The time limit of the wait is paused until then.</summary>
    /// <param name="isSubmit">True for a submit, false for polls and everything else.</param>
    /// <param name="limit">The time limit of the wait that the request belongs to; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Removes the request from the queue.</param>
    public ValueTask EnterAsync(bool isSubmit, WaitLimit? limit, CancellationToken cancellationToken)
    {
        if (limit is null)
            return EnterAsync(isSubmit, cancellationToken);
        // Before the request has its place: its turn may come on another thread at once.
        long began = _time.GetTimestamp();
        return Paused(EnterAsync(isSubmit, cancellationToken, limit.LastSucceeded), limit, began);
    }

    /// <summary>Completes when another pace lets the request go. The time limit of the wait is paused until then.</summary>
    /// <param name="pace">The other pace.</param>
    /// <param name="limit">The time limit of the wait that the request belongs to; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Gives up the turn.</param>
    public ValueTask EnterAsync(IRequestPace pace, WaitLimit? limit, CancellationToken cancellationToken)
    {
        long began = _time.GetTimestamp();
        ValueTask turn = pace.EnterAsync(cancellationToken);
        return limit is null ? turn : Paused(turn, limit, began);
    }

    /// <summary>Completes when the request may be sent.</summary>
    /// <param name="isSubmit">True for a submit, false for polls and everything else.</param>
    /// <param name="cancellationToken">Removes the request from the queue.</param>
    /// <param name="lastAnswered">The timestamp of the last response about the job; the oldest is served first. Null counts as very
    /// old.</param>
    public ValueTask EnterAsync(bool isSubmit, CancellationToken cancellationToken, long? lastAnswered = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            TimeSpan now = Now;
            bool othersFirst = _submits.Count > 0 || (!isSubmit && _polls.Count > 0);
            if (!othersFirst && TryTake(isSubmit, now))
                return ValueTask.CompletedTask;
            TimeSpan since = isSubmit ? TimeSpan.Zero
                : lastAnswered is { } answered ? _time.GetElapsedTime(_origin, answered)
                : now - s_longWithoutPoll;
            var waiter = new QueuedRequest(isSubmit, since, _places++);
            (isSubmit ? _submits : _polls).Add(waiter);
            waiter.CancelWith(cancellationToken, Leave);
            SetTimer(now);
            return new ValueTask(waiter.Task);
        }
    }

    /// <summary>Stops sending for a while, because the host reported that the rate limit is exhausted.</summary>
    public void Hold(TimeSpan duration)
    {
        lock (_gate)
        {
            TimeSpan until = Now + (duration < Backoff.Longest ? duration : Backoff.Longest);
            if (until > _heldUntil)
                _heldUntil = until;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void ServeWaiters()
    {
        lock (_gate)
        {
            TimeSpan now = Now;
            while (Next(now) is { } waiter && TryTake(waiter.IsSubmit, now))
            {
                if (IsContended)
                    CountShares(waiter, now);
                (waiter.IsSubmit ? _submits : _polls).Remove(waiter);
                waiter.Release();
            }

            SetTimer(now);
        }
    }

    /// <summary>Returns the next request in the queue.</summary>
    private QueuedRequest? Next(TimeSpan now)
    {
        if (!IsContended)
            return _submits.Min ?? _polls.Min;
        Forget(now);
        bool isPollTurn = _pollShares + SharesOfPolls(now) >= Shares && _sentPolls.Count < _pollLimit;
        return isPollTurn ? _polls.Min : _submits.Min;
    }

    private int SharesOfPolls(TimeSpan now) => now - _polls.Min!.Since >= s_longWithoutPoll ? Shares - 1 : 1;

    private void CountShares(QueuedRequest served, TimeSpan now)
    {
        int shares = _pollShares + SharesOfPolls(now);
        _pollShares = served.IsSubmit ? Math.Min(shares, Shares) : Math.Max(shares - Shares, 0);
    }

    private bool TryTake(bool isSubmit, TimeSpan now)
    {
        if (DueIn(isSubmit, now) > TimeSpan.Zero)
            return false;
        (isSubmit ? _sentSubmits : _sentPolls).Enqueue(now);
        if (!isSubmit)
            _nextPoll = Later(now, _nextPoll) + _pollGap;
        return true;
    }

    private TimeSpan DueIn(bool isSubmit, TimeSpan now)
    {
        Forget(now);
        TimeSpan due = _heldUntil;
        if (_sentSubmits.Count + _sentPolls.Count >= _limit)
            due = Later(due, OldestSent() + s_window);
        if (isSubmit)
            return due - now;
        if (_sentPolls.Count >= _pollLimit)
            due = Later(due, _sentPolls.Peek() + s_window);
        // Polls without submits are spread over the minute, so that they do not all stall together.
        if (_submits.Count == 0)
            due = Later(due, _nextPoll - _pollSlack);
        return due - now;
    }

    private TimeSpan OldestSent() =>
        !_sentPolls.TryPeek(out TimeSpan poll) ? _sentSubmits.Peek()
        : !_sentSubmits.TryPeek(out TimeSpan submit) || poll < submit ? poll
        : submit;

    private void Forget(TimeSpan now)
    {
        while (_sentSubmits.TryPeek(out TimeSpan sent) && sent + s_window <= now)
            _sentSubmits.Dequeue();
        while (_sentPolls.TryPeek(out TimeSpan sent) && sent + s_window <= now)
            _sentPolls.Dequeue();
    }

    private void SetTimer(TimeSpan now)
    {
        if (Next(now) is not { } waiter)
            return;
        TimeSpan due = DueIn(waiter.IsSubmit, now);
        // A timer may fire slightly early; an extra millisecond keeps it from firing repeatedly.
        _timer.Change(due > TimeSpan.Zero ? due + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Leave(QueuedRequest waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            (waiter.IsSubmit ? _submits : _polls).Remove(waiter);
            waiter.Cancel(cancellationToken);
            SetTimer(Now);
        }
    }

    private static ValueTask Paused(ValueTask turn, WaitLimit limit, long began) =>
        turn.IsCompletedSuccessfully ? turn : new ValueTask(PausedAsync(turn, limit, began));

    private static async Task PausedAsync(ValueTask turn, WaitLimit limit, long began)
    {
        limit.Pause(began);
        await turn.ConfigureAwait(false);
        limit.Resume(began);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
