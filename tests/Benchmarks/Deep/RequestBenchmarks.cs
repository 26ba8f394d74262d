using BenchmarkDotNet.Attributes;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Deep;

/// <summary>A request's own operations, one by one: <c>-- --filter *Request*</c>.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private readonly byte[] _json = System.Text.Encoding.UTF8.GetBytes(Samples.O3.ToJson());

    [Benchmark]
    public object Validate() => Samples.O3.Validate();

    [Benchmark]
    public object EstimatePrice() => Samples.O3.EstimatePrice();

    [Benchmark]
    public object ToJson() => Samples.O3.ToJson();

    [Benchmark]
    public object Read() => ModelJson.Read<SchemaSdk.Models.KlingO3Request>(_json);

    [Benchmark]
    public int HashCode() => Samples.O3.GetHashCode();
}
