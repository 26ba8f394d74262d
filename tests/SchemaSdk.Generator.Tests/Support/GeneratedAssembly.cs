using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>Generated code, compiled and loaded: its types by name, and requests made as a user would make them.</summary>
internal sealed class GeneratedAssembly(Assembly assembly)
{
    private const string DefaultNamespace = "SchemaSdk.Models";

    public Assembly Assembly => assembly;

    public static GeneratedAssembly Of(Compilation compilation)
    {
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        context.Resolving += (_, name) => name.Name == "SchemaSdk" ? typeof(ModelRequest).Assembly : null;
        return new GeneratedAssembly(context.LoadFromStream(image));
    }

    /// <summary>A type by its full name, or by its name alone where it stands in the namespace for generated code.</summary>
    public Type Type(string name) => assembly.GetType(name.Contains('.') ? name : $"{DefaultNamespace}.{name}", throwOnError: true)!;

    /// <summary>Calls <c>Program.Run()</c> of the project's own code.</summary>
    public object? RunProgram() => assembly.GetType("Program", throwOnError: true)!.GetMethod("Run")!.Invoke(null, null);

    /// <summary>A request with properties set; an enum's member is given by its name.</summary>
    public ModelRequest Request(string type, params (string Property, object? Value)[] values)
    {
        var request = (ModelRequest)Activator.CreateInstance(Type(type))!;
        foreach ((string name, object? value) in values)
        {
            PropertyInfo property = Property(request.GetType(), name);
            property.SetValue(request, Converted(property.PropertyType, value));
        }

        return request;
    }

    public static PropertyInfo Property(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        ?? throw new InvalidOperationException($"{type} has no {name}.");

    public static object? Get(ModelRequest request, string property) => Property(request.GetType(), property).GetValue(request);

    /// <summary>A public constant, by <c>Type.Name</c> or <c>Type+Nested.Name</c>.</summary>
    public object? Constant(string path)
    {
        int dot = path.LastIndexOf('.');
        return Type(path[..dot]).GetField(path[(dot + 1)..], BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
    }

    /// <summary>The parameters' properties of a request, in the order of the source.</summary>
    public IEnumerable<PropertyInfo> Properties(string type) => Type(type)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .OrderBy(p => p.MetadataToken);

    /// <summary>A model as its request type tells it.</summary>
    public ModelInfo Model(string type) =>
        (ModelInfo)Type(type).GetProperty("Model", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    public static object? Converted(Type type, object? value)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => null,
            string member when target.IsEnum => Enum.Parse(target, member),
            int number when target.IsEnum => Enum.ToObject(target, number),
            _ when target.IsInstanceOfType(value) => value,
            _ => Convert.ChangeType(value, target, System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
