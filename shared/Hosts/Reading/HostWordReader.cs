using System.Globalization;
using SchemaSdk.Metadata;

namespace SchemaSdk.Hosts.Reading;

/// <summary>Reads the words of host files that have a fixed meaning.</summary>
internal static class HostWordReader
{
    public static HostJobState State(string word) => word switch
    {
        "queued" => HostJobState.Queued,
        "running" => HostJobState.Running,
        "completed" => HostJobState.Completed,
        "failed" => HostJobState.Failed,
        "cancelled" => HostJobState.Cancelled,
        _ => throw Unknown(word),
    };

    public static HostErrorMeaning Meaning(string word) => word switch
    {
        "invalid" => HostErrorMeaning.Invalid,
        "authentication" => HostErrorMeaning.Authentication,
        "credits" => HostErrorMeaning.Credits,
        "not_found" => HostErrorMeaning.NotFound,
        "rate_limit" => HostErrorMeaning.RateLimit,
        "unavailable" => HostErrorMeaning.Unavailable,
        "outcome_unknown" => HostErrorMeaning.OutcomeUnknown,
        _ => throw Unknown(word),
    };

    public static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static MetadataException Unknown(string word) => new($"`{word}` is not known");
}
