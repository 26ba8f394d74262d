using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Fixes;

/// <summary>The fixes for rules about what is inside a request.</summary>
public sealed class InsideFixTests
{
    [Theory]
    [InlineData("Tier = RuledTier.Lite, Seed = 2, Size = new RuledCustomSize { Width = 2048 }", "Change to 1024", "Tier = RuledTier.Lite, Seed = 2, Size = new RuledCustomSize { Width = 1024 }")]
    [InlineData("Tier = RuledTier.Lite, Seed = 2, Size = new RuledCustomSize { Width = 64, Height = 1 }", "Remove Height", "Tier = RuledTier.Lite, Seed = 2, Size = new RuledCustomSize { Width = 64 }")]
    [InlineData("Seed = 5, Camera = new() { Lens = new() { Kind = RuledCameraLensKind.Long, Label = \"a\" } }", "Change to RuledCameraLensKind.Wide", "Seed = 5, Camera = new() { Lens = new() { Kind = RuledCameraLensKind.Wide, Label = \"a\" } }")]
    [InlineData("Camera = new() { Lens = new() { Kind = RuledCameraLensKind.Long } }", "Set Label", "Camera = new() { Lens = new() { Kind = RuledCameraLensKind.Long, Label = default } }")]
    [InlineData("Seed = 8, Camera = new() { Lens = new() { Kind = RuledCameraLensKind.Wide } }", "Set Focal", "Seed = 8, Camera = new() { Lens = new() { Kind = RuledCameraLensKind.Wide, Focal = 60 } }")]
    [InlineData("Note = \"a\", Loras = [new() { Path = \"a\", Scale = 3 }]", "Change to 0.9", "Note = \"a\", Loras = [new() { Path = \"a\", Scale = 0.9 }]")]
    public Task Change_the_object_inside(string before, string title, string after) => Fixing.CheckAsync(
        Models.Ruled,
        $$"""_ = new RuledRequest { Prompt = "a", {{before}} };""",
        title,
        $$"""_ = new RuledRequest { Prompt = "a", {{after}} };""");
}
