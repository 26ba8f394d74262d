namespace SchemaSdk.Calls;

/// <summary>Says what a failure means for whoever called: whether anything was paid, and what to do.</summary>
internal static class CallFailure
{
    private const string DoNotRepeat = " Do not run it again before somebody has looked at the account's jobs.";

    /// <summary>Returns null for what is no failure of a call, but of the program.</summary>
    public static CallResult? Of(RunningCall call, Exception exception) => exception switch
    {
        InvalidRequestException { Report: var report } when call.Model is { } model => ResultJson.Invalid(model, report),
        WaitTimeoutException or JobWaitCanceledException => ResultJson.Running(call),
        AlreadySubmittedException again => Again(call, again),
        JobFailedException failed => ResultJson.Failed(call, "failed", "job_failed", failed.Message, failed.ErrorCode),
        JobNotFoundException lost => ResultJson.Failed(call, "failed", "not_found", lost.Message, lost.ErrorCode),
        SubmitCanceledException { OutcomeUnknown: true } canceled => Unknown(call, "canceled", canceled.Message),
        SubmitCanceledException canceled => ResultJson.Refused("canceled", canceled.Message, call.Model, call.Price),
        BudgetException budget => ResultJson.Refused("budget", budget.Message, call.Model, call.Price),
        PriceLimitException limit => ResultJson.Refused("price_limit", limit.Message, call.Model, call.Price),
        ModelApiException error when call.Job is { Id: not null } => Interrupted(call, error),
        ModelApiException { MayBeBilled: true } error => Unknown(call, NameOf(error.Kind), error.Message, error.ErrorCode),
        ModelApiException error => Refused(call, error),
        _ => null,
    };

    private static CallResult Refused(RunningCall call, ModelApiException error)
    {
        CallResult refusal = ResultJson.Refused(NameOf(error.Kind), error.Message, call.Model, call.Price);
        if (error.ErrorCode is { } code)
            refusal.Json["code"] = code;
        return refusal;
    }

    /// <summary>The wait failed, and not the job: whoever asks again may be told more.</summary>
    private static CallResult Interrupted(RunningCall call, ModelApiException error)
    {
        CallResult running = ResultJson.Running(call);
        running.Json["error"] = NameOf(error.Kind);
        running.Json["message"] = $"{error.Message} {(string?)running.Json["message"]}";
        return running;
    }

    private static CallResult Again(RunningCall call, AlreadySubmittedException again)
    {
        CallResult refusal = ResultJson.Refused("already_submitted", again.Message, call.Model, call.Price);
        if (again.JobId is { } job)
            refusal.Json["job"] = job;
        return refusal;
    }

    private static CallResult Unknown(RunningCall call, string error, string message, string? code = null) =>
        ResultJson.Failed(call, "unknown", error, message + DoNotRepeat, code);

    private static string NameOf(ModelApiErrorKind kind) => string.Concat(
        kind.ToString().Select((sign, i) => char.IsUpper(sign) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(sign) : $"{sign}"));
}
