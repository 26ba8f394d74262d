using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Generator.Tests.Naming;

public class SingularTests
{
    [Theory]
    [InlineData("Loras", "Lora")]
    [InlineData("Elements", "Element")]
    [InlineData("ReferenceImages", "ReferenceImage")]
    [InlineData("ImageURLs", "ImageURL")]
    [InlineData("Videos", "Video")]
    [InlineData("Entries", "Entry")]
    [InlineData("Movies", "Movie")]
    [InlineData("Boxes", "Box")]
    [InlineData("Matches", "Match")]
    [InlineData("Classes", "Class")]
    [InlineData("Voices", "Voice")]
    [InlineData("Class", "Class")]
    [InlineData("Status", "Status")]
    [InlineData("Analysis", "Analysis")]
    [InlineData("TimeSeries", "TimeSeries")]
    [InlineData("Canvas", "Canvas")]
    [InlineData("Axes", "Axes")]
    [InlineData("Content", "Content")]
    [InlineData("URLS", "URLS")]
    [InlineData("As", "As")]
    [InlineData("_4s", "_4s")]
    [InlineData("", "")]
    public void A_plain_plural_has_a_singular_and_anything_else_is_its_own(string name, string expected) =>
        Assert.Equal(expected, Singular.Of(name));
}
