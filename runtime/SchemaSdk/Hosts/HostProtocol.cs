using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>A host's profile, compiled: its pointers, templates and words, ready for use.</summary>
internal sealed class HostProtocol
{
    private readonly Dictionary<string, JobStatusKind> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JobStatusKind> _wordsOfAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ModelApiErrorKind> _meanings = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A template has an unknown place.</exception>
    public HostProtocol(HostProfile profile)
    {
        Profile = profile;
        SubmitPath = PathTemplate.Of(profile.SubmitPath);
        PollPath = PathTemplate.Of(profile.PollPath);
        ResultPath = PathTemplate.Of(profile.ResultPath);
        ContentPath = PathTemplate.Of(profile.ContentPath);
        CancelPath = PathTemplate.Of(profile.CancelPath);
        ModelsPath = PathTemplate.Of(profile.ModelsPath);
        ModelPath = PathTemplate.Of(profile.ModelPath);
        Version = VersionOf(PollPath?.Text ?? profile.SubmitPath);
        Success = profile.SuccessAt is { } at ? HostPointer.Of(at) : null;
        Frame = new BodyFrame(profile);
        Job = new JobPointers(profile);
        JobList = JobListPlace.Of(profile);
        Result = new ResultPointers(profile);
        ErrorMessage = HostPointer.Of(profile.ErrorMessage);
        ErrorCode = HostPointer.Of(profile.ErrorCode);
        foreach ((string word, HostJobState state) in profile.StatusWords)
        {
            _words.TryAdd(word, KindOf(state));
            _wordsOfAnyCase.TryAdd(word, KindOf(state));
        }

        foreach ((string code, HostErrorMeaning meaning) in profile.ErrorCodes)
            _meanings.TryAdd(code, KindOf(meaning));
    }

    /// <summary>The protocol of the first host, which clients of a host without a profile use too.</summary>
    public static HostProtocol Own => ModelHosts.Empiriolabs.Protocol;

    public HostProfile Profile { get; }

    public PathTemplate? SubmitPath { get; }

    public PathTemplate? PollPath { get; }

    public PathTemplate? ResultPath { get; }

    public PathTemplate? ContentPath { get; }

    public PathTemplate? CancelPath { get; }

    public PathTemplate? ModelsPath { get; }

    public PathTemplate? ModelPath { get; }

    /// <summary>What tells a success from a refusal in an answer with a success status; <see langword="null"/> if nothing does.</summary>
    public HostPointer? Success { get; }

    /// <summary>
    /// The version with which the paths begin, such as <c>/v1</c>, where the base address does not have it; <see langword="null"/> if none.
    /// </summary>
    public string? Version { get; }

    public BodyFrame Frame { get; }

    public JobPointers Job { get; }

    /// <summary><see langword="null"/> if the host has no list of jobs.</summary>
    public JobListPlace? JobList { get; }

    public ResultPointers Result { get; }

    public HostPointer[] ErrorMessage { get; }

    public HostPointer[] ErrorCode { get; }

    public bool CanCancel => CancelPath is not null || Profile.CancelUrl.Length > 0;

    /// <summary>True if a completed job's result takes a second request.</summary>
    public bool HasResultRequest => ResultPath is not null || Profile.ResultUrl.Length > 0;

    /// <summary>True for a completed job whose result is still to be fetched, so that it has not ended for its caller.</summary>
    public bool IsResultDue(Job job) => HasResultRequest && job is { Status.Kind: JobStatusKind.Completed, Result: null };

    /// <summary>Adds the constant headers, and the key.</summary>
    /// <param name="request">A request to the host.</param>
    /// <param name="authorization">The value of the key's header; <see langword="null"/> to send none.</param>
    public void AddHeaders(HttpRequestMessage request, string? authorization)
    {
        foreach ((string name, string value) in Profile.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation(Profile.KeyHeader, authorization);
    }

    /// <summary>
    /// True if the profile lists the status words. Then no other word ever ends a job; otherwise the general words count, and what the rest
    /// of an answer shows.
    /// </summary>
    public bool HasWords => _words.Count > 0;

    /// <summary>Returns what a status word means; an unknown word is kept, and means that the job continues.</summary>
    public JobStatus StatusOf(string word)
    {
        if (!HasWords)
            return JobStatus.Parse(word);
        bool isKnown = _words.TryGetValue(word, out JobStatusKind kind) || _wordsOfAnyCase.TryGetValue(word.Trim(), out kind);
        return JobStatus.Parse(word).As(isKnown ? kind : JobStatusKind.Unknown);
    }

    /// <summary>Returns what the HTTP status of a poll says about the job; <see langword="null"/> if nothing.</summary>
    public JobStatusKind? StatusOf(int httpStatus)
    {
        foreach ((int code, HostJobState state) in Profile.StatusCodes)
        {
            if (code == httpStatus)
                return KindOf(state);
        }

        return null;
    }

    /// <summary>Returns what an error code means, regardless of the HTTP status; <see langword="null"/> if it is not known.</summary>
    public ModelApiErrorKind? Meaning(string? code) =>
        code is not null && _meanings.TryGetValue(code, out ModelApiErrorKind kind) ? kind : null;

    /// <summary>True if a retry can't succeed.</summary>
    public bool IsFinal(string? code) =>
        Meaning(code) is ModelApiErrorKind.Authentication or ModelApiErrorKind.OutOfCredits or ModelApiErrorKind.NotFound;

    private static string? VersionOf(string? path)
    {
        string? first = path?.Split('/', 3) is ["", var segment, _] ? segment : null;
        bool isVersion = first is ['v', .. var digits] && digits.Length > 0 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');
        return isVersion ? "/" + first : null;
    }

    private static JobStatusKind KindOf(HostJobState state) => state switch
    {
        HostJobState.Queued => JobStatusKind.Queued,
        HostJobState.Running => JobStatusKind.Running,
        HostJobState.Completed => JobStatusKind.Completed,
        HostJobState.Failed => JobStatusKind.Failed,
        _ => JobStatusKind.Cancelled,
    };

    private static ModelApiErrorKind KindOf(HostErrorMeaning meaning) => meaning switch
    {
        HostErrorMeaning.Authentication => ModelApiErrorKind.Authentication,
        HostErrorMeaning.Credits => ModelApiErrorKind.OutOfCredits,
        HostErrorMeaning.NotFound => ModelApiErrorKind.NotFound,
        HostErrorMeaning.RateLimit => ModelApiErrorKind.RateLimit,
        HostErrorMeaning.Unavailable => ModelApiErrorKind.Unavailable,
        HostErrorMeaning.OutcomeUnknown => ModelApiErrorKind.OutcomeUnknown,
        _ => ModelApiErrorKind.RequestRefused,
    };
}
