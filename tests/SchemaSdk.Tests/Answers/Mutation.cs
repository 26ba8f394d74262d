using System.Text;

namespace SchemaSdk.Tests;

/// <summary>Spoils an answer in one to four places.</summary>
internal static class Mutation
{
    public static byte[] Of(Random random) => Of(random, AnswerSeeds.All);

    public static byte[] Of(Random random, IReadOnlyList<string> seeds)
    {
        byte[] answer = Encoding.UTF8.GetBytes(Pick(random, seeds));
        for (int times = random.Next(1, 5); times > 0; times--)
            answer = Once(random, answer);
        return answer;
    }

    private static byte[] Once(Random random, byte[] answer)
    {
        int from = random.Next(answer.Length + 1);
        int to = Math.Min(answer.Length, from + random.Next(1, 24));
        switch (random.Next(7))
        {
            case 0 when answer.Length > 0:
                answer[random.Next(answer.Length)] ^= (byte)(1 << random.Next(8));
                return answer;
            case 1:
                return answer[..from];
            case 2:
                return [.. answer[..from], .. answer[to..]];
            case 3:
                return [.. answer[..to], .. answer[from..]];
            case 4:
                byte[] other = Encoding.UTF8.GetBytes(Pick(random, AnswerSeeds.All));
                return [.. answer[..from], .. other[random.Next(other.Length + 1)..]];
            case 5:
                return ReplaceValue(random, answer);
            default:
                return [.. answer[..from], .. Encoding.UTF8.GetBytes(Pick(random, AnswerSeeds.Pieces)), .. answer[from..]];
        }
    }

    /// <summary>Keeps the JSON whole more often than blind damage does: another value after a colon.</summary>
    private static byte[] ReplaceValue(Random random, byte[] answer)
    {
        int[] colons = [.. Enumerable.Range(0, answer.Length).Where(at => answer[at] == ':')];
        if (colons.Length == 0)
            return answer;
        int from = colons[random.Next(colons.Length)] + 1;
        int length = answer.AsSpan(from).IndexOfAny((byte)',', (byte)'}');
        int to = length < 0 ? answer.Length : from + length;
        return [.. answer[..from], .. Encoding.UTF8.GetBytes(Pick(random, AnswerSeeds.Pieces)), .. answer[to..]];
    }

    private static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
