using System.Text;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>Changes a few bytes of a text: a digit, a quote, a piece that is gone or stands twice.</summary>
internal static class ByteMutation
{
    private static readonly byte[] s_telling = "{}[]\":,\\0123456789-.eE\n\u0000tfnu/*<>#@&"u8.ToArray();

    public static string Of(string text, Random random)
    {
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(text));
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = s_telling[random.Next(s_telling.Length)];
                    break;
                case 2:
                    bytes.Insert(at, s_telling[random.Next(s_telling.Length)]);
                    break;
                case 3 when bytes.Count > length:
                    bytes.RemoveRange(at, length);
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(
                        at,
                        Encoding.UTF8.GetBytes(Payloads.Escaped(Payloads.Texts[random.Next(Payloads.Texts.Length)])[1..^1]));
                    break;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
