using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk.Tests;

/// <summary>
/// Serves files that change while they are fetched, and breaks, lies and refuses at random. The one thing it never does is to call
/// two versions by one strong tag, because nobody could tell.
/// </summary>
internal sealed class ChangingFiles(int seed)
{
    private readonly ConcurrentDictionary<string, ChangingFile> _files = new();
    private int _joined;

    /// <summary>How many answers went on honestly where the client asked.</summary>
    public int Joined => Volatile.Read(ref _joined);

    public ChangingFile File(int number) =>
        _files.GetOrAdd($"/{number}.webm", _ => new ChangingFile(number, new Random(unchecked((seed * 397) ^ number))));

    public Step Serve(SeenRequest request)
    {
        ChangingFile file = _files[request.Target];
        lock (file)
        {
            Step step = file.Response(request, out bool joins);
            if (joins)
                Interlocked.Increment(ref _joined);
            return step;
        }
    }
}

/// <summary>One file, its versions so far, and how its host treats those who ask for it.</summary>
internal sealed class ChangingFile
{
    private const int MaxSize = 60_000;

    private readonly Random _random;
    private readonly int _number;
    private readonly int _tagKind;
    private readonly HashSet<string> _versions = [];
    private byte[] _body = [];

    public ChangingFile(int number, Random random)
    {
        (_number, _random, _tagKind) = (number, random, random.Next(10));
        Change();
    }

    public bool IsVersion(byte[] bytes) => _versions.Contains(Convert.ToHexString(SHA256.HashData(bytes)));

    public Step Response(SeenRequest request, out bool joins)
    {
        joins = false;
        if (Chance(20))
            Change();
        if (Chance(3))
            return Step.Status(503);
        if (Chance(2))
            return Step.Status(200, "<html>try again</html>", Tag(), "text/html");
        if (request.Header("Range") is not { } range)
            return Whole();
        int from = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
        if (Chance(25))
            return Lie(from);
        string? asked = request.Header("If-Range");
        if (asked is not null && asked != StrongTag)
            return Whole();
        if (from >= _body.Length)
            return Head("416 No", $"Content-Range: bytes */{_body.Length}\r\nContent-Length: 0\r\n", [], breaks: false);
        joins = asked is not null;
        int to = Chance(20) ? _random.Next(from, _body.Length) : _body.Length - 1;
        return Part(from, to, Chance(20) ? "*" : $"{_body.Length}");
    }

    private string? StrongTag => _tagKind < 6 ? $"\"{_number}-{_versions.Count}\"" : null;

    private Step Lie(int from)
    {
        int start = Math.Min(from, _body.Length - 1), last = _body.Length - 1;
        return _random.Next(9) switch
        {
            0 => Head(
                "200 OK",
                $"{Tag()}Content-Range: bytes {start}-{last}/{_body.Length}\r\nContent-Length: {last - start + 1}\r\n",
                _body[start..]),
            1 => Part(start, last, $"{_body.Length + 1}"),
            2 => Part(Math.Max(0, start - 1), last, $"{_body.Length}"),
            3 => Head(
                "206 Part",
                $"{Tag()}Content-Range: bytes {start}-{last}/{_body.Length}\r\nContent-Length: {_body.Length + 1}\r\n",
                [.. _body, 0]),
            4 => Head(
                "206 Part",
                $"ETag: W/\"{_number}\"\r\nContent-Range: bytes {start}-{last}/{_body.Length}\r\nContent-Length: {last - start + 1}\r\n",
                _body[start..]),
            5 => Head(
                "206 Part",
                $"Content-Range: bytes {start}-{last}/{_body.Length}\r\nContent-Length: {last - start + 1}\r\n",
                _body[start..]),
            6 => Head("206 Part", $"{Tag()}Content-Type: multipart/byteranges; boundary=x\r\nContent-Length: 3\r\n", "--x"u8.ToArray()),
            7 => Head("416 No", $"Content-Range: bytes */{_body.Length + 1}\r\nContent-Length: 0\r\n", []),
            // The version of now, whatever was asked for.
            _ => Part(start, last, $"{_body.Length}"),
        };
    }

    private Step Whole() => _random.Next(10) switch
    {
        < 6 => Head("200 OK", $"{Tag()}Content-Length: {_body.Length}\r\n", _body),
        < 9 => Chunked(),
        _ => Head("200 OK", $"{Tag()}Connection: close\r\n", _body, After.Close),
    };

    private Step Part(int from, int to, string total) =>
        Head("206 Part", $"{Tag()}Content-Range: bytes {from}-{to}/{total}\r\nContent-Length: {to - from + 1}\r\n", _body[from..(to + 1)]);

    private Step Chunked()
    {
        byte[] body = [.. Encoding.ASCII.GetBytes($"{_body.Length:x}\r\n"), .. _body, .. "\r\n0\r\n\r\n"u8];
        return Head("200 OK", $"{Tag()}Transfer-Encoding: chunked\r\n", body);
    }

    private Step Head(string status, string headers, byte[] body, After after = After.Keep, bool breaks = true)
    {
        if (breaks && body.Length > 0 && Chance(45))
        {
            body = body[.._random.Next(body.Length)];
            after = Chance(50) ? After.Close : After.Reset;
        }

        return new Step.Send([.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body], after);
    }

    private string Tag() => _tagKind switch
    {
        < 6 => $"ETag: {StrongTag}\r\n",
        6 => $"ETag: W/\"{_number}\"\r\n",
        7 => "Last-Modified: Wed, 25 Nov 2026 10:00:00 GMT\r\n",
        8 => "ETag: \"\"\r\n",
        _ => "",
    };

    private void Change()
    {
        // Half of the versions are as long as the one before, so that a length tells nothing.
        _body = new byte[_body.Length > 0 && Chance(50) ? _body.Length : _random.Next(16, MaxSize)];
        _random.NextBytes(_body);
        new byte[] { 0x1A, 0x45, 0xDF, 0xA3 }.CopyTo(_body, 0);
        _versions.Add(Convert.ToHexString(SHA256.HashData(_body)));
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
