using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>A rule about what is inside a request is reported where the value is written, or where the object that lacks it is.</summary>
public sealed class InsideRuleTests
{
    [Theory]
    [InlineData("Tier = RuledTier.Lite, Size = new RuledCustomSize { Width = 64, {|SSDK1010:Height|} = 1 }, Seed = 2")]
    [InlineData("Tier = RuledTier.Lite, Size = new RuledCustomSize { Width = 64 } with { {|SSDK1010:Width|} = 2048 }, Seed = 2")]
    [InlineData("Style = \"film\", Loras = [new() { Path = \"a\", Mode = RuledLoraMode.Soft, Mask = new() { Blur = 1 } }, {|SSDK1010:new|}() { Path = \"b\", Mask = new() { Blur = 1 } }]")]
    [InlineData("Style = \"film\", Loras = [new() { Path = \"a\", Mode = RuledLoraMode.Soft, Mask = {|SSDK1010:new|}() }]")]
    [InlineData("Style = \"film\", Loras = [{|SSDK1010:new|}() { Path = \"a\", Mode = RuledLoraMode.Soft }]")]
    [InlineData("Camera = new() { Lens = {|SSDK1010:new|}() { Kind = RuledCameraLensKind.Long } }")]
    [InlineData("Camera = new() { Lens = new() { Focal = 3 }, {|SSDK1020:Angle|} = 3 }")]
    [InlineData("{|SSDK1010:Note|} = \"a\", Size = new RuledCustomSize { Width = 512, Height = 1 }, Seed = 2")]
    [InlineData("Seed = 2, Shape = new RuledDot { {|SSDK1010:Width|} = 11 }, Setting = new() { Loud = true }")]
    public Task At_the_value(string members) => Analysis.CheckAsync(Models.Ruled, $$"""_ = new RuledRequest { Prompt = "a", {{members}} };""");

    [Theory]
    [InlineData("Camera = camera, Seed = 5")]
    [InlineData("Size = flag ? new RuledCustomSize { Width = 512, Height = 1 } : RuledSize.Broad, Note = \"a\"")]
    [InlineData("Style = \"film\", Loras = [.. loras]")]
    [InlineData("Tier = RuledTier.Lite, Size = new RuledCustomSize { Width = number, Mode = RuledCustomSizeMode.Fit }, Seed = 2")]
    [InlineData("Style = \"anime\", Loras = [new() { Path = \"a\", Extra = { [\"tags\"] = 1 } }]")]
    public Task Nothing_is_said_of_what_is_not_known(string members) => Analysis.CheckAsync(
        Models.Ruled,
        $$"""
        RuledCamera camera = new();
        List<RuledLora> loras = new();
        _ = new RuledRequest { Prompt = "a", {{members}} };
        """);
}
