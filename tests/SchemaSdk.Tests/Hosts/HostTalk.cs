using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>A host's profile and what such a host answers; <c>{host}</c> in an answer is its own address.</summary>
/// <param name="Profile">The protocol.</param>
/// <param name="Wire">The model's name on the wire.</param>
/// <param name="Submit">The method and target of a submit.</param>
/// <param name="Body">The body of a submit.</param>
/// <param name="Accepted">The answer to a submit, which names the job <c>j1</c>.</param>
/// <param name="Poll">The method and target of a poll.</param>
internal sealed record HostTalk(HostProfile Profile, string Wire, string Submit, string Body, Step Accepted, string Poll)
{
    public string Endpoint { get; init; } = "POST /v1/unused";

    public string Key { get; init; } = "Authorization: Bearer " + Clients.Key;

    /// <summary>The answers to polls, in order; the last ends the job.</summary>
    public Step[] Polls { get; init; } = [];

    /// <summary>The request for the result and its answer, where it is another request.</summary>
    public (string Target, Step Answer)? Result { get; init; }

    /// <summary>The outputs, each its address or its base64.</summary>
    public string[] Outputs { get; init; } = [];

    public string? Cost { get; init; }

    /// <summary>A poll that says the job failed, or the refusal of its result, and the reason.</summary>
    public (Step Answer, string? Code, string Message) Failure { get; init; }

    /// <summary>A refused submit.</summary>
    public (Step Answer, ModelApiErrorKind Kind, string? Code, string Message) Refusal { get; init; }

    /// <summary>How the host cancels, and its answers, with the poll that follows a refusal.</summary>
    public (string Target, Step Answer, JobCancellation Outcome)[] Cancels { get; init; } = [];

    public HostedRequest Request => HostedRequest.To(Profile, Wire, Endpoint);

    /// <summary>Returns a server that plays the host; answers of one target come in order, and the last is repeated.</summary>
    public static HostileServer Play(params (string Target, Step Answer)[] answers)
    {
        Dictionary<string, Queue<Step>> left = answers.GroupBy(answer => answer.Target)
            .ToDictionary(group => group.Key, group => new Queue<Step>(group.Select(answer => answer.Answer)));
        return new HostileServer(request =>
        {
            if (!left.TryGetValue($"{request.Method} {request.Target}", out Queue<Step>? steps))
                return Step.Status(418, $$"""{"error":"{{request.Method}} {{request.Target}} was not expected"}""");
            return WithHost(steps.Count > 1 ? steps.Dequeue() : steps.Peek(), request.Header("Host")!);
        });
    }

    /// <summary>Returns a server that plays the host for one submit, these polls and the result.</summary>
    public HostileServer Serve(Step[] polls, params (string Target, Step Answer)[] others) => Play(
    [
        (Submit, Accepted), .. polls.Select(poll => (Poll, poll)), .. others,
        .. Result is { } result ? [result] : Array.Empty<(string, Step)>(),
    ]);

    public void AssertHeaders(SeenRequest request)
    {
        Assert.Contains(Key, request.Head, StringComparison.OrdinalIgnoreCase);
        Assert.All(Profile.Headers, header => Assert.Equal(header.Value, request.Header(header.Key)));
    }

    public ModelClient For(HostileServer server, Action<ModelClientOptions>? change = null) => Clients.For(server, change: options =>
    {
        options.Host = ModelHost.Of(Profile);
        options.BaseAddress = new Uri(server.Address, new Uri(Profile.BaseAddress).AbsolutePath);
        change?.Invoke(options);
    });

    private static Step WithHost(Step step, string host)
    {
        if (step is not Step.Send(var bytes, _))
            return step;
        string[] parts = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n\r\n", 2);
        if (!parts[1].Contains("{host}"))
            return step;
        int status = int.Parse(parts[0].Split(' ')[1]);
        return Step.Json(parts[1].Replace("{host}", "http://" + host), status);
    }
}
