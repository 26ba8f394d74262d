namespace SchemaSdk.Simulator;

/// <summary>How much of an answer arrives, and how.</summary>
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
