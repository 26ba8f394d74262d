using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace SchemaSdk.Tool.Agents;

/// <summary>Tells a client how its call gets on: in order, growing, and never after the answer.</summary>
internal sealed class ProgressRelay(RequestContext<CallToolRequestParams> request) : IProgress<JobProgress>, IAsyncDisposable
{
    private const float Whole = 100;

    /// <summary>A step must be above the one before, also where the host says only that something goes on.</summary>
    private const float SmallStep = 0.01f;

    private readonly object _gate = new();
    private Task _sent = Task.CompletedTask;
    private float _last;
    private bool _isOver;

    public void Report(JobProgress value)
    {
        if (request.Params?.ProgressToken is not { } token)
            return;
        lock (_gate)
        {
            if (_isOver)
                return;
            _last = Math.Max(_last + SmallStep, (float)value.Fraction * Whole);
            var notice = new ProgressNotificationValue { Progress = _last, Total = Math.Max(Whole, _last), Message = value.ToString() };
            _sent = SendAsync(_sent, token, notice);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (_gate)
            (_isOver, last) = (true, _sent);
        await last;
    }

    private async Task SendAsync(Task before, ProgressToken token, ProgressNotificationValue notice)
    {
        await before;
        try
        {
            await request.Server.NotifyProgressAsync(token, notice);
        }
        catch (Exception)
        {
            // The client may be gone; the job is not.
        }
    }
}
