using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Hosts.Reading;

namespace SchemaSdk.Generator.Tests.Hosts;

/// <summary>A host file with one thing changed anywhere: it is read or refused, and what is read reaches the client.</summary>
public class HostMutationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("..")]
    [InlineData("\\n")]
    [InlineData("{")]
    [InlineData("\uD800")]
    [InlineData("5")]
    public void A_changed_file_is_read_or_refused_and_never_throws(string inserted)
    {
        string text = HostSample.Everything;
        for (int at = 0; at < text.Length; at++)
        {
            string changed = text.Remove(at, 1).Insert(at, inserted);
            HostReading reading = HostReader.Read(changed);
            Assert.True(reading.Host is null == reading.Findings.Any(finding => finding.IsError), changed);
            Assert.All(reading.Findings, finding => Assert.InRange(finding.Range.Start + finding.Range.Length, finding.Range.Start, changed.Length));
            if (reading.Host is { } host)
                Assert.Equal(host.Id, HostMetadataReader.Read(HostEmitter.TextOf(host)).Id);
        }
    }
}
