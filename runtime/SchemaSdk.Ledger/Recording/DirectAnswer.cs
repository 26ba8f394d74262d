using System.Text;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>A direct answer as text, so that it is not lost with the process that received it.</summary>
internal static class DirectAnswer
{
    /// <summary>A larger answer is not kept: the ledger is no store of media.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    public static string? Of(JobResult? result)
    {
        string? text = result switch
        {
            { Bytes: { Length: <= MaxLength } bytes } => $"data:{result.ContentType};base64,{Convert.ToBase64String(bytes.Span)}",
            { Raw.ValueKind: not JsonValueKind.Undefined } => result.Raw.GetRawText(),
            _ => null,
        };
        return text?.Length <= MaxLength ? text : null;
    }

    /// <exception cref="LedgerException">The answer was too large to keep, or can't be read.</exception>
    public static JobResult Read(LedgerEntry entry, IModelClient client)
    {
        if (entry.Answer is not { } answer)
            throw new LedgerException($"The ledger does not have the answer of '{entry.Key}', which was too large to keep.");
        if (!answer.StartsWith("data:", StringComparison.Ordinal))
            return Read(JsonBody.Parse(Encoding.UTF8.GetBytes(answer)), client);
        int comma = answer.IndexOf(',');
        string type = answer["data:".Length..answer.IndexOf(';')];
        return new JobResult { Bytes = Convert.FromBase64String(answer[(comma + 1)..]), ContentType = type.Length == 0 ? null : type };
    }

    private static JobResult Read(JsonElement answer, IModelClient client) =>
        (client as ModelClient)?.ReadAnswer(answer) ?? new JobResult { Raw = answer };
}
