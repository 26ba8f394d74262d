namespace SchemaSdk.Wire;

/// <summary>The wire text of a list of addresses: separated by commas, with escaped commas inside an address.</summary>
internal static class UrlListText
{
    private const string EscapedComma = "%2C";
    private const string EscapedCommaInLowerCase = "%2c";

    public static string Join(string[] urls) =>
        string.Join(",", Array.ConvertAll(urls, u => u.Replace(",", EscapedComma).Replace(EscapedCommaInLowerCase, EscapedComma)));

    /// <summary>Returns the addresses, ignoring empty entries.</summary>
    public static string[] Split(string text) => Array.ConvertAll(
        Array.FindAll(text.Split(','), u => !string.IsNullOrWhiteSpace(u)),
        u => u.Trim().Replace(EscapedComma, ",").Replace(EscapedCommaInLowerCase, ","));

    public static int Count(string text)
    {
        int count = 0;
        bool isBlank = true;
        foreach (char c in text)
        {
            if (c == ',')
            {
                isBlank = true;
            }
            else if (isBlank && !char.IsWhiteSpace(c))
            {
                isBlank = false;
                count++;
            }
        }

        return count;
    }
}
