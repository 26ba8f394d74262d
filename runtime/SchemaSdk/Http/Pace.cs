namespace SchemaSdk;

/// <summary>
/// One pace for all requests of a client. No minute holds more than the limit; a fifth of it is kept for submits,
/// and the others are spread over the minute, so that many waits neither starve a submit nor stall together.
/// Who waits is served in turn, submits first.
/// </summary>
internal sealed class Pace : IDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly int _limit;
    private readonly int _pollLimit;
    private readonly TimeSpan _pollGap;
    private readonly TimeSpan _pollSlack;
    private readonly long _origin;
    private readonly Queue<TimeSpan> _sent = new();
    private readonly LinkedList<Waiter> _submits = new();
    private readonly LinkedList<Waiter> _polls = new();
    private readonly ITimer _timer;
    private TimeSpan _nextPoll;
    private TimeSpan _heldUntil;

    public Pace(int requestsPerMinute, TimeProvider time)
    {
        _time = time;
        _limit = requestsPerMinute;
        int reserve = requestsPerMinute / 5;
        _pollLimit = requestsPerMinute - reserve;
        _pollGap = s_window / _pollLimit;
        _pollSlack = _pollGap * reserve;
        _origin = time.GetTimestamp();
        _timer = time.CreateTimer(static pace => ((Pace)pace!).ServeWaiters(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Returns when the request may be sent.</summary>
    public ValueTask EnterAsync(bool isSubmit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            LinkedList<Waiter> line = isSubmit ? _submits : _polls;
            bool othersFirst = _submits.Count > 0 || line.Count > 0;
            if (!othersFirst && TryTake(isSubmit, Now))
                return ValueTask.CompletedTask;
            var waiter = new Waiter(this, line, cancellationToken);
            SetTimer(Now);
            return new ValueTask(waiter.Task);
        }
    }

    /// <summary>Sends nothing for a while: the host said that the account has had its share.</summary>
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

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    private void ServeWaiters()
    {
        lock (_gate)
        {
            TimeSpan now = Now;
            while (First() is { } waiter && TryTake(waiter.IsIn(_submits), now))
                waiter.Release();
            SetTimer(now);
        }
    }

    private Waiter? First() => (_submits.First ?? _polls.First)?.Value;

    private bool TryTake(bool isSubmit, TimeSpan now)
    {
        if (DueIn(isSubmit, now) > TimeSpan.Zero)
            return false;
        _sent.Enqueue(now);
        if (!isSubmit)
            _nextPoll = (now > _nextPoll ? now : _nextPoll) + _pollGap;
        return true;
    }

    private TimeSpan DueIn(bool isSubmit, TimeSpan now)
    {
        while (_sent.TryPeek(out TimeSpan oldest) && oldest + s_window <= now)
            _sent.Dequeue();
        TimeSpan due = _heldUntil;
        int allowed = isSubmit ? _limit : _pollLimit;
        if (_sent.Count >= allowed)
            due = Later(due, SentAt(_sent.Count - allowed) + s_window);
        if (!isSubmit)
            due = Later(due, _nextPoll - _pollSlack);
        return due - now;
    }

    private TimeSpan SentAt(int place)
    {
        foreach (TimeSpan sent in _sent)
        {
            if (place-- == 0)
                return sent;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }

    private void SetTimer(TimeSpan now)
    {
        if (First() is not { } waiter)
            return;
        TimeSpan due = DueIn(waiter.IsIn(_submits), now);
        // A timer may ring a little early; a whole millisecond keeps it from ringing over and over.
        _timer.Change(due > TimeSpan.Zero ? due + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Waiter
    {
        private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly LinkedListNode<Waiter> _place;
        private readonly CancellationTokenRegistration _registration;

        public Waiter(Pace pace, LinkedList<Waiter> line, CancellationToken cancellationToken)
        {
            _place = line.AddLast(this);
            _registration = cancellationToken.UnsafeRegister((_, token) => pace.Leave(this, token), null);
        }

        public Task Task => _source.Task;

        public bool IsIn(LinkedList<Waiter> line) => _place.List == line;

        public void Release()
        {
            _place.List!.Remove(_place);
            _registration.Unregister();
            _source.TrySetResult();
        }

        public void Cancel(CancellationToken cancellationToken)
        {
            _place.List?.Remove(_place);
            _source.TrySetCanceled(cancellationToken);
        }
    }

    private void Leave(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            waiter.Cancel(cancellationToken);
            SetTimer(Now);
        }
    }
}
