using Microsoft.Extensions.AI;

namespace SchemaSdk;

/// <summary>What functions of models may spend, and how they wait.</summary>
public sealed record ModelFunctionOptions
{
    /// <summary>The most that one call may cost, in the currency of the prices.</summary>
    /// <value>Default: none, so that only <see cref="ModelClientOptions.MaxPrice"/> applies. Must not be negative.</value>
    /// <remarks>A call that may cost more sends nothing; the chat model is told the price and the ceiling.</remarks>
    public decimal? MaxPrice { get; init; }

    /// <summary>Whether a call may be sent although its price has no known upper bound.</summary>
    /// <value>Default: false. A <see cref="Budget"/> refuses such a call in any case, because it can't hold an unknown amount.</value>
    public bool AllowUnboundedPrice { get; init; }

    /// <summary>The price above which the user is asked before a call is sent, in the currency of the prices.</summary>
    /// <value>Default: none, so that no call is asked for. 0 asks for every call. Must not be negative.</value>
    /// <remarks>
    /// Approval is asked for by function and not by call, before anybody has looked at the arguments. So each model becomes two functions:
    /// one for calls up to this price, and one for the calls above it, with <c>_with_approval</c> at the end of its name, which is an
    /// <see cref="ApprovalRequiredAIFunction"/>. Where only one of them could ever send anything, only that one is made: the second if this
    /// is 0, the first if <see cref="MaxPrice"/> is not above it.
    /// </remarks>
    public decimal? ApprovalAbove { get; init; }

    /// <summary>What all calls may cost together, in this process.</summary>
    /// <value>Default: none. Set it: a chat model may call again and again.</value>
    /// <remarks>With a ledger, the ceiling of its batch does the same for any number of processes.</remarks>
    public SpendingBudget? Budget { get; init; }

    /// <summary>How long a call waits for its job. A job that takes longer goes on, and the function <c>get_job</c> waits for it
    /// again.</summary>
    /// <value>Default: 45 seconds. Many clients give up after a minute. <see cref="Timeout.InfiniteTimeSpan"/> to wait as long as the
    /// client does.</value>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Receives the progress of jobs while a call waits for them.</summary>
    /// <value>Default: none.</value>
    public IProgress<JobProgress>? Progress { get; init; }

    /// <summary>Returns the key of a call in the ledger, under which a request is sent at most once; <see langword="null"/> for
    /// none.</summary>
    /// <value>Default: none. Needs <see cref="ModelClientOptions.Ledger"/>.</value>
    /// <remarks>
    /// A function is not given the id of its call. With a <c>FunctionInvokingChatClient</c>, it is
    /// <c>FunctionInvokingChatClient.CurrentContext?.CallContent.CallId</c>; put something before it that is unique to the conversation.
    /// </remarks>
    public Func<AIFunctionArguments, string?>? Key { get; init; }

    /// <summary>The folder in which outputs are saved.</summary>
    /// <value>Default: none; the chat model is told the addresses of outputs, and what is only in the host's answer is left out.</value>
    public string? Folder { get; init; }

    /// <summary>Any text of the caller's, which the events of the client return; see <see cref="SubmitOptions.Tag"/>.</summary>
    /// <value>Default: none.</value>
    public string? Tag { get; init; }

    /// <summary>The clock that limits the wait.</summary>
    /// <value>Default: the system clock.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal ModelFunctionOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxPrice ?? 0, nameof(MaxPrice));
        ArgumentOutOfRangeException.ThrowIfNegative(ApprovalAbove ?? 0, nameof(ApprovalAbove));
        return WaitLimit > TimeSpan.Zero || WaitLimit == Timeout.InfiniteTimeSpan
            ? this
            : throw new ArgumentOutOfRangeException(
                nameof(WaitLimit), WaitLimit, "WaitLimit must be above 0, or Timeout.InfiniteTimeSpan.");
    }
}
