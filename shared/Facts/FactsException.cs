namespace SchemaSdk.Facts;

/// <summary>Facts that this version can't read. What it does not know it refuses: a value that is passed over would be another's.</summary>
internal sealed class FactsException(string fault, Exception? inner = null) : FormatException(fault, inner)
{
    /// <summary>The same with its place, and with what to do.</summary>
    public static FactsException At(string model, int line, Exception fault)
    {
        string what = fault is FactsException ? fault.Message : "a number is too large, or is none";
        return new FactsException(
            $"The metadata of {(model.Length == 0 ? "a model" : $"the model '{model}'")} can't be read: {what} (line {FactNumbers.ToText(line)}). "
            + "Its request type was made by another version of SchemaSdk: update the package SchemaSdk here to at least the version that the type's assembly was built with.",
            fault);
    }
}
