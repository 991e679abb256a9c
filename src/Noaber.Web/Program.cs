using Noaber.Web.Commands;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Api;
using Noaber.Web.Features.Beheer;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Features.Biedingen;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Demo;
using Noaber.Web.Features.Documenten;
using Noaber.Web.Features.Draad;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Features.Monitor;
using Noaber.Web.Features.Openbaar;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Features.Overzicht;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Features.Vergelijken;
using Noaber.Web.Features.Zoeken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

return await CommandLine.Run(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddRunning();
    builder.Services.AddData(builder.Configuration);
    builder.Services.AddShell();
    builder.Services.AddToegang();
    builder.Services.AddMail(builder.Configuration);
    builder.Services.AddAccount();
    builder.Services.AddAfspraken();
    builder.Services.AddDocumenten();
    builder.Services.AddBesluitvorming();
    builder.Services.AddSchrijven();
    builder.Services.AddOverleg();
    builder.Services.AddJaarcyclus();
    builder.Services.AddLeveringen();
    builder.Services.AddApi();

    var app = builder.Build();
    app.UseShell();

    var pages = app.MapPages();
    pages.MapShell();
    pages.MapRunning();
    pages.MapAccount();
    pages.MapDemo();
    pages.MapOverzicht();
    pages.MapAfspraken();
    pages.MapDraad();
    pages.MapDocumenten();
    pages.MapBesluitvorming();
    pages.MapSchrijven();
    pages.MapOverleg();
    pages.MapActies();
    pages.MapBiedingen();
    pages.MapVergelijken();
    pages.MapZoeken();
    pages.MapEvalueren();
    pages.MapJaarcyclus();
    pages.MapCijfers();
    pages.MapMonitor();
    pages.MapGebieden();
    pages.MapLeveringen();
    pages.MapBeheer();
    pages.MapOpenbaar();
    pages.MapApi();
    return app;
}
