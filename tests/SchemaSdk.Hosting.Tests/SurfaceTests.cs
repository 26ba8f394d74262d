using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

public class SurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_one_agreed_on() =>
        Snapshot.Match(PublicSurface.Of(typeof(ModelClientEvents).Assembly), "PublicSurface");
}
