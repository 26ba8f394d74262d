namespace SchemaSdk.Tests;

public class PaceTests
{
    [Fact]
    public void Twenty_waits_leave_a_submit_its_place_at_once_and_no_minute_holds_more_than_the_limit()
    {
        var clock = new ManualTimeProvider();
        using var pace = new Pace(50, clock);
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
        using var pace = new Pace(5, clock);
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
        using var pace = new Pace(1, clock);
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
        using var pace = new Pace(50, clock);
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
        using var pace = new Pace(50, clock);

        for (int poll = 0; poll < 10; poll++)
        {
            Assert.True(pace.EnterAsync(isSubmit: false, CancellationToken.None).IsCompleted);
            clock.Advance(TimeSpan.FromMilliseconds(500));
        }
    }
}
