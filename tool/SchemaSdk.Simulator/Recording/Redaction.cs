using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>
/// Removes secrets from recordings: values whose names mark them as secret, and the keys themselves wherever they occur, in the headers,
/// queries and bodies of requests and responses.
/// </summary>
internal sealed class Redaction
{
    public const string Mark = "(redacted)";

    private readonly SecretMask _text;

    /// <param name="request">The request; its secrets are also removed from the response.</param>
    /// <param name="key">The key that the host accepts; <see langword="null"/> if it accepts any.</param>
    public Redaction(RecordedRequest request, string? key) =>
        _text = new SecretMask(
        [
            .. request.Headers.Where(h => SecretNames.IsSecret(h.Key)).SelectMany(h => h.Value.Split(' ', ',')),
            .. key is null ? [] : new[] { key },
        ]);

    public JsonObject Headers(IEnumerable<KeyValuePair<string, string>> headers)
    {
        var written = new JsonObject();
        foreach ((string name, string value) in headers)
            written[name] = SecretNames.IsSecret(name) && !IsCount(value) ? Mark : Text(value);

        return written;
    }

    /// <summary>Redacts text of any kind: a URL, a form, a body that is not JSON.</summary>
    public string Text(string text) => _text.Blank(text);

    /// <summary>Redacts JSON, based on member names and on the content of strings.</summary>
    public JsonNode? Json(JsonNode? node) => node switch
    {
        JsonObject obj => new JsonObject(obj.Select(member => KeyValuePair.Create(Text(member.Key), Member(member.Key, member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Json)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private JsonNode? Member(string name, JsonNode? value)
    {
        if (!SecretNames.IsSecret(name))
            return Json(value);

        return value switch
        {
            JsonObject obj => new JsonObject(
                obj.Select(member =>
                    KeyValuePair.Create(Text(member.Key), IsNumber(member.Value) ? member.Value?.DeepClone() : Member(name, member.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(item => Member(name, item))]),
            JsonValue one when one.GetValueKind() == JsonValueKind.String || (IsNumber(one) && !IsOfTokens(name)) => Mark,
            _ => value?.DeepClone(),
        };
    }

    /// <summary>Token counts such as <c>max_tokens</c> are not secrets.</summary>
    private static bool IsOfTokens(string name) => name.Contains("tokens", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number;

    private static bool IsCount(string value) =>
        value.Length <= 12 && ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
