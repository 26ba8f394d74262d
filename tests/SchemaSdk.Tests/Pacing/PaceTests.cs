namespace SchemaSdk.Tests;

public class PaceTests
{
    [Fact]
    public void Twenty_waits_leave_a_submit_its_place_at_once_and_no_minute_holds_more_than_the_limit()
    {
        var clock = new ManualTimeProvider();
        using var pace = new RequestRateLimiter(50, clock);
        using var pump = new Pump();
        var sent = new List<(TimeSpan At, int Who)>();
        using var stop = new CancellationTokenSource();
        Task[] waits = [.. Enumerable.Range(0, 20).Select(job => PollAsync(job))];

        for (int second = 0; second < 300; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            pump.Drain();
            if (second % 30 != 29)
                continue;
            ValueTask submit = pace.EnterAsync(isSubmit: true, CancellationToken.None);
            Assert.True(submit.IsCompletedSuccessfully, $"A submit at second {second} had to wait.");
            sent.Add((clock.Elapsed, -1));
        }

        stop.Cancel();
        pump.Drain();
        Assert.All(waits, wait => Assert.True(wait.IsCompletedSuccessfully));
        TimeSpan[] moments = [.. sent.Select(request => request.At).Order()];
        int most = moments.Max(from => moments.Count(moment => moment >= from && moment < from + TimeSpan.FromMinutes(1)));
        Assert.InRange(most, 30, 50);
        Assert.All(Enumerable.Range(0, 20), job => Assert.InRange(sent.Count(request => request.Who == job), 5, 20));

        async Task PollAsync(int job)
        {
            try
            {
                while (true)
                {
                    await pace.EnterAsync(isSubmit: false, stop.Token);
                    sent.Add((clock.Elapsed, job));
                    await Task.Delay(TimeSpan.FromSeconds(5), clock, stop.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // The simulation is over.
            }
        }
    }

    [Fact]
    public void Submits_that_wait_go_before_polls_that_wait_and_each_in_turn()
    {
        var clock = new ManualTimeProvider();
        using var pace = new RequestRateLimiter(5, clock);
        for (int request = 0; request < 5; request++)
            Assert.True(pace.EnterAsync(isSubmit: true, CancellationToken.None).IsCompleted);
        Task poll = pace.EnterAsync(isSubmit: false, CancellationToken.None).AsTask();
        Task first = pace.EnterAsync(isSubmit: true, CancellationToken.None).AsTask();
        Task second = pace.EnterAsync(isSubmit: true, CancellationToken.None).AsTask();

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(poll.IsCompleted || first.IsCompleted || second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(first.IsCompleted && second.IsCompleted && poll.IsCompleted);
    }

    [Fact]
    public void One_who_gives_up_waiting_takes_no_place()
    {
        var clock = new ManualTimeProvider();
        using var pace = new RequestRateLimiter(1, clock);
        using var cancel = new CancellationTokenSource();
        Assert.True(pace.EnterAsync(isSubmit: true, CancellationToken.None).IsCompleted);
        Task given = pace.EnterAsync(isSubmit: true, cancel.Token).AsTask();
        Task kept = pace.EnterAsync(isSubmit: true, CancellationToken.None).AsTask();

        cancel.Cancel();
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.True(given.IsCanceled);
        Assert.True(kept.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_host_that_has_had_enough_holds_everybody()
    {
        var clock = new ManualTimeProvider();
        using var pace = new RequestRateLimiter(50, clock);
        pace.Hold(TimeSpan.FromSeconds(20));
        Task submit = pace.EnterAsync(isSubmit: true, CancellationToken.None).AsTask();
        Task poll = pace.EnterAsync(isSubmit: false, CancellationToken.None).AsTask();

        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(submit.IsCompleted || poll.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(submit.IsCompleted && poll.IsCompleted);
    }

    [Fact]
    public void A_single_wait_is_not_slowed_by_the_pace()
    {
        var clock = new ManualTimeProvider();
        using var pace = new RequestRateLimiter(50, clock);

        for (int poll = 0; poll < 10; poll++)
        {
            Assert.True(pace.EnterAsync(isSubmit: false, CancellationToken.None).IsCompleted);
            clock.Advance(TimeSpan.FromMilliseconds(500));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(600)]
    public void Where_both_wait_neither_starves_and_no_minute_holds_more_than_the_limit(int limit)
    {
        var clock = new ManualTimeProvider();
        using var pace = new RequestRateLimiter(limit, clock);
        var sent = new List<(TimeSpan At, bool IsSubmit)>();
        var waiting = new List<(Task Task, bool IsSubmit)>();

        for (int second = 0; second < 1200; second++)
        {
            while (waiting.Count(one => one.IsSubmit) < 2 * limit)
                waiting.Add((pace.EnterAsync(isSubmit: true, CancellationToken.None).AsTask(), true));
            while (waiting.Count(one => !one.IsSubmit) < 2 * limit)
                waiting.Add((pace.EnterAsync(isSubmit: false, CancellationToken.None).AsTask(), false));
            clock.Advance(TimeSpan.FromSeconds(1));
            sent.AddRange(waiting.Where(one => one.Task.IsCompleted).Select(one => (clock.Elapsed, one.IsSubmit)));
            waiting.RemoveAll(one => one.Task.IsCompleted);
        }

        int[] minutes = [.. Enumerable.Range(0, 1140).Select(from => sent.Count(one => one.At.TotalSeconds > from && one.At.TotalSeconds <= from + 59))];
        Assert.All(minutes, count => Assert.InRange(count, 0, limit));
        Assert.InRange(sent.Count, 19 * limit, 20 * limit + limit);
        // All polls are for jobs that were not heard of for long, so four fifths are theirs.
        Assert.InRange((double)sent.Count(one => one.IsSubmit) / sent.Count, 0.15, 0.3);
    }

    [Fact]
    public void Jobs_that_were_asked_for_of_late_leave_four_fifths_to_submits_and_others_take_them()
    {
        Assert.InRange(SubmitsAmongFifty(asked: TimeSpan.FromSeconds(30)), 38, 42);
        Assert.InRange(SubmitsAmongFifty(asked: TimeSpan.FromMinutes(10)), 8, 12);

        static int SubmitsAmongFifty(TimeSpan asked)
        {
            var clock = new ManualTimeProvider();
            using var pace = new RequestRateLimiter(50, clock);
            clock.Advance(TimeSpan.FromHours(1));
            long then = clock.GetTimestamp();
            clock.Advance(asked);
            for (int request = 0; request < 50; request++)
                Assert.True(pace.EnterAsync(isSubmit: true, CancellationToken.None).IsCompleted);
            Task[] submits = [.. Enumerable.Range(0, 100).Select(_ => pace.EnterAsync(isSubmit: true, CancellationToken.None).AsTask())];
            for (int poll = 0; poll < 100; poll++)
                _ = pace.EnterAsync(isSubmit: false, CancellationToken.None, then).AsTask();
            clock.Advance(TimeSpan.FromSeconds(61));
            return submits.Count(submit => submit.IsCompleted);
        }
    }

    [Fact]
    public void Of_polls_that_wait_the_one_whose_job_was_not_heard_of_for_longest_goes_first()
    {
        var clock = new ManualTimeProvider();
        using var pace = new RequestRateLimiter(1, clock);
        clock.Advance(TimeSpan.FromHours(1));
        long now = clock.GetTimestamp();
        Assert.True(pace.EnterAsync(isSubmit: false, CancellationToken.None).IsCompleted);
        int[] minutesAgo = [3, 20, 1, 40, 6];
        Task[] polls = [.. minutesAgo.Select(ago => pace.EnterAsync(false, CancellationToken.None, now - TimeSpan.FromMinutes(ago).Ticks).AsTask())];
        Task unknown = pace.EnterAsync(false, CancellationToken.None).AsTask();

        var order = new List<int>();
        for (int minute = 0; minute < 6; minute++)
        {
            clock.Advance(TimeSpan.FromSeconds(60.5));
            order.AddRange(
                polls
                    .Select((poll, place) => (poll, place))
                    .Where(one => one.poll.IsCompleted && !order.Contains(minutesAgo[one.place]))
                    .Select(one => minutesAgo[one.place]));
            if (unknown.IsCompleted && !order.Contains(-1))
                order.Add(-1);
        }

        // A job that nothing is known of counts as not heard of for five minutes.
        Assert.Equal([40, 20, 6, -1, 3, 1], order);
    }
}
