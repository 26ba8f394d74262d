using System.Text;
using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Where the fields of a job are in an answer.</summary>
internal sealed class JobPointers
{
    public JobPointers(HostProfile profile)
    {
        Id = JsonPointer.Of(profile.JobId);
        Status = JsonPointer.Of(profile.Status);
        Progress = JsonPointer.Of(profile.Progress);
        CreatedAt = JsonPointer.Of(profile.CreatedAt);
        CompletedAt = JsonPointer.Of(profile.CompletedAt);
        PollUrl = JsonPointer.Of(profile.PollUrl);
        ResultUrl = JsonPointer.Of(profile.ResultUrl);
        CancelUrl = JsonPointer.Of(profile.CancelUrl);
        ErrorMessage = JsonPointer.Of(profile.JobErrorMessage);
        ErrorCode = JsonPointer.Of(profile.JobErrorCode);
        if (profile.ResultUrl.Length + profile.CancelUrl.Length + profile.Cost.Length == 0 && profile.OutputsIn is null)
            RootNames = FindRootNames(JsonPointer.Of(profile.ResultAt));
    }

    public JsonPointer[] Id { get; }

    public JsonPointer[] Status { get; }

    public JsonPointer[] Progress { get; }

    public JsonPointer[] CreatedAt { get; }

    public JsonPointer[] CompletedAt { get; }

    public JsonPointer[] PollUrl { get; }

    public JsonPointer[] ResultUrl { get; }

    public JsonPointer[] CancelUrl { get; }

    public JsonPointer[] ErrorMessage { get; }

    public JsonPointer[] ErrorCode { get; }

    /// <summary>The name of the id in messages, such as <c>job_id</c>.</summary>
    public string IdName => Id is [var first, ..] ? string.Join('.', first.Segments) : "job id";

    /// <summary>
    /// The names in the order of <see cref="JobField"/>, if each field has one name at the root, so that an answer can be read in one pass
    /// without a document of it; <see langword="null"/> otherwise.
    /// </summary>
    public byte[][]? RootNames { get; }

    private byte[][]? FindRootNames(JsonPointer[] result)
    {
        JsonPointer[][] single = [Id, Status, Progress, CreatedAt, CompletedAt, PollUrl, result];
        JsonPointer[] error = [.. ErrorMessage, .. ErrorCode];
        bool fits = Id.Length > 0 && result.Length > 0 && error.Length > 0
            && Array.TrueForAll(single, pointers => pointers is [] or [{ Segments: [not "*"] }])
            && Array.TrueForAll(error, pointer => pointer.Segments.Length > 0 && pointer.Segments[0] == error[0].Segments[0]);
        return fits
            ? [[], .. Array.ConvertAll(single[..6], NameOf), Encoding.UTF8.GetBytes(error[0].Segments[0]), NameOf(result)]
            : null;
    }

    private static byte[] NameOf(JsonPointer[] pointers) => pointers is [var one] ? Encoding.UTF8.GetBytes(one.Segments[0]) : [];
}
