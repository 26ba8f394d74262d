using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>Rules that no request can keep together, and rules that only look like it.</summary>
public class RuleConflictTests
{
    [Theory]
    [InlineData("\"require\": \"image\"", "\"forbid\": «\"image\"»")]
    [InlineData("\"forbid\": \"image\"", "\"require\": «\"image\"»")]
    [InlineData("\"require\": [\"video\", \"image\"]", "\"when\": { \"tier\": \"4k\" }, \"forbid\": «[»\"image\", \"style\"]")]
    [InlineData(
        "\"when\": { \"tier\": [\"4k\", \"pro\"] }, \"require\": \"image\"",
        "\"when\": { \"tier\": \"4k\", \"sound\": true }, \"forbid\": «\"image\"»"
    )]
    [InlineData(
        "\"when\": { \"tier\": \"4k\" }, \"require\": \"image\"",
        "\"when\": { \"tier\": { \"not\": [\"pro\", \"standard\"] } }, \"forbid\": «\"image\"»"
    )]
    [InlineData(
        "\"when\": { \"video\": { \"present\": true } }, \"require\": \"image\"",
        "\"when\": { \"video\": \"x\" }, \"forbid\": «\"image\"»"
    )]
    [InlineData(
        "\"when\": { \"video\": { \"not\": \"x\" } }, \"require\": \"image\"",
        "\"when\": { \"video\": { \"not\": [\"x\", \"y\"] } }, \"forbid\": «\"image\"»"
    )]
    [InlineData("\"when\": { \"duration\": 5 }, \"require\": \"image\"", "\"when\": { \"duration\": 5.0 }, \"forbid\": «\"image\"»")]
    [InlineData(
        "\"when\": { \"sound\": { \"not\": true } }, \"require\": \"image\"",
        "\"when\": { \"sound\": false }, \"forbid\": «\"image\"»"
    )]
    [InlineData("\"require_any\": [\"image\", \"video\"]", "\"forbid\": «[»\"video\", \"image\", \"style\"]")]
    [InlineData("\"forbid\": [\"video\", \"image\"]", "\"require_one\": «[»\"image\", \"video\"]")]
    [InlineData(
        "\"limit\": { \"duration\": { \"min\": 10 } }",
        "\"when\": { \"tier\": \"4k\" }, \"limit\": { «\"duration\"»: { \"max\": 9 } }"
    )]
    [InlineData(
        "\"limit\": { \"tier\": { \"options\": [\"pro\"] } }",
        "\"limit\": { «\"tier\"»: { \"options\": [\"4k\", \"standard\"] } }"
    )]
    public void Rules_that_apply_at_once_do_not_contradict_each_other(string first, string second)
    {
        Finding problem = MarkedOverlay.ExpectOne(Two(first, second), "SSDK0035");

        Assert.Contains("the rule first", problem.Message);
    }

    [Theory]
    [InlineData("\"when\": { \"tier\": \"4k\" }, \"require\": \"image\"", "\"when\": { \"tier\": \"pro\" }, \"forbid\": \"image\"")]
    [InlineData("\"when\": { \"tier\": \"4k\" }, \"require\": \"image\"", "\"when\": { \"sound\": false }, \"forbid\": \"image\"")]
    [InlineData(
        "\"when\": { \"video\": { \"present\": false } }, \"require\": \"image\"",
        "\"when\": { \"video\": { \"present\": true } }, \"forbid\": \"image\""
    )]
    [InlineData(
        "\"when\": { \"video\": { \"not\": \"x\" } }, \"require\": \"image\"",
        "\"when\": { \"video\": { \"present\": true } }, \"forbid\": \"image\""
    )]
    [InlineData("\"require\": \"image\"", "\"forbid\": \"video\"")]
    [InlineData("\"require\": \"image\"", "\"forbid\": \"image\", \"severity\": \"warning\"")]
    [InlineData("\"require\": \"image\"", "\"ignore\": \"image\"")]
    [InlineData("\"require_any\": [\"image\", \"video\"]", "\"forbid\": \"image\"")]
    [InlineData("\"require_one\": [\"sound\", \"image\"]", "\"forbid\": [\"sound\", \"image\"]")]
    [InlineData("\"limit\": { \"duration\": { \"min\": 10 } }", "\"limit\": { \"duration\": { \"max\": 10 } }")]
    [InlineData("\"limit\": { \"duration\": { \"min\": 10 } }", "\"limit\": { \"count\": { \"max\": 2 } }")]
    [InlineData("\"limit\": { \"tier\": { \"options\": [\"pro\", \"4k\"] } }", "\"limit\": { \"tier\": { \"options\": [\"4k\"] } }")]
    [InlineData(
        "\"when\": { \"tier\": \"4k\" }, \"limit\": { \"duration\": { \"min\": 10 } }",
        "\"when\": { \"tier\": \"pro\" }, \"limit\": { \"duration\": { \"max\": 9 } }"
    )]
    public void Rules_for_different_conditions_or_parameters_do_not_conflict(string first, string second)
    {
        OverlaySample.Flawless(Two(first, second));
    }

    [Fact]
    public void More_rules_than_the_limit_are_reported_at_the_first_one_over_it()
    {
        string rules = string.Join(
            ",",
            Enumerable.Range(0, Limits.OverlayEntries).Select(i => $$"""{ "id": "r{{i}}", "require": "image" }"""));

        var reading = MarkedOverlay.Expect(OverlaySample.Rules(rules + ", «{» \"id\": \"last\", \"require\": \"image\" }"), "SSDK0002");

        Assert.Equal(Limits.OverlayEntries, reading.Overlay.Rules.Count);
    }

    private static string Two(string first, string second) =>
        OverlaySample.Rules($$"""{ "id": "first", {{first}} }, { "id": "second", {{second}} }""");
}
