using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>The version of an output and the byte range that a response contains, according to its head.</summary>
/// <param name="From">The offset of the first byte.</param>
/// <param name="End">The offset after the last byte; <see langword="null"/> if unknown.</param>
/// <param name="Total">The length of the whole output; <see langword="null"/> if unknown.</param>
/// <param name="Tag">The strong validator of the version; <see langword="null"/> if there is none.</param>
/// <param name="EndsClearly">Whether a body without a length has an explicit end, so that a broken connection is detected.</param>
internal readonly record struct BodyRange(long From, long? End, long? Total, string? Tag, bool EndsClearly)
{
    private const int MaxTagLength = 1024;

    public bool IsWhole => From == 0 && End == Total;

    /// <summary>Returns <see langword="null"/> if the head is contradictory or describes several ranges.</summary>
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
    /// Returns the strong entity tag. Weak tags don't guarantee identical bytes, and a modification time misses a second change within the
    /// same second. A tag that can't be repeated in a request is ignored.
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
