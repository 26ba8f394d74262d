using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Pricing;

/// <summary>Finds the options that a price row's label names: as whole words, case aside.</summary>
internal static class LabelWords
{
    public static List<Literal> OptionsIn(string label, Parameter parameter)
    {
        var found = new List<(Literal Option, int Start, int Length)>();
        foreach (Literal option in parameter.Options)
        {
            int start = Find(label, option.Text);
            if (start >= 0)
            {
                found.Add((option, start, option.Text.Length));
            }
        }

        // In "Pro-Max" the option "pro-max" is named, and "pro" is only a part of it.
        return found
            .Where(f => !found.Exists(o => o.Length > f.Length && o.Start <= f.Start && o.Start + o.Length >= f.Start + f.Length))
            .Select(f => f.Option)
            .ToList();
    }

    private static int Find(string label, string option)
    {
        if (option.Length == 0)
        {
            return -1;
        }

        for (int at = 0; (at = label.IndexOf(option, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int end = at + option.Length;
            if ((at == 0 || !char.IsLetterOrDigit(label[at - 1])) && (end == label.Length || !char.IsLetterOrDigit(label[end])))
            {
                return at;
            }
        }

        return -1;
    }
}
