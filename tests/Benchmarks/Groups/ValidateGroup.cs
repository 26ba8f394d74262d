using FluentValidation.Results;
using NJsonSchema;
using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>Checking a valid request, overlay rules included, beside <c>if</c>s by hand and three libraries.</summary>
internal static class ValidateGroup
{
    public static IEnumerable<Comparison> Run()
    {
        var annotated = new AnnotatedO3(Samples.PlainO3);
        var fluent = new FluentO3();
        JsonSchema schema = SchemaO3.Load();
        string json = Samples.O3.ToJson();
        CheckThatAllAgree(fluent, schema);

        Action ours = () => Samples.O3.Validate();
        yield return Stopwatches.Compare(ours, () => HandChecks.Check(Samples.PlainO3)).As("validate/ifs", 16, bytesBound: 0);
        yield return Stopwatches.Compare(ours, () => annotated.IsValid()).As("validate/data-annotations", 0.10, bytesBound: 0);
        yield return Stopwatches
            .Compare(ours, () => fluent.Validate(Samples.PlainO3)).As("validate/fluent-validation", 0.10, bytesBound: 0);
        yield return Stopwatches.Compare(ours, () => schema.Validate(json)).As("validate/njsonschema", 0.01, bytesBound: 0);
    }

    private static void CheckThatAllAgree(FluentO3 fluent, JsonSchema schema)
    {
        (SchemaSdk.Models.KlingO3Request Ours, PlainO3 Theirs)[] requests = [(Samples.O3, Samples.PlainO3), .. BrokenRequests.All];
        foreach ((SchemaSdk.Models.KlingO3Request ours, PlainO3 theirs) in requests)
        {
            bool isValid = ours.Validate().IsValid;
            ValidationResult result = fluent.Validate(theirs);
            Same.Value($"{ours} by hand", isValid, HandChecks.Check(theirs) is null);
            Same.Value($"{ours} by DataAnnotations", isValid, new AnnotatedO3(theirs).IsValid());
            Same.Value($"{ours} by FluentValidation", isValid, result.IsValid);
            Same.Value($"{ours} by NJsonSchema", isValid, schema.Validate(ours.ToJson()).Count == 0);
        }
    }
}
