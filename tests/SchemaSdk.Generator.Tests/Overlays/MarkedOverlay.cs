using System.Text;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>Checks problems against an overlay in which their places are marked: <c>«"imgae"»</c>.</summary>
internal static class MarkedOverlay
{
    /// <summary>Reads the text without its marks and expects one problem at each of them, with these ids, and no other.</summary>
    public static OverlayReading Expect(string marked, params string[] ids)
    {
        (string text, List<(int Start, int Length)> places) = Split(marked);
        OverlayReading reading = OverlayReader.Read(text, OverlaySample.Document);
        AssertPlaces(reading, places, ids);
        return reading;
    }

    /// <summary>The same where the model of the overlay is absent.</summary>
    public static OverlayReading ExpectWithoutModel(string marked, params string[] ids)
    {
        (string text, List<(int Start, int Length)> places) = Split(marked);
        OverlayReading reading = OverlayReader.Read(text, null);
        AssertPlaces(reading, places, ids);
        return reading;
    }

    public static Finding ExpectOne(string marked, string id) => Expect(marked, id).Findings[0];

    private static (string Text, List<(int Start, int Length)> Places) Split(string marked)
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

        return (text.ToString(), places);
    }

    private static void AssertPlaces(OverlayReading reading, List<(int Start, int Length)> places, string[] ids)
    {
        Assert.Equal(ids.Length, places.Count);
        Assert.Equal(
            ids.Zip(places, (id, place) => $"{id} at {place.Start}+{place.Length}"),
            reading.Findings.Select(p => $"{p.Id} at {p.Range.Start}+{p.Range.Length}"));
    }
}
