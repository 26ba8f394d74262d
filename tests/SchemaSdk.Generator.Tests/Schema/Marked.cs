using System.Text;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>Checks problems against a document in which their places are marked: <c>«15»</c>.</summary>
internal static class Marked
{
    /// <summary>Reads the text without its marks and expects one problem at each of them, with these ids, and no other.</summary>
    public static DocumentReading Expect(string marked, params string[] ids)
    {
        var text = new StringBuilder();
        var places = new List<(int Start, int Length)>();
        foreach (char c in marked)
        {
            switch (c)
            {
                case '«':
                    places.Add((text.Length, 0));
                    break;
                case '»':
                    places[^1] = (places[^1].Start, text.Length - places[^1].Start);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        DocumentReading reading = ModelDocumentReader.Read(text.ToString());
        Assert.Equal(
            ids.Zip(places, (id, place) => $"{id} at {place.Start}+{place.Length}"),
            reading.Findings.Select(p => $"{p.Id} at {p.Range.Start}+{p.Range.Length}"));
        Assert.Equal(ids.Length, places.Count);
        return reading;
    }

    public static Finding ExpectOne(string marked, string id) => Expect(marked, id).Findings[0];
}
