using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace SchemaSdk;

/// <summary>
/// The one time that an attempt of a submit may leave, and what came of it. A handler that sends again while the first is under way
/// waits for the same answer; one that does after the answer is refused, and the answer that came is what counts.
/// </summary>
internal sealed class SingleSend(ApiCall call, ResponseReader reader, CancellationToken attemptToken)
{
    private static readonly TaskCompletionSource<Attempt> s_closed = Closed();

    private TaskCompletionSource<Attempt>? _sent;
    private CancellationTokenSource? _detached;
    private HttpResponseMessage? _response;

    public static HttpRequestOptionsKey<SingleSend> Key { get; } = new("SchemaSdk.SingleSend");

    public async Task<HttpResponseMessage> SendAsync(SingleSendHandler handler, HttpRequestMessage request, CancellationToken handlersToken)
    {
        // A time limit of a handler ends its wait, not what has left: that goes on for as long as the attempt does.
        bool isOwnToken = handlersToken == attemptToken;
        var mine = new TaskCompletionSource<Attempt>(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<Attempt>? other = Interlocked.CompareExchange(ref _sent, mine, null);
        if (other is null)
            _ = RunAsync(mine, handler, request, isOwnToken ? attemptToken : Detach());
        else if (other.Task.IsCompleted)
            throw new InvalidOperationException("A submit is not sent a second time by itself.");
        Task<Attempt> sent = (other ?? mine).Task;
        Attempt attempt = await (isOwnToken ? sent : sent.WaitAsync(handlersToken)).ConfigureAwait(false);
        if (_response is null)
            ExceptionDispatchInfo.Throw(attempt.Fault!);
        return other is null ? _response : Copy(_response, attempt.Answer!);
    }

    /// <summary>What came of it; <see langword="null"/> when nothing left. From now on nothing does.</summary>
    public async ValueTask<Attempt?> EndAsync()
    {
        if (Interlocked.CompareExchange(ref _sent, s_closed, null) is not { } sent)
            return null;
        if (!sent.Task.IsCompleted && _detached is { } detached)
            await detached.CancelAsync().ConfigureAwait(false);
        Attempt attempt = await sent.Task.ConfigureAwait(false);
        _detached?.Dispose();
        return attempt;
    }

    /// <summary>True for what the host answered, as it was given to the handlers.</summary>
    public bool IsOwn(HttpResponseMessage response) => response.Content is ReceivedContent content && content.Send == this;

    private CancellationToken Detach() => (_detached = CancellationTokenSource.CreateLinkedTokenSource(attemptToken)).Token;

    private async Task RunAsync(
        TaskCompletionSource<Attempt> sent, SingleSendHandler handler, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Attempt attempt;
        HttpContent? body = request.Content;
        try
        {
            if (body is null)
                call.MayHaveArrived = true;
            else if (body is not SingleUseContent)
                request.Content = new SingleUseContent(call, body);
            HttpResponseMessage response = await handler.ForwardAsync(request, cancellationToken).ConfigureAwait(false);
            attempt = await reader.ReadAsync(call, response, cancellationToken).ConfigureAwait(false);
            using HttpContent received = response.Content;
            response.Content = new ReceivedContent(this, attempt.Answer!.Body, received);
            _response = response;
        }
        catch (Exception fault)
        {
            attempt = new Attempt(call.MayHaveArrived ? AttemptEnd.NoAnswer : AttemptEnd.NeverSent, null, fault);
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
            // Nobody waited for the answer, so nobody looks at the request either.
        }
    }

    private HttpResponseMessage Copy(HttpResponseMessage response, Answer answer)
    {
        var copy = new HttpResponseMessage(response.StatusCode)
        {
            Version = response.Version,
            ReasonPhrase = response.ReasonPhrase,
            RequestMessage = response.RequestMessage,
            Content = new ReceivedContent(this, answer.Body, response.Content),
        };
        foreach ((string name, HeaderStringValues values) in response.Headers.NonValidated)
            copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }

    private static TaskCompletionSource<Attempt> Closed()
    {
        var closed = new TaskCompletionSource<Attempt>();
        closed.SetResult(default);
        return closed;
    }

    /// <summary>A body that has come, for the handlers to look at.</summary>
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
