using System.Globalization;
using SchemaSdk.Agreement;

// dotnet run -c Release --project tests/SchemaSdk.Agreement -- [folder] [--examples]
string? folder = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? Environment.GetEnvironmentVariable("SCHEMASDK_FOREIGN");
if (folder is null)
{
    Console.Error.WriteLine("pass the folder of published schemas and its provenance.tsv, or set SCHEMASDK_FOREIGN to it");
    return 2;
}

var tally = new Tally();
int documents = 0;
foreach (ForeignSchema schema in ForeignSchema.ReadAll(folder))
{
    try
    {
        foreach (ImportedPair pair in schema.Import())
        {
            documents++;
            pair.Judge(tally);
        }
    }
    catch (SchemaSdk.Tool.Context.ToolException e)
    {
        tally.Refuse(schema.Name, e.Message);
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents, {tally.Requests} requests, {tally.Agreement:0.00} % agreement"));
tally.Print(Console.Out, withExamples: args.Contains("--examples"));
return 0;
