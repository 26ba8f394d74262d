namespace SchemaSdk;

/// <summary>Decodes media embedded in the response as base64: either alphabet, with or without padding and line breaks.</summary>
internal static class InlineData
{
    public static byte[] Decode(string base64)
    {
        string text = base64.Replace('-', '+').Replace('_', '/').TrimEnd(' ', '\t', '\r', '\n', '=');
        int digits = 0;
        foreach (char sign in text)
            digits += sign is ' ' or '\t' or '\r' or '\n' ? 0 : 1;
        try
        {
            return Convert.FromBase64String(digits % 4 == 0 ? text : text.PadRight(text.Length + 4 - digits % 4, '='));
        }
        catch (FormatException exception)
        {
            throw new DownloadException("The output in the response is not valid base64.", innerException: exception);
        }
    }
}
