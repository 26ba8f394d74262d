using System.Text.Json;
using SchemaSdk.Prices;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Studio.Checking;

/// <summary>Writes what was found out about a request.</summary>
internal static class ReviewAnswer
{
    public static void Write(Utf8JsonWriter json, RequestReview review, RequestCopies copies)
    {
        json.WriteStartObject();
        json.WriteBoolean("valid", review.IsValid);
        WriteProblems(json, "violations", review.Violations);
        WriteProblems(json, "warnings", review.Warnings);
        json.WriteStartArray("unused");
        foreach ((string path, string reason) in review.Unused)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("price");
        WritePrice(json, review.Price);
        json.WriteStartObject("code");
        json.WriteString("csharp", copies.CSharp);
        json.WriteString("json", copies.Json);
        json.WriteString("curl", copies.Curl);
        json.WriteString("command", copies.Command);
        json.WriteEndObject();
        json.WriteString("ticket", review.Ticket);
        json.WriteEndObject();
    }

    private static void WriteProblems(Utf8JsonWriter json, string name, IEnumerable<RequestProblem> problems)
    {
        json.WriteStartArray(name);
        foreach (RequestProblem problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("path", problem.Path);
            json.WriteString("message", problem.Message);
            json.WriteString("rule", problem.Kind.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePrice(Utf8JsonWriter json, PriceEstimate? price)
    {
        if (price is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteAmount("minimum", price.LowerBound);
        json.WriteAmount("maximum", price.IsBounded ? price.Maximum : null);
        json.WriteBoolean("exact", price.IsExact);
        json.WriteString("currency", price.Currency);
        json.WriteString("text", price.ToString());
        json.WriteString("reason", price.IsExact ? null : PriceText.Reason(price));
        json.WriteStartArray("rows");
        foreach (PriceRow row in price.Rows)
            json.WriteStringValue(row.Label);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
