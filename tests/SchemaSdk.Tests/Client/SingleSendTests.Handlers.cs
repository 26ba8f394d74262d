namespace SchemaSdk.Tests;

/// <content>The handlers, and what they are made of.</content>
public partial class SingleSendTests
{
    private static readonly Dictionary<string, Func<HttpMessageHandler, DelegatingHandler>> s_handlers = new()
    {
        ["passes on"] = inner => new Handler(inner, (request, send) => send(request)),
        ["repeats at once"] = inner => new Handler(inner, async (request, send) =>
        {
            HttpResponseMessage response = await send(request);
            return response.IsSuccessStatusCode ? response : await send(request);
        }),
        ["repeats what throws, too"] = inner => new Handler(inner, (request, send) => Repeat(request, send, 4)),
        ["buffers the body, then repeats"] = inner => new Handler(inner, async (request, send) =>
        {
            await request.Content!.LoadIntoBufferAsync();
            _ = await request.Content.ReadAsStringAsync();
            return await Repeat(request, send, 4);
        }),
        ["reads the body as text, then repeats with another"] = inner => new Handler(inner, async (request, send) =>
        {
            string body = await request.Content!.ReadAsStringAsync();
            HttpResponseMessage response = await send(request);
            request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            return response.IsSuccessStatusCode ? response : await send(request);
        }),
        ["copies the request with its options, and repeats"] = inner => new Handler(
            inner,
            (request, send) => Repeat(request, (first, _) => send(CopyOf(first, withOptions: true)), 4)),
        ["sends two copies at once and takes the first"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                Task<HttpResponseMessage>[] both = [send(CopyOf(request, withOptions: true)), send(CopyOf(request, withOptions: true))];
                return await await Task.WhenAny(both);
            }),
        ["sends the same twice at once and takes the second"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                _ = send(request);
                return await send(request);
            }),
        ["throws after the answer"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                await send(request);
                throw new InvalidOperationException("The log is full.");
            }),
        ["makes another answer of a bad one"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                HttpResponseMessage response = await send(request);
                return response.IsSuccessStatusCode ? response : new HttpResponseMessage((System.Net.HttpStatusCode)429);
            }),
        ["makes a good answer of a bad one"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                HttpResponseMessage response = await send(request);
                return response.IsSuccessStatusCode
                    ? response
                    : new HttpResponseMessage { Content = new StringContent("""{"job_id":"made_up"}""") };
            }),
        ["throws away a good answer"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                using HttpResponseMessage response = await send(request);
                return new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable);
            }),
        ["reads the answer away"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                HttpResponseMessage response = await send(request);
                await (await response.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
                return response;
            }),
        ["ends its wait, then sends again"] = inner => new Handler(
            inner,
            async (request, send) =>
            {
                using var impatient = new CancellationTokenSource();
                Task<HttpResponseMessage> first = send(request, impatient.Token);
                await impatient.CancelAsync();
                await Record.ExceptionAsync(() => first);
                return await send(request);
            }),
    };

    private delegate Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellationToken = default);

    private static async Task<HttpResponseMessage> Repeat(
        HttpRequestMessage request, Send send, int times)
    {
        for (int time = 1; ; time++)
        {
            try
            {
                HttpResponseMessage response = await send(request);
                if (response.IsSuccessStatusCode || time == times)
                    return response;
                response.Dispose();
            }
            catch (Exception) when (time < times)
            {
                // As a policy for all that can happen does.
            }
        }
    }

    private static HttpRequestMessage CopyOf(HttpRequestMessage request, bool withOptions)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = new StringContent("""{"model":"test-model"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        if (!withOptions)
            return copy;
        foreach ((string name, object? value) in request.Options)
            ((IDictionary<string, object?>)copy.Options)[name] = value;
        return copy;
    }

    private sealed class Handler : DelegatingHandler
    {
        private readonly Func<HttpRequestMessage, Send, Task<HttpResponseMessage>> _act;

        public Handler(HttpMessageHandler? inner, Func<HttpRequestMessage, Send, Task<HttpResponseMessage>> act)
        {
            _act = act;
            if (inner is not null)
                InnerHandler = inner;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _act(
            request, (message, token) => base.SendAsync(message, token == default ? cancellationToken : token));
    }
}
