using System.Globalization;

namespace SchemaSdk;

/// <summary>
/// Parses a duration unambiguously: hours:minutes:seconds with any number of hours, or days.hours:minutes:seconds. .NET itself parses
/// <c>24:00:00</c> as 24 days, and <c>00:30</c> as half an hour, which may be meant as half a minute.
/// </summary>
internal static class TimeText
{
    private const string Infinite = "-00:00:00.001";

    /// <summary>Returns the duration; <see langword="null"/> if the text is invalid or ambiguous.</summary>
    public static TimeSpan? Read(string text)
    {
        if (text == Infinite)
            return Timeout.InfiniteTimeSpan;
        if (text.Split(':') is not [var first, var minuteText, var secondText])
            return null;
        string[] daysAndHours = first.Split('.');
        decimal? days = daysAndHours.Length == 1 ? 0 : Whole(daysAndHours[0], decimal.MaxValue);
        decimal? hours = Whole(daysAndHours[^1], daysAndHours.Length == 1 ? decimal.MaxValue : 23);
        decimal? minutes = Whole(minuteText, 59);
        if (daysAndHours.Length > 2 || days is null || hours is null || minutes is null || Seconds(secondText) is not { } seconds)
            return null;
        try
        {
            return TimeSpan.FromTicks(
                (long)((((days.Value * 24 + hours.Value) * 60 + minutes.Value) * 60 + seconds) * TimeSpan.TicksPerSecond));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Whole(string text, decimal most) =>
        decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out decimal number) && number <= most ? number : null;

    private static decimal? Seconds(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number < 60
            && text.Length > 0 && char.IsAsciiDigit(text[0])
            ? number
            : null;
}
