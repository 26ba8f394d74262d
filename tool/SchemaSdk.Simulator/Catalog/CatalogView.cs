using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace SchemaSdk.Simulator;

/// <summary>Data derived from the whole catalog, computed once per version of it.</summary>
internal sealed class CatalogView(IReadOnlyList<CatalogEntry> entries)
{
    private readonly Lazy<byte[]> _list = new(() => WriteList(entries));

    public byte[] List => _list.Value;

    public IEnumerable<string> Ids => entries.OrderBy(entry => entry.Place).Select(entry => entry.Document.Id);

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
