using System.Globalization;

namespace SchemaSdk.Simulator;

/// <summary>The part of a file requested by a <c>Range</c> header with a single range (RFC 9110, 14.1.2).</summary>
internal readonly record struct ByteRange(int Start, int Length)
{
    private const string Unit = "bytes=";

    /// <returns>False if the header does not specify a single valid range; the whole file is then returned.</returns>
    public static bool TryParse(string header, int total, out ByteRange range, out bool isSatisfiable)
    {
        range = default;
        isSatisfiable = false;
        if (!header.StartsWith(Unit, StringComparison.Ordinal) || header[Unit.Length..].Split('-') is not [var first, var last])
            return false;

        if (first.Length == 0)
        {
            if (!TryNumber(last, out long suffix))
                return false;

            int length = (int)Math.Min(suffix, total);
            range = new ByteRange(total - length, length);
            isSatisfiable = length > 0;
            return true;
        }

        long end = total - 1;
        if (!TryNumber(first, out long start) || (last.Length > 0 && (!TryNumber(last, out end) || end < start)))
            return false;

        isSatisfiable = start < total;
        if (isSatisfiable)
            range = new ByteRange((int)start, (int)(Math.Min(end, total - 1) - start + 1));

        return true;
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
