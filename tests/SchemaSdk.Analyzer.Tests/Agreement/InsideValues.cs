namespace SchemaSdk.Analyzer.Tests.Agreement;

/// <summary>Values with others inside, of which rules say something.</summary>
internal static class InsideValues
{
    public static readonly (string Member, string[] Values)[] Members =
    [
        ("Tier", ["RuledTier.Pro", "RuledTier.Lite", "null"]),
        ("Note", ["\"a\"", "\"\"", "null"]),
        ("Seed", ["1", "5", "7", "8", "9", "11", "101"]),
        ("Style", ["\"film\"", "\"anime\"", "\"plain\""]),
        (
            "Size",
            [
                "RuledSize.Square",
                "RuledSize.Broad",
                "new RuledCustomSize { Width = 512 }",
                "new RuledCustomSize { Width = 512, Height = 512, Mode = RuledCustomSizeMode.Fit }",
                "new RuledCustomSize { Width = 2048, Height = 64 }",
                "new RuledCustomSize { Width = 1 + 63, Mode = RuledCustomSizeMode.Crop }",
                "null",
            ]),
        (
            "Camera",
            [
                "new()",
                "new() { Angle = 3 }",
                "new() { Lens = new() }",
                "new RuledCamera { Lens = new() { Kind = RuledCameraLensKind.Long } }",
                "new() { Lens = new RuledCameraLens { Kind = RuledCameraLensKind.Long, Label = \"x\" }, Angle = 1 }",
                "new() { Lens = new() { Kind = RuledCameraLensKind.Wide, Focal = 50, Label = \" \" } }",
                "new() { Lens = new() { Focal = 70, Label = \"y\" }, Angle = 2 }",
                "new() { Lens = new() { Focal = 200 } }",
                "new RuledCamera() with { Angle = 4, Lens = null }",
                "new() { Poster = \"https://a/b\" }",
                "new() { Poster = \" \", Lens = new() { Links = \"a\" } }",
                "new() { Lens = new() { Links = new UrlList(\"a\", \"b,c\") }, Poster = MediaInput.FromBytes(new byte[] { 1 }, \"image/png\") }",
                "new() { Lens = new() { Links = \",\" } }",
                "new() { Lens = new() { Links = \"a,b,c\" } }",
            ]),
        (
            "Loras",
            [
                "[]",
                "[new() { Path = \"abc\" }]",
                "[new() { Path = \"abcd\", Scale = 0.5 }, new() { Path = \"a\", Scale = 3, Mode = RuledLoraMode.Hard }]",
                "new[] { new RuledLora { Path = \"a\", Tags = [], Mode = RuledLoraMode.Soft, Mask = new() { Blur = 1 } } }",
                "[new() { Path = \"a\", Refs = [\"x\", \"y\"] }, new() { Path = \"b\", Refs = \"x\" }]",
                "[new() { Path = \"a\", Refs = [\"x\", \"y\", \"z\"] }]",
                "new List<RuledLora> { new() { Path = \"a\", Scale = 0.1, Tags = [\"x\", \"y\"], Mask = new() }, new() { Path = \"ab\", Scale = 5 } }",
            ]),
        (
            "Shape",
            [
                "new RuledBox { Width = 15 }",
                "new RuledBox { Width = 15, Depth = 2 }",
                "new RuledDot { Width = 15 }",
                "new RuledDot { Width = 5 }",
            ]),
        (
            "Setting",
            [
                "new()",
                "new() { Speed = 3 }",
                "new() { Speed = 2, Loud = true }",
                "new() { Loud = false }",
                "null",
            ]),
    ];
}
