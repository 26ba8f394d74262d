namespace SchemaSdk;

/// <summary>
/// The innermost handler, which sends each submit only once, even if the handlers above log, buffer, copy or repeat it.
/// </summary>
internal sealed class SingleSendHandler : DelegatingHandler
{
    private SingleSendHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    /// <summary>Inserts this handler into a handler chain, directly above the one that sends.</summary>
    public static HttpMessageHandler Install(HttpMessageHandler handler, string parameter)
    {
        if (handler is SingleSendHandler)
            return handler;
        if (handler is not DelegatingHandler outer)
            return new SingleSendHandler(handler);
        while (outer.InnerHandler is DelegatingHandler next and not SingleSendHandler)
            outer = next;
        if (outer.InnerHandler is SingleSendHandler)
            return handler;
        HttpMessageHandler inner = outer.InnerHandler
            ?? throw new ArgumentException($"{outer.GetType().Name} has no InnerHandler, so nothing would be sent.", parameter);
        try
        {
            outer.InnerHandler = new SingleSendHandler(inner);
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException(
                "The handler has already sent requests, so it is too late to prevent it from sending one twice."
                    + " Create the client before the handler is used.",
                parameter, exception);
        }

        return handler;
    }

    public Task<HttpResponseMessage> ForwardAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(SingleSend.Key, out SingleSend? send))
            return send.SendAsync(this, request, cancellationToken);
        Check(request);
        return base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        return base.Send(request, cancellationToken);
    }

    private static void Check(HttpRequestMessage request)
    {
        bool mayRepeat = request.Options.TryGetValue(SingleSend.Repeatable, out bool isMarked) && isMarked;
        if (!mayRepeat && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            throw new InvalidOperationException(
                $"This {request.Method} was not sent: it is not the client's own request,"
                    + " so it can't be distinguished from one that was sent before. A handler that copies requests must copy their Options"
                    + " and send them asynchronously.");
        }
    }
}
