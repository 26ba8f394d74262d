using System.Buffers;

namespace SchemaSdk;

/// <summary>Reads the addresses that a host gives for a job, to which the key goes: a path, or an address where the key may go.</summary>
internal sealed class GivenAddress(HostAddress host)
{
    private static readonly SearchValues<char> s_characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?=&");

    /// <summary>Returns the address to poll: as given, or else by the job's id.</summary>
    /// <exception cref="ForeignAddressException">The address given is on another host.</exception>
    public Uri OfPoll(Job job, string? model) =>
        job.PollUrl is { } url ? Of(url, "poll", job.Id) : host.OfJob(job.Id!, model ?? job.Model);

    /// <summary>Returns the address of a completed job's result.</summary>
    /// <exception cref="ForeignAddressException">The address given is on another host.</exception>
    public Uri OfResult(Job job, string? model) =>
        job.ResultUrl is { } url ? Of(url, "result", job.Id)
        : host.Protocol.ResultPath is { } path ? host.OfTemplate(path, job.Id!, model ?? job.Model)
        : throw host.NoAddress("get the result of", job.Id!);

    /// <summary>Returns the address that cancels a job.</summary>
    /// <exception cref="ForeignAddressException">The address given is on another host.</exception>
    public Uri OfCancel(Job job) =>
        job.CancelUrl is { } url && host.Protocol.Profile.CancelUrl.Length > 0 ? Of(url, "cancel", job.Id)
        : host.Protocol.CancelPath is { } path ? host.OfTemplate(path, job.Id!, job.Model)
        : throw host.NoAddress("cancel", job.Id!);

    /// <summary>Returns the address of the next page of a list.</summary>
    /// <exception cref="ForeignAddressException">The address given is on another host.</exception>
    public Uri OfNextPage(string url) => Of(url, "next", jobId: null);

    /// <exception cref="ForeignAddressException">The key must not go to the address.</exception>
    private Uri Of(string url, string what, string? jobId)
    {
        if (IsPath(url))
            return host.At(url);
        string subject = jobId is null ? $"The {what} address of the list of jobs" : $"The {what} address of job {Shown(jobId)}";
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && !url.StartsWith('/') && !url.Contains('\\'))
        {
            return host.MayHaveKey(address)
                ? address
                : throw Refused(jobId, $"{subject} is on {Shown(Describe(address))}, but the host is {host.Shown}.");
        }

        throw Refused(jobId, $"{subject} is neither a plain path nor an address on {host.Shown}.");
    }

    private static ForeignAddressException Refused(string? jobId, string what) =>
        new(
            what + " Nothing was sent there." + (jobId is null ? "" : " Wait for the job by its id."),
            new ApiErrorDetails { JobId = jobId });

    private string? Shown(string text) => host.Secrets.Hide(text);

    private static string Describe(Uri address) =>
        address.UserInfo.Length > 0 ? SafeAddress.HostOf(address) + " with a user name" : SafeAddress.HostOf(address);

    private static bool IsPath(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
        && !text.AsSpan().ContainsAnyExcept(s_characters)
        && !Array.Exists(text.Split('/', '?'), segment => segment is "." or "..");
}
