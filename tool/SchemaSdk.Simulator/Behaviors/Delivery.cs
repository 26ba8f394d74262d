namespace SchemaSdk.Simulator;

/// <summary>How, and how completely, a response is sent.</summary>
internal enum Delivery
{
    Whole,
    Truncated,
    BrokenInHeaders,
    BrokenInBody,
    HungUp,
    Trickled,
    Endless,
}
