using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Generator;

/// <summary>What the stages hand on: plain values, which can be compared and keep nothing of the compiler alive.</summary>
public class StageOutputTests
{
    private static readonly Type[] s_banned =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Diagnostic),
        typeof(SemanticModel), typeof(SourceText), typeof(AdditionalText),
    ];

    public static TheoryData<string> Names => [.. StepReasons.AllStages];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stage_holds_nothing_of_the_compiler(string stage)
    {
        foreach (object? value in FirstRun().ValuesOf(stage))
            Walk(value, stage, new HashSet<object>(ReferenceEqualityComparer.Instance));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stage_gives_equal_values_for_equal_input(string stage)
    {
        object?[] first = [.. FirstRun().ValuesOf(stage)];

        Assert.NotEmpty(first);
        Assert.Equal(first, FirstRun().ValuesOf(stage));
        Assert.Equal(first.Select(v => v?.GetHashCode()), FirstRun().ValuesOf(stage).Select(v => v?.GetHashCode()));
    }

    private static StepReasons FirstRun() => new IncrementalSession(new GeneratorProject(
        [.. SchemaText.Real("kling-o3"),
        new SchemaText("schemas/copy.json", Repository.Schema("kling-o3")),
        new SchemaText("schemas/odd.json", Repository.Oddities),
        new SchemaText("schemas/odd.overlay.json", """{ "model": "ace-step-1.5-xl:eu/x", "names": { "nothing": {} } }"""),
        new SchemaText("schemas/stray.overlay.json", """{ "model": "kling-o3" }"""),
        new SchemaText("schemas/a.host.json", Hosts.HostSample.Everything),
        new SchemaText("schemas/b.host.json", Hosts.HostSample.Everything),
        new SchemaText("schemas/broken.host.json", "{"),
        new SchemaText("schemas/broken.json", "{")])).First;

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;

        Assert.False(s_banned.Any(banned => banned.IsInstanceOfType(value)), $"{path} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Walk(item, path + "[]", seen);
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
