using System.Text;
using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Where the fields of a job are in an answer.</summary>
internal sealed class JobPointers
{
    public JobPointers(HostProfile profile)
    {
        Id = HostPointer.Of(profile.JobId);
        Status = HostPointer.Of(profile.Status);
        Progress = HostPointer.Of(profile.Progress);
        CreatedAt = HostPointer.Of(profile.CreatedAt);
        CompletedAt = HostPointer.Of(profile.CompletedAt);
        PollUrl = HostPointer.Of(profile.PollUrl);
        ResultUrl = HostPointer.Of(profile.ResultUrl);
        CancelUrl = HostPointer.Of(profile.CancelUrl);
        ErrorMessage = HostPointer.Of(profile.JobErrorMessage);
        ErrorCode = HostPointer.Of(profile.JobErrorCode);
        if (profile.ResultUrl.Length + profile.CancelUrl.Length + profile.Cost.Length == 0 && profile.OutputsIn is null)
            RootNames = FindRootNames(HostPointer.Of(profile.ResultAt));
    }

    public HostPointer[] Id { get; }

    public HostPointer[] Status { get; }

    public HostPointer[] Progress { get; }

    public HostPointer[] CreatedAt { get; }

    public HostPointer[] CompletedAt { get; }

    public HostPointer[] PollUrl { get; }

    public HostPointer[] ResultUrl { get; }

    public HostPointer[] CancelUrl { get; }

    public HostPointer[] ErrorMessage { get; }

    public HostPointer[] ErrorCode { get; }

    /// <summary>The name of the id in messages, such as <c>job_id</c>.</summary>
    public string IdName => Id is [var first, ..] ? string.Join('.', first.Segments) : "job id";

    /// <summary>
    /// The names in the order of <see cref="JobField"/>, if each field has one name at the root, so that an answer can be read in one pass
    /// without a document of it; <see langword="null"/> otherwise.
    /// </summary>
    public byte[][]? RootNames { get; }

    private byte[][]? FindRootNames(HostPointer[] result)
    {
        HostPointer[][] single = [Id, Status, Progress, CreatedAt, CompletedAt, PollUrl, result];
        HostPointer[] error = [.. ErrorMessage, .. ErrorCode];
        bool fits = Id.Length > 0 && result.Length > 0 && error.Length > 0
            && Array.TrueForAll(single, pointers => pointers is [] or [{ Segments: [not "*"] }])
            && Array.TrueForAll(error, pointer => pointer.Segments.Length > 0 && pointer.Segments[0] == error[0].Segments[0]);
        return fits
            ? [[], .. Array.ConvertAll(single[..6], NameOf), Encoding.UTF8.GetBytes(error[0].Segments[0]), NameOf(result)]
            : null;
    }

    private static byte[] NameOf(HostPointer[] pointers) => pointers is [var one] ? Encoding.UTF8.GetBytes(one.Segments[0]) : [];
}
