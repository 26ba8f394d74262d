
namespace SchemaSdk.Metadata;

/// <summary>A set of a parameter's options, by index. The first 64 are stored as bits; more are rare.</summary>
internal sealed class OptionSet
{
    private readonly HashSet<int>? _beyond;

    public OptionSet(ParameterMetadata parameter, Literal[] values)
    {
        foreach (Literal value in values)
        {
            int option = parameter.OptionIndex(value);
            if (option >= BitCount)
                (_beyond ??= []).Add(option);
            else if (option >= 0)
                Bits |= 1UL << option;
        }
    }

    public const int BitCount = 64;

    public ulong Bits { get; }

    public bool Contains(int option) => (uint)option < BitCount ? (Bits >> option & 1) != 0 : _beyond?.Contains(option) == true;
}
