using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Where a result is in an answer, and what it holds: each pointer from the answer's root, and from the result itself.</summary>
internal sealed class ResultPointers
{
    public ResultPointers(HostProfile profile)
    {
        At = HostPointer.Of(profile.ResultAt);
        In = profile.OutputsIn is { } text ? HostPointer.Of(text) : null;
        Cost = HostPointer.Of(profile.Cost);
        OutputPlace[] outputs = [.. profile.Outputs.ConvertAll(OutputPlace.Of)];
        HostPointer[] units = HostPointer.Of(profile.UsageUnits);
        HostPointer[] unit = HostPointer.Of(profile.UsageUnit);
        FromRoot = new Scope(outputs, units, unit);
        FromResult = At.Length == 0 ? FromRoot : new Scope(
            Array.ConvertAll(Array.FindAll(outputs, place => IsInside(place.At)), place => place with { At = Inside(place.At) }),
            Array.ConvertAll(Array.FindAll(units, IsInside), Inside),
            Array.ConvertAll(Array.FindAll(unit, IsInside), Inside));
    }

    public HostPointer[] At { get; }

    /// <summary>The text that holds the JSON in which the outputs are; <see langword="null"/> if the answer itself has them.</summary>
    public HostPointer? In { get; }

    public HostPointer[] Cost { get; }

    public Scope FromRoot { get; }

    public Scope FromResult { get; }

    private bool IsInside(HostPointer pointer) => Array.Exists(At, pointer.StartsWith);

    private HostPointer Inside(HostPointer pointer) => pointer.From(Array.Find(At, pointer.StartsWith)!.Segments.Length);

    /// <summary>The pointers that start from one place.</summary>
    public sealed class Scope(OutputPlace[] outputs, HostPointer[] units, HostPointer[] unit)
    {
        public OutputPlace[] Outputs => outputs;

        public HostPointer[] UsageUnits => units;

        public HostPointer[] UsageUnit => unit;

        /// <summary>The objects that hold the usage.</summary>
        public HostPointer[] Usage { get; } = Array.ConvertAll(units, pointer => pointer.Parent());
    }
}
