var app = WebApplication.CreateBuilder(args).Build();
await app.RunAsync();

internal partial class Program;
