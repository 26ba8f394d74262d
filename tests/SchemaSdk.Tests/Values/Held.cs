using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk.Tests.Values;

/// <summary>A type of a caller's own that holds the library's values.</summary>
internal sealed class Held<T>
{
    public T? One { get; init; }

    public List<T?> Many { get; init; } = [];

    public int After { get; init; }
}

/// <summary>The same with the values as keys.</summary>
internal sealed class Keyed<T>
    where T : notnull
{
    public Dictionary<T, int> ByKey { get; init; } = [];
}

/// <summary>What the framework's generator makes for those types in an assembly that is not the library's.</summary>
[JsonSerializable(typeof(Held<MediaInput>))]
[JsonSerializable(typeof(Held<UrlList>))]
[JsonSerializable(typeof(Held<Scenes>))]
[JsonSerializable(typeof(Held<Scene>))]
[JsonSerializable(typeof(Held<JobStatus>))]
[JsonSerializable(typeof(Held<ExtraParameters>))]
[JsonSerializable(typeof(Held<Job>))]
[JsonSerializable(typeof(Held<JobResult>))]
[JsonSerializable(typeof(Held<JobOutput>))]
[JsonSerializable(typeof(Held<JobUsage>))]
[JsonSerializable(typeof(Held<JobProgress>))]
[JsonSerializable(typeof(Keyed<MediaInput>))]
[JsonSerializable(typeof(Keyed<UrlList>))]
[JsonSerializable(typeof(Keyed<Scenes>))]
[JsonSerializable(typeof(Keyed<Scene>))]
[JsonSerializable(typeof(Keyed<JobStatus>))]
internal sealed partial class HeldContext : JsonSerializerContext;

/// <summary>Both ways through the framework's serializer: by reflection, and without.</summary>
internal static class Serializers
{
    public static JsonSerializerOptions ByReflection { get; } = new();

    public static JsonSerializerOptions Generated { get; } = new() { TypeInfoResolver = HeldContext.Default };

    public static JsonSerializerOptions[] All { get; } = [ByReflection, Generated];
}
