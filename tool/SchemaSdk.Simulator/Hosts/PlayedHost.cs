using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>The host that is played: its profile, its routes and its words.</summary>
internal sealed class PlayedHost
{
    // Where an answer has the address of a request but the profile has no path for it, the local host may choose one.
    private const string Jobs = "/jobs/{id}";

    public PlayedHost(HostProfile profile, bool hasDocuments)
    {
        Profile = profile;
        Prefix = new Uri(profile.BaseAddress).AbsolutePath.TrimEnd('/');
        Submit = Template(profile.SubmitPath, isNeeded: false, "");
        Poll = Template(profile.PollPath, profile.JobId.Length > 0, Jobs);
        Result = Template(profile.ResultPath, profile.ResultUrl.Length > 0, Jobs + "/result");
        Cancel = Template(profile.CancelPath, profile.CancelUrl.Length > 0, Jobs + "/cancel");
        Content = Template(profile.ContentPath, isNeeded: false, "");
        List = Template(profile.ListPath, isNeeded: false, "");
        Models = Template(hasDocuments ? profile.ModelsPath : null, isNeeded: false, "");
        Model = Template(hasDocuments ? profile.ModelPath : null, isNeeded: false, "");
    }

    public HostProfile Profile { get; }

    public bool IsFirst => Profile.Id == HostProfile.FirstId;

    /// <summary>The path of the base address, such as <c>/v1</c>; empty if it has none.</summary>
    public string Prefix { get; }

    public RouteTemplate? Submit { get; }

    public RouteTemplate? Poll { get; }

    public RouteTemplate? Result { get; }

    public RouteTemplate? Cancel { get; }

    public RouteTemplate? Content { get; }

    public RouteTemplate? List { get; }

    public RouteTemplate? Models { get; }

    public RouteTemplate? Model { get; }

    /// <summary>Media in an answer itself is what a host sends at once; the media of jobs has addresses.</summary>
    public bool SendsImagesAtOnce => Profile.ResultAt.Length == 0 && Profile.Outputs.Exists(output => output.Base64 is not null);

    public bool HasWord(HostJobState state) =>
        Profile.StatusWords.Count == 0 || Profile.StatusWords.Exists(word => word.Value == state);

    /// <summary>Returns the host's first word for a state, or for the nearest state that it has a word for.</summary>
    public string WordOf(HostJobState state)
    {
        HostJobState[] nearest = state switch
        {
            HostJobState.Queued => [HostJobState.Queued, HostJobState.Running],
            HostJobState.Running => [HostJobState.Running, HostJobState.Queued],
            HostJobState.Cancelled => [HostJobState.Cancelled, HostJobState.Failed, HostJobState.Completed],
            HostJobState.Failed => [HostJobState.Failed, HostJobState.Completed],
            _ => [HostJobState.Completed],
        };
        HostJobState known = Array.Find(nearest, HasWord);
        return Profile.StatusWords.Count > 0 ? Profile.StatusWords.Find(word => word.Value == known).Key : known switch
        {
            HostJobState.Queued => "queued",
            HostJobState.Running => "processing",
            HostJobState.Completed => "completed",
            HostJobState.Failed => "failed",
            _ => "cancelled",
        };
    }

    /// <summary>Returns what a status word means; an unknown one means that the job continues.</summary>
    public HostJobState StateOf(string word)
    {
        if (Profile.StatusWords.Find(known => known.Key == word) is { Key: not null } own)
            return own.Value;

        return Profile.StatusWords.Count > 0 ? HostJobState.Running : word switch
        {
            "completed" or "succeeded" => HostJobState.Completed,
            "failed" or "error" => HostJobState.Failed,
            "cancelled" or "canceled" => HostJobState.Cancelled,
            _ => HostJobState.Running,
        };
    }

    private static RouteTemplate? Template(string? path, bool isNeeded, string chosen) =>
        path is not null ? new RouteTemplate(path) : isNeeded ? new RouteTemplate(chosen) : null;
}
