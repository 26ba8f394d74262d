using System.Globalization;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Writes refusals where the host has its errors, with the host's own codes.</summary>
internal sealed class RefusalForm(PlayedHost host)
{
    private readonly HostProfile _profile = host.Profile;

    // A host that tells what its codes mean, in answers that may be a success by their status, answers all refusals so.
    private readonly bool _isToldInBody = host.Profile is { SuccessAt: not null, ErrorCodes.Count: > 0 };

    /// <summary>Returns a refusal with its body; every other response as it is.</summary>
    /// <param name="response">The response.</param>
    /// <param name="keepsStatus">True if the HTTP status was asked for, and not only the kind of refusal.</param>
    public SimulatedResponse Write(SimulatedResponse response, bool keepsStatus = false)
    {
        if (response.Refused is not var (code, message))
            return response;

        string? codeAt = _profile.ErrorCode.FirstOrDefault();
        string messageAt = _profile.ErrorMessage.FirstOrDefault("/error/message");
        string word = CodeOf(code, response.Status, codeAt);
        var body = new JsonObject();
        if (codeAt is not null)
            JsonPlace.Put(body, codeAt, codeAt == _profile.SuccessAt && Number(word) is { } number ? number : word);

        JsonPlace.Put(body, messageAt, message);
        if (messageAt == "/error/message")
            JsonPlace.Put(body, "/error/type", TypeOf(response.Status));

        SimulatedResponse written = SimulatedResponse.Json(_isToldInBody && !keepsStatus ? 200 : response.Status, body);
        return written with { Headers = response.Headers, IsChunked = response.IsChunked };
    }

    private string CodeOf(string code, int status, string? at)
    {
        if (_profile.ErrorCodes.Exists(known => known.Key == code))
            return code;

        if (_profile.ErrorCodes.Find(known => known.Value == MeaningOf(status)) is { Key: { } own } && own.Length > 0 && !host.IsFirst)
            return own;

        return at is not null && at == _profile.SuccessAt ? status.ToString(CultureInfo.InvariantCulture) : code;
    }

    private static int? Number(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static HostErrorMeaning MeaningOf(int status) => status switch
    {
        401 or 403 => HostErrorMeaning.Authentication,
        402 => HostErrorMeaning.Credits,
        404 => HostErrorMeaning.NotFound,
        429 => HostErrorMeaning.RateLimit,
        503 => HostErrorMeaning.Unavailable,
        >= 500 => HostErrorMeaning.OutcomeUnknown,
        _ => HostErrorMeaning.Invalid,
    };

    private static string TypeOf(int status) => status switch
    {
        401 or 403 => "authentication_error",
        402 => "billing_error",
        429 => "rate_limit_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };
}
