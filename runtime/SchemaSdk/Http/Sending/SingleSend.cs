using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace SchemaSdk;

/// <summary>
/// The single request that an attempt of a submit may send, and its result. A handler that sends again while the request is in progress
/// gets the same response. Sending again after the response is refused, and the original response counts.
/// </summary>
internal sealed class SingleSend(ApiCall call, ResponseReader reader, CancellationToken attemptToken)
{
    private static readonly TaskCompletionSource<CallAttempt> s_closed = Closed();

    private TaskCompletionSource<CallAttempt>? _sent;
    private CancellationTokenSource? _detached;

    public static HttpRequestOptionsKey<SingleSend> Key { get; } = new("SchemaSdk.SingleSend");

    /// <summary>Marks a request that is not billed and may be repeated, although it is not a GET.</summary>
    public static HttpRequestOptionsKey<bool> Repeatable { get; } = new("SchemaSdk.Repeatable");

    public async Task<HttpResponseMessage> SendAsync(SingleSendHandler handler, HttpRequestMessage request, CancellationToken handlersToken)
    {
        // A handler's timeout ends only its own wait; the request continues until the attempt ends.
        bool isOwnToken = handlersToken == attemptToken;
        var mine = new TaskCompletionSource<CallAttempt>(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<CallAttempt>? other = Interlocked.CompareExchange(ref _sent, mine, null);
        if (other is null)
            _ = RunAsync(mine, handler, request, isOwnToken ? attemptToken : Detach());
        else if (other.Task.IsCompleted)
            throw new InvalidOperationException("A submit must not be sent twice.");
        Task<CallAttempt> sent = (other ?? mine).Task;
        CallAttempt attempt = await (isOwnToken ? sent : sent.WaitAsync(handlersToken)).ConfigureAwait(false);
        if (attempt.Response is null)
            ExceptionDispatchInfo.Throw(attempt.Exception!);
        // Each handler gets its own copy, which it may modify.
        return Copy(attempt.Response);
    }

    /// <summary>Prevents further sends and returns the result, or <see langword="null"/> if nothing was sent.</summary>
    public async ValueTask<CallAttempt?> EndAsync()
    {
        if (Interlocked.CompareExchange(ref _sent, s_closed, null) is not { } sent)
            return null;
        if (!sent.Task.IsCompleted && _detached is { } detached)
            await detached.CancelAsync().ConfigureAwait(false);
        CallAttempt attempt = await sent.Task.ConfigureAwait(false);
        _detached?.Dispose();
        return attempt;
    }

    /// <summary>True for a response of the host that was passed to the handlers.</summary>
    public bool IsOwn(HttpResponseMessage response) => response.Content is ReceivedContent content && content.Send == this;

    private CancellationToken Detach() => (_detached = CancellationTokenSource.CreateLinkedTokenSource(attemptToken)).Token;

    private async Task RunAsync(
        TaskCompletionSource<CallAttempt> sent, SingleSendHandler handler, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallAttempt attempt;
        HttpContent? body = request.Content;
        try
        {
            if (body is null)
                call.MayHaveArrived = true;
            else if (body is not SingleUseContent)
                request.Content = new SingleUseContent(call, body);
            using HttpResponseMessage response = await handler.ForwardAsync(request, cancellationToken).ConfigureAwait(false);
            attempt = await reader.ReadAsync(call, response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            attempt = new CallAttempt(call.MayHaveArrived ? AttemptOutcome.NoResponse : AttemptOutcome.NeverSent, null, exception);
        }

        GiveBack(request, body);
        sent.SetResult(attempt);
    }

    private static void GiveBack(HttpRequestMessage request, HttpContent? body)
    {
        try
        {
            request.Content = body;
        }
        catch (ObjectDisposedException)
        {
            // No handler awaited the response, so none still uses the request.
        }
    }

    private HttpResponseMessage Copy(Response response)
    {
        HttpResponseMessage head = response.Head;
        var copy = new HttpResponseMessage(head.StatusCode)
        {
            Version = head.Version,
            ReasonPhrase = head.ReasonPhrase,
            RequestMessage = head.RequestMessage,
            Content = new ReceivedContent(this, response.Body, head.Content),
        };
        foreach ((string name, HeaderStringValues values) in head.Headers.NonValidated)
            copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }

    private static TaskCompletionSource<CallAttempt> Closed()
    {
        var closed = new TaskCompletionSource<CallAttempt>();
        closed.SetResult(default);
        return closed;
    }

    /// <summary>A received body, which handlers may read.</summary>
    private sealed class ReceivedContent : ByteArrayContent
    {
        public ReceivedContent(SingleSend send, ReadOnlyMemory<byte> body, HttpContent from)
            : this(send, MemoryMarshal.TryGetArray(body, out ArraySegment<byte> bytes) ? bytes : body.ToArray(), from)
        {
        }

        private ReceivedContent(SingleSend send, ArraySegment<byte> body, HttpContent from)
            : base(body.Array!, body.Offset, body.Count)
        {
            Send = send;
            foreach ((string name, HeaderStringValues values) in from.Headers.NonValidated)
                Headers.TryAddWithoutValidation(name, values);
        }

        public SingleSend Send { get; }
    }
}
