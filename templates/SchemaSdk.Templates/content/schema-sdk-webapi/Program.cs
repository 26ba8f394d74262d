using SchemaSdk;
using SchemaSdk.Models;
using SchemaSdk.Simulator;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
IConfigurationSection settings = builder.Configuration.GetSection("ModelClient");

// Without a key, a host in this program plays the real one, from the same documents: it makes test videos and bills nothing.
string variable = ModelHost.Default.ApiKeyVariable;
bool isTrial = string.IsNullOrWhiteSpace(settings["ApiKey"]) && string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));
#if (isLibrary)
var trial = new SimulatedHostOptions { SchemaFolder = "Models/schemas" };
#else
var trial = new SimulatedHostOptions { SchemaFolder = "schemas" };
#endif
await using SimulatedHost? host = isTrial ? await SimulatedHost.StartAsync(trial) : null;

builder.Services.AddModelClient(settings, options =>
{
    if (host is not null)
        (options.BaseAddress, options.ApiKey) = (host.BaseAddress, "any");
});
builder.Services.AddModelClientProblemDetails();
#if (isNet10)
builder.Services.AddOpenApi(options => options.AddModelSchemas());
#endif

WebApplication app = builder.Build();
app.UseExceptionHandler();
#if (isNet10)
app.MapOpenApi();
#endif

// A body that is not a valid request is answered with what is wrong with it, and never reaches the host.
RouteGroupBuilder videos = app.MapGroup("/videos").ValidateModelRequests();
videos.MapPost("/", async (KlingO3Request request, IModelClient client) => JobView.Of(await client.SubmitAsync(request)));
videos.MapGet("/{id}", async (string id, IModelClient client) => JobView.Of(await client.GetJobAsync(id)));
videos.MapGet("/{id}/outputs/{index:int}", (string id, int index, IModelClient client) => ModelResults.Output(client, id, index));

if (isTrial)
    app.Logger.LogWarning("Videos are test videos, made on this machine for nothing, until {Variable} is set to a key.", variable);

app.Run();
