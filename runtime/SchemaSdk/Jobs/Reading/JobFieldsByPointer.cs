using System.Text;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>Finds the fields of a job anywhere in a response, by the host's pointers.</summary>
internal partial struct JobFields
{
    private static JobFields Find(JsonElement root, HostProtocol protocol, string? knownId)
    {
        JobPointers pointers = protocol.Job;
        var fields = new JobFields { IsObject = root.ValueKind == JsonValueKind.Object, Root = root };
        // What decides whether a job is lost or mistaken for another must not be ambiguous.
        fields.Repeated = RepeatedIn(pointers.Id, root) ?? RepeatedIn(pointers.Status, root);
        fields.Take(JobField.Id, pointers.Id, root, protocol, knownId);
        fields.Take(JobField.Status, pointers.Status, root, protocol, knownId);
        fields.Take(JobField.Progress, pointers.Progress, root, protocol, knownId);
        fields.Take(JobField.CreatedAt, pointers.CreatedAt, root, protocol, knownId);
        fields.Take(JobField.CompletedAt, pointers.CompletedAt, root, protocol, knownId);
        fields.Take(JobField.PollUrl, pointers.PollUrl, root, protocol, knownId);
        fields.Take(JobField.ResultUrl, pointers.ResultUrl, root, protocol, knownId);
        fields.Take(JobField.CancelUrl, pointers.CancelUrl, root, protocol, knownId);
        fields.Error = FindError(pointers, root);
        fields.Result = protocol.Result.At.Length == 0 ? root : HostPointer.First(protocol.Result.At, root);
        return fields;
    }

    private static string? RepeatedIn(HostPointer[] pointers, JsonElement root) =>
        Array.Find(pointers, pointer => pointer.IsAmbiguous(root))?.ToString();

    private static JsonElement? FindError(JobPointers pointers, JsonElement root)
    {
        if (pointers.ErrorMessage.Length + pointers.ErrorCode.Length == 0)
            return JsonFields.Field(root, "error"u8);
        foreach (HostPointer pointer in (HostPointer[])[.. pointers.ErrorMessage, .. pointers.ErrorCode])
        {
            if (pointer.Find(root) is { } found && ErrorMarks.IsMark(found))
                return found;
        }

        return null;
    }

    private void Take(JobField field, HostPointer[] pointers, JsonElement root, HostProtocol protocol, string? knownId)
    {
        if (HostPointer.First(pointers, root) is not { } value)
            return;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        reader.Read();
        Take(field, ref reader, protocol, knownId);
    }
}
