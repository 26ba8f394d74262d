namespace SchemaSdk.Schemas;

/// <summary>
/// Gives functions and tools names that every chat model and client takes: <c>^[a-zA-Z0-9_-]{1,64}$</c>. One name that is not of this form
/// makes some of them refuse the whole list.
/// </summary>
internal sealed class FunctionNames
{
    private const int Longest = 64;

    private readonly HashSet<string> _taken;

    /// <param name="reserved">Names that are taken already.</param>
    public FunctionNames(params IEnumerable<string> reserved) => _taken = new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a name for an id; whoever comes later with the same one gets a number behind it.</summary>
    public string Of(string id, string ending = "")
    {
        string name = string.Concat(id.Select(sign => IsAllowed(sign) ? sign : '_'));
        for (int number = 1; ; number++)
        {
            string end = number == 1 ? ending : $"_{number}{ending}";
            string candidate = (name.Length + end.Length <= Longest ? name : name[..(Longest - end.Length)]) + end;
            if (_taken.Add(candidate))
                return candidate;
        }
    }

    private static bool IsAllowed(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-';
}
