using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Where a result is in an answer, and what it holds: each pointer from the answer's root, and from the result itself.</summary>
internal sealed class ResultPointers
{
    public ResultPointers(HostProfile profile)
    {
        At = JsonPointer.Of(profile.ResultAt);
        In = profile.OutputsIn is { } text ? JsonPointer.Of(text) : null;
        Cost = JsonPointer.Of(profile.Cost);
        OutputPlace[] outputs = [.. profile.Outputs.ConvertAll(OutputPlace.Of)];
        JsonPointer[] units = JsonPointer.Of(profile.UsageUnits);
        JsonPointer[] unit = JsonPointer.Of(profile.UsageUnit);
        FromRoot = new Scope(outputs, units, unit);
        FromResult = At.Length == 0 ? FromRoot : new Scope(
            Array.ConvertAll(Array.FindAll(outputs, place => IsInside(place.At)), place => place with { At = Inside(place.At) }),
            Array.ConvertAll(Array.FindAll(units, IsInside), Inside),
            Array.ConvertAll(Array.FindAll(unit, IsInside), Inside));
    }

    public JsonPointer[] At { get; }

    /// <summary>The text that holds the JSON in which the outputs are; <see langword="null"/> if the answer itself has them.</summary>
    public JsonPointer? In { get; }

    public JsonPointer[] Cost { get; }

    public Scope FromRoot { get; }

    public Scope FromResult { get; }

    private bool IsInside(JsonPointer pointer) => Array.Exists(At, pointer.StartsWith);

    private JsonPointer Inside(JsonPointer pointer) => pointer.From(Array.Find(At, pointer.StartsWith)!.Segments.Length);

    /// <summary>The pointers that start from one place.</summary>
    public sealed class Scope(OutputPlace[] outputs, JsonPointer[] units, JsonPointer[] unit)
    {
        public OutputPlace[] Outputs => outputs;

        public JsonPointer[] UsageUnits => units;

        public JsonPointer[] UsageUnit => unit;

        /// <summary>The objects that hold the usage.</summary>
        public JsonPointer[] Usage { get; } = Array.ConvertAll(units, pointer => pointer.Parent());
    }
}
