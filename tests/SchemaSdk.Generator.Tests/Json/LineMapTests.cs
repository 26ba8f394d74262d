using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Tests.Json;

public class LineMapTests
{
    [Fact]
    public void Counts_lines_and_columns_as_the_compiler_does()
    {
        var random = new Random(8259);
        const string Alphabet = "ab\"{\r\r\n\n\t\u000B\f\u0085\u2028\u2029é🎵";
        for (int round = 0; round < 500; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            TextLineCollection expected = SourceText.From(text).Lines;
            var map = new LineMap(text);
            for (int offset = 0; offset <= text.Length; offset++)
            {
                LinePosition position = expected.GetLinePosition(offset);
                Assert.Equal((position.Line, position.Character), (map.LineOf(offset), map.ColumnOf(offset)));
            }
        }
    }
}
