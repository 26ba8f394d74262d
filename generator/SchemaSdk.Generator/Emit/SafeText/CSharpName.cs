namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: an identifier or a dotted name. Anything else is a bug in the generator and throws.</summary>
internal readonly struct CSharpName
{
    public CSharpName(string name)
    {
        bool start = true;
        foreach (char c in name)
        {
            bool fits = start ? c == '_' || char.IsLetter(c) : c is '_' or '.' || char.IsLetterOrDigit(c);
            if (!fits)
                throw new InvalidOperationException("Not a C# name.");

            start = c == '.';
        }

        if (start)
            throw new InvalidOperationException("Not a C# name.");

        Text = name;
    }

    public string Text { get; }
}
