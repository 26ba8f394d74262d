using System.Globalization;

// dotnet run --project samples/Batch [-- --count 200]
switch (args)
{
    case ["work", var address, var folder, var count]:
        return await Work.RunAsync(new Uri(address), folder, int.Parse(count, CultureInfo.InvariantCulture));
    case [] or ["--count", _]:
        return await Script.RunAsync(args is [_, var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 200);
    default:
        Console.Error.WriteLine("The only option is --count, from 1 to 200.");
        return 1;
}
