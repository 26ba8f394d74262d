using System.Globalization;

namespace SchemaSdk;

/// <summary>The settings that configuration supports. Read by hand: reflection-based binding does not survive trimming.</summary>
internal static class Settings
{
    private const string WholeNumber = "a whole number, such as 2, that is not too large";

    private delegate bool Reader(string text, ModelClientOptions options);

    private static readonly Dictionary<string, (string Form, Reader Read)> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(ModelClientOptions.ApiKey)] = ("text", (text, options) =>
        {
            options.ApiKey = text;
            return true;
        }),
        [nameof(ModelClientOptions.BaseAddress)] = ("an absolute address, such as https://models.example.com", (text, options) =>
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address))
                return false;
            options.BaseAddress = address;
            return true;
        }),
        [nameof(ModelClientOptions.MaxPrice)] = Number<decimal>("a number, such as 2.50", (options, value) => options.MaxPrice = value),
        [nameof(ModelClientOptions.MaxRetries)] = Number<int>(WholeNumber, (options, value) => options.MaxRetries = value),
        [nameof(ModelClientOptions.RequestsPerMinute)] = Number<int>(WholeNumber, (options, value) => options.RequestsPerMinute = value),
        [nameof(ModelClientOptions.MaxResponseBytes)] = Number<int>(WholeNumber, (options, value) => options.MaxResponseBytes = value),
        [nameof(ModelClientOptions.MaxDownloadBytes)] = Number<long>(WholeNumber, (options, value) => options.MaxDownloadBytes = value),
        [nameof(ModelClientOptions.RequestTimeout)] = Time((options, value) => options.RequestTimeout = value),
        [nameof(ModelClientOptions.SubmitTimeout)] = Time((options, value) => options.SubmitTimeout = value),
        [nameof(ModelClientOptions.ConnectTimeout)] = Time((options, value) => options.ConnectTimeout = value),
        [nameof(ModelClientOptions.WaitTimeout)] = Time((options, value) => options.WaitTimeout = value),
        [nameof(ModelClientOptions.PollOutageTolerance)] = Time((options, value) => options.PollOutageTolerance = value),
        [nameof(ModelClientOptions.PollInterval)] = Time((options, value) => options.PollInterval = value),
    };

    /// <summary>Applies a setting; returns why it is invalid or <see langword="null"/>. Never holds the value: it may be a key.</summary>
    /// <param name="name">The setting's name; case-insensitive.</param>
    /// <param name="text">Its value; an empty value leaves the options unchanged.</param>
    /// <param name="options">The options to change.</param>
    public static string? Read(string name, string? text, ModelClientOptions options)
    {
        if (!s_known.TryGetValue(name, out (string Form, Reader Read) setting))
            return $"is not a setting of the client; the settings are {string.Join(", ", s_known.Keys.Order(StringComparer.Ordinal))}.";
        return string.IsNullOrWhiteSpace(text) || setting.Read(text.Trim(), options) ? null : $"must be {setting.Form}.";
    }

    /// <summary>
    /// Returns why a setting can't be empty; <see langword="null"/> if it is not empty or may be. A ceiling that a deployment left empty
    /// would not be enforced; an empty key is found elsewhere or noticed at the first request.
    /// </summary>
    /// <param name="name">The setting's name; case-insensitive.</param>
    /// <param name="text">Its value.</param>
    public static string? FindEmpty(string name, string? text) =>
        string.IsNullOrWhiteSpace(text)
        && s_known.TryGetValue(name, out (string Form, Reader Read) setting)
        && !name.Equals(nameof(ModelClientOptions.ApiKey), StringComparison.OrdinalIgnoreCase)
            ? $"is empty; it must be {setting.Form}. To use the default, remove the setting."
            : null;

    private static (string Form, Reader Read) Number<T>(string form, Action<ModelClientOptions, T> set)
        where T : struct, ISpanParsable<T> => (form, (text, options) =>
        {
            // No group separators: "1,5" must not be read as fifteen.
            if (text.Contains(',') || !T.TryParse(text, CultureInfo.InvariantCulture, out T value))
                return false;
            set(options, value);
            return true;
        });

    private static (string Form, Reader Read) Time(Action<ModelClientOptions, TimeSpan> set) =>
        ("a duration as hours:minutes:seconds, such as 00:01:30 or 90:00:00, or with days, such as 2.12:00:00", (text, options) =>
        {
            if (TimeText.Read(text) is not { } value)
                return false;
            set(options, value);
            return true;
        });
}
