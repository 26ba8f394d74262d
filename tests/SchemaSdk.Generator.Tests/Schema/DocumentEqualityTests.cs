using System.Security.Cryptography;
using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class DocumentEqualityTests
{
    [Theory]
    [InlineData("kling-o3")]
    [InlineData("kling-3-0-turbo")]
    public void The_hash_of_a_normalised_file_is_that_of_its_bytes(string id)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "schemas", id + ".json"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Sample.Model(Repository.Schema(id)).Hash);
    }

    [Theory]
    [InlineData("kling-o3")]
    [InlineData("oddities")]
    public void Layout_and_the_order_of_keys_make_no_difference(string id)
    {
        string text = id == "oddities" ? Repository.Oddities : Repository.Schema(id);
        ModelDocument expected = Sample.Model(text);

        var shuffled = new StringBuilder();
        WriteReversed(shuffled, JsonReader.Read(text).Root!);

        Assert.Equal(expected, Sample.Model(shuffled.ToString()));
        Assert.Equal(expected, Sample.Model(DocumentNormalizer.Normalize(text)!));
        Assert.Equal(expected.GetHashCode(), Sample.Model(shuffled.ToString()).GetHashCode());
    }

    [Fact]
    public void The_spelling_of_a_field_makes_no_difference()
    {
        string text = Repository.Schema("kling-o3");
        string respelled = text
            .Replace("\"display_name\"", "\"name\"").Replace("\"supported_endpoints\"", "\"endpoints\"")
            .Replace("\"options\"", "\"allowed_values\"").Replace("\"label\"", "\"charge\"")
            .Replace("\"spec\"", "\"unit\"").Replace("\"rate\"", "\"price\"").Replace("pro", "p\\u0072o");

        Assert.Equal(Sample.Flawless(text), Sample.Flawless(respelled));
    }

    [Theory]
    [InlineData("\"max\": 15", "\"max\": 16")]
    [InlineData("\"16:9\", \"1:1\"", "\"1:1\", \"16:9\"")]
    [InlineData("\"$0.280\"", "\"$0.28\"")]
    [InlineData("\"editing\"", "\"Editing\"")]
    [InlineData("\"required\": true", "\"required\": false")]
    [InlineData("\"default\": true", "\"default\": false")]
    public void A_change_of_a_fact_makes_a_difference(string before, string after)
    {
        string text = Repository.Schema("kling-o3");
        ModelDocument changed = Sample.Model(text.Replace(before, after));

        Assert.NotEqual(Sample.Model(text), changed);
        Assert.NotEqual(Sample.Model(text).Hash, changed.Hash);
    }

    private static void WriteReversed(StringBuilder output, JsonNode node)
    {
        switch (node)
        {
            case JsonObject obj:
                output
                    .Append('{')
                    .AppendJoin(
                        " ,\r\n",
                        obj.Members.Reverse().Select(m => $"{CompactJson.Write(new JsonString(0, 0, m.Key))} : {Reversed(m.Value)}"))
                    .Append('}');
                break;
            case JsonArray array:
                output.Append('[').AppendJoin("\t,", array.Items.Select(Reversed)).Append(']');
                break;
            default:
                output.Append(CompactJson.Write(node));
                break;
        }

        static string Reversed(JsonNode value)
        {
            var text = new StringBuilder();
            WriteReversed(text, value);
            return text.ToString();
        }
    }
}
