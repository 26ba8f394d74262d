using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads why a job failed. Lenient: an error's texts are only for display.</summary>
internal static class JobErrorReader
{
    public static JobError? Read(in JobFields fields, Response response)
    {
        if (fields.Error is not { } mark)
            return null;
        JobPointers pointers = response.Host.Protocol.Job;
        bool isObject = mark.ValueKind == JsonValueKind.Object;
        string? message = TextAt(pointers.ErrorMessage, fields) ?? mark.ValueKind switch
        {
            JsonValueKind.Object => JsonFields.Text(JsonFields.Field(mark, "message"u8)),
            JsonValueKind.String => JsonFields.Text(mark),
            _ => mark.GetRawText(),
        };
        string? code = TextAt(pointers.ErrorCode, fields);
        if (code is null && isObject)
            code = JsonFields.TextOrNumber(JsonFields.Field(mark, "code"u8));
        Secrets secrets = response.Call.Secrets;
        return new JobError
        {
            Code = secrets.Hide(code),
            Message = secrets.Hide(message),
            Type = isObject ? secrets.Hide(JsonFields.Text(JsonFields.Field(mark, "type"u8))) : null,
        };
    }

    private static string? TextAt(HostPointer[] pointers, in JobFields fields)
    {
        if (fields.Root is { } root)
            return HostPointer.FirstText(pointers, root);
        // Read in one pass: all of these pointers begin with the name of the field.
        return HostPointer.FirstText(Array.ConvertAll(pointers, pointer => pointer.From(1)), fields.Error!.Value);
    }
}
