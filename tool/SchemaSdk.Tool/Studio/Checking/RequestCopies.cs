using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaSdk.Rules;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Requests;
using SchemaSdk.Tool.Studio.Catalog;

namespace SchemaSdk.Tool.Studio.Checking;

/// <summary>A request as people take it elsewhere: as C#, as JSON, for curl, and for this tool. None holds a key.</summary>
/// <param name="CSharp">A statement that creates it.</param>
/// <param name="Json">The parameters.</param>
/// <param name="Curl">A call of the host; its key is the environment's.</param>
/// <param name="Command">A batch of one.</param>
internal sealed record RequestCopies(string CSharp, string Json, string Curl, string Command)
{
    private const int LongestLine = 100;


    /// <param name="review">The request.</param>
    /// <param name="host">The host of its model; null if the folder has no file of it.</param>
    /// <param name="address">Where the host is; null for its own address.</param>
    public static RequestCopies Of(RequestReview review, ModelHost? host, Uri? address)
    {
        string parameters = LongData.Shorten(review.Parameters);
        ParameterValue[] values = ReferenceEquals(parameters, review.Parameters)
            ? review.File.Values
            : RequestFile.Read(review.Model.Loaded, parameters).Values;
        return new RequestCopies(
            ToCSharp(review.Model, values),
            Indented(parameters),
            ToCurl(review.Model, Sent(review, parameters, values), host, address),
            ToCommand(review.Model, parameters));
    }

    private static string Indented(string parameters)
    {
        using JsonDocument json = JsonDocument.Parse(parameters);
        var text = new StringWriter();
        JsonOutput.Write(text, json.RootElement.WriteTo);
        return text.ToString().TrimEnd();
    }

    private static string ToCSharp(StudioModel model, ParameterValue[] values)
    {
        string type = RequestExpression.TypeName(model.Id, model.OtherIds);
        IReadOnlyList<string> members = RequestExpression.Members(model.Loaded, values);
        string line = $"var request = new {type} {(members.Count == 0 ? "{ }" : $"{{ {string.Join(", ", members)} }}")};";
        if (members.Count < 2 && line.Length <= LongestLine)
            return line;

        var code = new StringBuilder($"var request = new {type}\n{{\n");
        foreach (string member in members)
            code.Append("    ").Append(member).Append(",\n");
        return code.Append("};").ToString();
    }

    /// <summary>What is sent, unknown parameters included; of a request that is not valid, what is known.</summary>
    private static ModelRequest Sent(RequestReview review, string parameters, ParameterValue[] values) =>
        review.IsValid ? review.Model.Info.ReadRequest(parameters) : RequestReview.Known(review.Model, values);

    private static string ToCurl(StudioModel model, ModelRequest request, ModelHost? host, Uri? address) =>
        host is not null
        && CurlCommand.Of(new HostAddress(address ?? host.BaseAddress, host.Protocol), request, "$" + host.ApiKeyVariable) is { } command
            ? command
            : $"# {model.Document.Submit} has values in its path that are not set yet";

    private static string ToCommand(StudioModel model, string parameters)
    {
        // A request that is not valid may have a member twice, and stays as it is.
        using JsonDocument json = JsonDocument.Parse(parameters);
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("model", model.Id);
            foreach (JsonProperty parameter in json.RootElement.EnumerateObject())
                parameter.WriteTo(writer);
            writer.WriteEndObject();
        }

        return $"printf '%s\\n' {CurlCommand.Quoted(Encoding.UTF8.GetString(line.WrittenSpan))} > request.jsonl\n"
            + "schema-sdk batch run request.jsonl --out outputs";
    }
}
