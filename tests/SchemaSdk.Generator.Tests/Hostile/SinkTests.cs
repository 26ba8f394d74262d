using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Emit.SafeText;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>A document's text reaches emitted code through typed sinks only, and each sink keeps to its place.</summary>
public class SinkTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_writer_takes_nothing_but_lines_with_sinks_in_their_holes()
    {
        IEnumerable<Type> taken = typeof(SourceWriter).GetMethods(Declared).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType);

        Assert.Equal([typeof(SourceWriter.LineHandler)], taken.Distinct());
    }

    [Fact]
    public void A_hole_of_a_line_takes_no_text()
    {
        MethodInfo[] holes = [.. typeof(SourceWriter.LineHandler).GetMethods(Declared).Where(m => m.Name == "AppendFormatted")];

        Assert.NotEmpty(holes);
        Assert.All(holes, hole =>
        {
            System.Reflection.ParameterInfo taken = Assert.Single(hole.GetParameters());
            Assert.False(hole.IsGenericMethod);
            Assert.Equal(typeof(CSharpName).Namespace, taken.ParameterType.Namespace);
        });
    }

    [Fact]
    public void No_sink_but_those_that_escape_or_check_is_made_of_text()
    {
        IEnumerable<string> makers = typeof(SourceWriter.LineHandler).GetMethods(Declared)
            .Where(m => m.Name == "AppendFormatted")
            .Select(m => m.GetParameters()[0].ParameterType)
            .Where(sink => sink.GetConstructors().Cast<MethodBase>().Concat(sink.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Any(m => m.GetParameters().Any(p => p.ParameterType == typeof(string))))
            .Select(sink => sink.Name);

        Assert.Equal(["CSharpName", "DocText", "NumberLiteral", "TextLiteral"], makers.Order());
    }

    [Fact]
    public void A_literal_has_the_value_that_was_put_into_it()
    {
        Assert.All([.. Payloads.Texts, .. Payloads.LongTexts], text =>
        {
            ExpressionSyntax literal = SyntaxFactory.ParseExpression(new TextLiteral(text).Text);

            Assert.Empty(literal.GetDiagnostics());
            Assert.Equal(text, Assert.IsType<LiteralExpressionSyntax>(literal).Token.ValueText);
        });
    }

    [Fact]
    public void Documentation_stays_on_its_line_and_in_its_element()
    {
        Assert.All([.. Payloads.Texts, .. Payloads.LongTexts], text =>
        {
            string escaped = new DocText(text).Text;

            Assert.DoesNotContain(escaped, c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '<' or '>');
            Assert.NotNull(System.Xml.Linq.XElement.Parse($"<summary>{escaped}</summary>"));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("a;")]
    [InlineData("a\n")]
    [InlineData("a\u200D")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("@class")]
    public void What_is_no_name_stops_the_generator_rather_than_be_written(string text) =>
        Assert.Throws<InvalidOperationException>(() => new CSharpName(text));

    [Theory]
    [InlineData("1;")]
    [InlineData("")]
    [InlineData("1e5")]
    [InlineData("0x1")]
    [InlineData("1 ")]
    [InlineData("NaN")]
    public void What_is_no_amount_stops_the_generator_rather_than_be_written(string digits) =>
        Assert.Throws<FormatException>(() => NumberLiteral.Decimal(digits));

    [Theory]
    [InlineData("1;")]
    [InlineData("1\n")]
    [InlineData("\"")]
    [InlineData("NaN")]
    [InlineData("1 2")]
    public void What_is_no_number_does_not_get_into_the_metadata(string digits) =>
        Assert.Throws<InvalidOperationException>(() =>
            new MetadataWriter(MetadataKeyword.Per).NamedNumber(MetadataKeyword.Minimum, digits));

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-0.0)]
    [InlineData(0.1)]
    [InlineData(1e16)]
    public void A_number_reads_back_to_the_last_bit(double value)
    {
        ExpressionSyntax literal = SyntaxFactory.ParseExpression(NumberLiteral.Double(value).Text);
        double read = literal is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand }
            ? -(double)operand.Token.Value!
            : (double)((LiteralExpressionSyntax)literal).Token.Value!;

        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
    }
}
