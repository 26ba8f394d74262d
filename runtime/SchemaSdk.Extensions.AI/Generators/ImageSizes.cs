using System.Drawing;
using System.Globalization;

namespace SchemaSdk.Generators;

/// <summary>Finds the parameter of a model that gives images a size, and its value: the size itself where the model has sizes, its shape
/// where it has only shapes.</summary>
internal static class ImageSizes
{
    /// <exception cref="NotSupportedException">The model has no such size.</exception>
    public static void Set(GeneratorArguments arguments, string modelId, Size size)
    {
        string[] sizes = [Text(size.Width, 'x', size.Height), Text(size.Width, '*', size.Height)];
        ModelParameter? bySize = arguments.Find("size", "image_size", "resolution");
        if (bySize is not null && GeneratorArguments.OptionOf(bySize, sizes) is { } known)
        {
            arguments.Set(bySize, known);
            return;
        }

        if (arguments.Find("width") is { } width && arguments.Find("height") is { } height)
        {
            arguments.Set(width, size.Width);
            arguments.Set(height, size.Height);
            return;
        }

        // A shape is no size: it fits only where the document gives nothing but shapes.
        int divisor = Divisor(size.Width, size.Height);
        string shape = Text(size.Width / divisor, ':', size.Height / divisor);
        ModelParameter? byShape = arguments.Find("aspect_ratio");
        if (bySize is null && byShape is { Options.Count: > 0 } && GeneratorArguments.OptionOf(byShape, [shape]) is { } option)
        {
            arguments.Set(byShape, option);
            return;
        }

        ModelParameter? nearest = bySize ?? byShape;
        throw new NotSupportedException(nearest is null
            ? $"ImageSize is set, and {modelId} has no parameter for it (size, width and height, aspect_ratio). Nothing was sent."
            : $"ImageSize can't be {sizes[0]} ({shape}) for {modelId}: its {nearest.Name} is one of {string.Join(", ", nearest.Options)}."
                + " Nothing was sent.");
    }

    private static string Text(int first, char sign, int second) =>
        string.Create(CultureInfo.InvariantCulture, $"{first}{sign}{second}");

    private static int Divisor(int first, int second) => second == 0 ? Math.Max(first, 1) : Divisor(second, first % second);
}
