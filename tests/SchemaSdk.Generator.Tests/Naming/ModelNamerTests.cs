using System.Reflection;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Naming;

/// <summary>Names of one model beside each other.</summary>
public class ModelNamerTests
{
    [Theory]
    [InlineData(new[] { "a-b", "a_b", "a b" }, new[] { "AB", "AB_2", "AB_3" })]
    [InlineData(new[] { "size", "Size" }, new[] { "Size", "Size_2" })]
    [InlineData(new[] { "validate", "validate_value" }, new[] { "ValidateValue", "ValidateValue_2" })]
    [InlineData(new[] { "a", "a_2", "A" }, new[] { "A", "A2", "A_2" })]
    [InlineData(new[] { "+", "-" }, new[] { "Value", "Value_2" })]
    [InlineData(new[] { "Sample", "SampleRequest", "sample_request" }, new[] { "Sample", "SampleRequestValue", "SampleRequestValue_2" })]
    [InlineData(new[] { "sample-facts", "sample-pricing" }, new[] { "SampleFacts", "SamplePricing" })]
    public void Properties_that_collide_are_numbered_in_the_order_of_the_document(string[] parameters, string[] expected) =>
        Assert.Equal(expected, Names(parameters).Properties);

    [Theory]
    [InlineData("equals", "EqualsValue")]
    [InlineData("get_hash_code", "GetHashCodeValue")]
    [InlineData("GetType", "GetTypeValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("memberwise_clone", "MemberwiseCloneValue")]
    [InlineData("reference_equals", "ReferenceEqualsValue")]
    [InlineData("finalize", "FinalizeValue")]
    [InlineData("clone", "CloneValue")]
    [InlineData("equality_contract", "EqualityContractValue")]
    [InlineData("print_members", "PrintMembersValue")]
    [InlineData("extra", "ExtraValue")]
    [InlineData("validate", "ValidateValue")]
    [InlineData("model_id", "ModelIdValue")]
    [InlineData("Model", "ModelValue")]
    [InlineData("defaults", "DefaultsValue")]
    [InlineData("estimate_price", "EstimatePriceValue")]
    [InlineData("to_json", "ToJsonValue")]
    [InlineData("write_to", "WriteToValue")]
    [InlineData("describe", "DescribeValue")]
    [InlineData("collect", "CollectValue")]
    [InlineData("read", "ReadValue")]
    public void A_property_called_like_a_member_that_is_there_takes_a_suffix(string parameter, string expected) =>
        Assert.Equal(expected, Assert.Single(Names(parameter).Properties));

    [Fact]
    public void Every_member_that_a_request_inherits_is_a_reserved_name()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        IEnumerable<string> members = typeof(SchemaSdk.ModelRequest).GetMembers(All)
            .Concat(typeof(SchemaSdk.IModelRequest<>).GetMembers(All))
            .Where(IsVisible)
            .Select(m => m.Name)
            .Where(name => !name.Contains('.') && !name.Contains('<') && !name.Contains('_'));

        Assert.All(members, name => Assert.True(ReservedNames.InRequest(name), $"{name} is not reserved"));
    }

    [Theory]
    [InlineData(new[] { "High", "high", "HIGH" }, new[] { "High", "High_2", "High_3" })]
    [InlineData(new[] { "", "empty" }, new[] { "Empty", "Empty_2" })]
    [InlineData(new[] { "+", "-", "value" }, new[] { "Value", "Value_2", "Value_3" })]
    [InlineData(new[] { "16:9", "16x9" }, new[] { "_16x9", "_16x9_2" })]
    [InlineData(new[] { "Equals", "ToString" }, new[] { "EqualsValue", "ToStringValue" })]
    [InlineData(new[] { "1", "-1", "1.0" }, new[] { "_1", "_1_2", "_1_0" })]
    public void Members_that_collide_are_numbered_in_the_order_of_the_document(string[] options, string[] expected)
    {
        string list = string.Join(",", options.Select(o => $"\"{o}\""));

        Assert.Equal(expected, Name(Sample.Model(Sample.Document(Sample.Named($""" "type": "enum", "options": [{list}] """)))).Members[0]);
    }

    [Fact]
    public void An_enum_is_called_by_model_and_parameter()
    {
        ModelNames names = Name(Sample.Model(Sample.Document("""
            { "name": "model_tier", "type": "enum", "options": ["pro"] },
            { "name": "request", "type": "enum", "options": ["x"] },
            { "name": "pricing", "type": "enum", "options": ["x"] },
            { "name": "facts", "type": "enum", "options": ["x"] },
            { "name": "text", "type": "string" }
            """)));

        Assert.Equal(["SampleModelTier", "SampleRequest_2", "SamplePricing_2", "SampleFacts", ""], names.Enums);
        Assert.Equal(["ModelTier", "Request", "Pricing", "Facts", "Text"], names.Properties);
    }

    [Fact]
    public void A_rate_with_several_amounts_has_a_constant_for_each()
    {
        ModelNames names = Name(Sample.Model(Sample.Priced("""
            { "label": "Video", "rate": "$1 - $2" },
            { "label": "Tokens", "rate": "In $0.012 / Out $0.058" },
            { "label": "Context", "rate": "<=256K $0.40; 256K-1M $1.20" },
            { "label": "video", "rate": "$3" },
            { "label": "SamplePricing", "rate": "$4" },
            { "label": "Equals", "rate": "$5" },
            { "label": "on request", "rate": "ask" }
            """)));

        Assert.Equal(["VideoMinimum", "VideoMaximum"], names.Prices[0]);
        Assert.Equal(["TokensInput", "TokensOutput"], names.Prices[1]);
        Assert.Equal(["Context_256k", "Context_256k1m"], names.Prices[2]);
        Assert.Equal(["Video"], names.Prices[3]);
        Assert.Equal(["SamplePricing_2"], names.Prices[4]);
        Assert.Equal(["EqualsValue"], names.Prices[5]);
        Assert.Empty(names.Prices[6]);
    }

    [Fact]
    public void No_name_is_longer_than_128_characters_whatever_is_added_to_it()
    {
        string id = new('i', 128);
        string name = new('n', 128);
        string label = new('l', 256);
        ModelDocument model = Sample.Model($$"""
            {
              "id": "{{id}}", "endpoint": "POST /v1/x",
              "supported_parameters": [
                { "name": "{{name}}", "type": "enum", "options": ["{{label}}", "{{label[1..]}}+", "{{label[1..]}}-"] },
                { "name": "{{name[..^1]}}.", "type": "string" },
                { "name": "{{name[..^1]}}-", "type": "string" },
                { "name": "{{name[..^1]}}_", "type": "string" }
              ],
              "pricing_rows": [
                { "label": "{{label}}", "rate": "$1 - $2" },
                { "label": "{{label}}", "rate": "1K $1; {{label[..20]}} $2; {{label[..20]}} $2" }
              ]
            }
            """);
        ModelNames names = Name(model);

        string[] all = [names.Request, names.Pricing, .. names.Properties, .. names.Enums, .. names.Members[0], .. names.Prices[0], .. names.Prices[1]];
        Assert.All(all, n => Assert.InRange(n.Length, 0, 128));
        Assert.Distinct(names.Properties);
        Assert.Distinct(names.Members[0]);
        Assert.Distinct(names.Prices.SelectMany(p => p));
    }

    [Fact]
    public void A_type_name_of_exactly_128_characters_is_not_shortened()
    {
        string id = new('i', 121);

        Assert.Equal("I" + id[1..] + "Request", Name(Sample.Model(Sample.Document().Replace("\"sample\"", $"\"{id}\""))).Request);
    }

    private static ModelNames Names(params string[] parameters) => Name(Sample.Model(Sample.Document(
        string.Join(",", parameters.Select(p => $$"""{ "name": "{{p}}", "type": "string" }""")))));

    private static ModelNames Name(ModelDocument model) => ModelNamer.Name(model, Overlay.None);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => !method.IsConstructor && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        PropertyInfo property => IsVisible(property.GetMethod!),
        _ => member is Type { IsNestedPublic: true },
    };
}
