using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace SchemaSdk.Simulator;

/// <summary>Data derived from the whole catalog, computed once per version of it.</summary>
internal sealed class CatalogView(IReadOnlyList<CatalogEntry> entries)
{
    private static readonly Dictionary<string, string> s_noValues = [];

    private readonly Lazy<byte[]> _list = new(() => WriteList(entries));

    public byte[] List => _list.Value;

    private readonly RouteTemplate[] _templates = [.. entries
        .SelectMany(entry => entry.Document.Endpoints)
        .Where(endpoint => endpoint.Method == "POST" && endpoint.Path.Contains('{', StringComparison.Ordinal))
        .Select(endpoint => endpoint.Path)
        .Distinct()
        .Select(path => new RouteTemplate(path))];

    private readonly ILookup<string, CatalogEntry> _byName = entries.OrderBy(entry => entry.Place).ToLookup(entry => entry.WireName);

    public IReadOnlyList<CatalogEntry> All { get; } = [.. entries.OrderBy(entry => entry.Place)];

    public IEnumerable<CatalogEntry> Named(string wireName) => _byName[wireName];

    public SubmitTarget? EndpointAt(string path, string query)
    {
        string endpoint = $"POST {Uri.UnescapeDataString(path)}";
        if (Endpoints.Contains(endpoint))
            return new SubmitTarget(endpoint, s_noValues);

        foreach (RouteTemplate template in _templates)
        {
            if (template.Match(path, query) is { } values)
                return new SubmitTarget("POST " + template.Text, values);
        }

        return null;
    }

    public FrozenSet<string> Endpoints { get; } = entries
        .SelectMany(entry => entry.Document.Endpoints)
        .Select(endpoint => endpoint.ToString())
        .ToFrozenSet(StringComparer.Ordinal);

    private static byte[] WriteList(IReadOnlyList<CatalogEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("data");
            foreach (CatalogEntry entry in entries.OrderBy(entry => entry.Place))
                writer.WriteRawValue(entry.Content.Span, skipInputValidation: true);

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
