using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Which bytes of which version of an output an answer holds, by its head alone.</summary>
/// <param name="From">The place of the first byte.</param>
/// <param name="End">The place after the last byte; <see langword="null"/> when the head does not tell.</param>
/// <param name="Total">How long the whole output is; <see langword="null"/> when the head does not tell.</param>
/// <param name="Tag">The strong validator of the version; <see langword="null"/> when there is none.</param>
/// <param name="EndsClearly">Whether a body without a length shows its own end, so that a broken connection can't pass for it.</param>
internal readonly record struct BodyRange(long From, long? End, long? Total, string? Tag, bool EndsClearly)
{
    private const int MaxTagLength = 1024;

    public bool IsWhole => From == 0 && End == Total;

    /// <summary><see langword="null"/> when the head contradicts itself, or tells of several ranges.</summary>
    public static BodyRange? Of(HttpResponseMessage response)
    {
        HttpContentHeaders head = response.Content.Headers;
        if (HasTwoLengths(head))
            return null;
        string? tag = TagOf(response);
        // From HTTP/2 on, every body is framed.
        bool endsClearly = response.Version.Major >= 2 || response.Headers.TransferEncodingChunked == true;
        if (!head.NonValidated.Contains("Content-Range"))
        {
            return response.StatusCode == HttpStatusCode.OK
                ? new BodyRange(0, head.ContentLength, head.ContentLength, tag, endsClearly)
                : null;
        }
        if (head.ContentRange is not { Unit: "bytes", From: { } from, To: { } to } range)
            return null;
        bool agrees = head.ContentLength is not { } length || length == to - from + 1;
        return agrees && (range.Length is not { } total || to < total) ? new BodyRange(from, to + 1, range.Length, tag, endsClearly) : null;
    }

    /// <summary>
    /// The strong entity tag. Weak tags tell of likeness and not of the same bytes, and a time of change, in whole seconds,
    /// misses what changes twice in one; one that no request could repeat is none.
    /// </summary>
    public static string? TagOf(HttpResponseMessage response) =>
        response.Headers.ETag is { IsWeak: false, Tag: { Length: > 2 and <= MaxTagLength } tag }
        && !tag.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? tag
            : null;

    private static bool HasTwoLengths(HttpContentHeaders head)
    {
        if (!head.NonValidated.TryGetValues("Content-Length", out HeaderStringValues lengths))
            return false;
        string? first = null;
        foreach (string length in lengths)
        {
            first ??= length;
            if (length != first)
                return true;
        }

        return false;
    }
}
