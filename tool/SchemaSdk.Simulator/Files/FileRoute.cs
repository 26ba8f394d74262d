namespace SchemaSdk.Simulator;

/// <summary>Serves output files from a separate origin, which must never receive an API key.</summary>
internal sealed class FileRoute(MediaLibrary media, SignedLinks links, string keyHeaders)
{
    private static readonly string[] s_routes = ["the addresses in the results of jobs, GET /files/{name}"];

    public SimulatedResponse Response(RecordedRequest request)
    {
        string path = request.UnescapedPath;
        if (!path.StartsWith(SignedLinks.Prefix, StringComparison.Ordinal))
            return Refusal.UnknownRoute($"{request.Method} {path}", s_routes);

        if (request.Method is not ("GET" or "HEAD"))
            return Refusal.WrongMethod(request.Method, path, "GET", "HEAD");

        // Like storage services, reject a request that has both a signed URL and credentials.
        if (request.CarriesKey)
        {
            return Refusal.Invalid(
                $"A signed address must be requested without credentials; send no {keyHeaders} header.");
        }

        string name = path[SignedLinks.Prefix.Length..];
        if (!links.IsGood(name, request.Query))
            return Refusal.Detail(403, "The signature is invalid or has expired. Poll the job again for a new address.");

        return media.WithExtension(Path.GetExtension(name)) is { } file
            ? Serve(request, file)
            : Refusal.UnknownRoute($"{request.Method} {path}", s_routes);
    }

    /// <summary>Responds with a file, or the part of it that is asked for.</summary>
    public static SimulatedResponse Serve(RecordedRequest request, MediaFile file)
    {
        SimulatedResponse whole = new SimulatedResponse(200, file.ContentType, file.Content)
            .WithHeader("Accept-Ranges", "bytes")
            .WithHeader("ETag", file.EntityTag);
        if (request.Headers.GetValueOrDefault("If-None-Match") == file.EntityTag)
            return whole with { Status = 304, ContentType = null, Body = ReadOnlyMemory<byte>.Empty };

        if (!request.Headers.TryGetValue("Range", out string? wanted)
            || (request.Headers.TryGetValue("If-Range", out string? unchanged) && unchanged != file.EntityTag)
            || !ByteRange.TryParse(wanted, file.Content.Length, out ByteRange range, out bool isSatisfiable))
        {
            return whole;
        }

        if (!isSatisfiable)
        {
            return (whole with { Status = 416, ContentType = null, Body = ReadOnlyMemory<byte>.Empty })
                .WithHeader("Content-Range", $"bytes */{file.Content.Length}");
        }

        return (whole with { Status = 206, Body = file.Content.Slice(range.Start, range.Length) })
            .WithHeader("Content-Range", $"bytes {range.Start}-{range.Start + range.Length - 1}/{file.Content.Length}");
    }
}
