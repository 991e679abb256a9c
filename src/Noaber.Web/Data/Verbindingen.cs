using Npgsql;

namespace Noaber.Web.Data;

/// <summary>The two ways into the database: as the application, held by row level security, and as the owner, who migrates it.</summary>
internal sealed record Verbindingen(string Applicatie, string Beheer)
{
    public const string ApplicatieRol = "noaber_app";

    public static Verbindingen Uit(IConfiguration instellingen)
    {
        var applicatie = instellingen.GetConnectionString("Noaber")
            ?? throw new InvalidOperationException("De instelling ConnectionStrings__Noaber ontbreekt. Start met ./noaber start, of zie docs/beheer.md.");
        var beheer = instellingen.GetConnectionString("NoaberBeheer");
        // With one connection string its user owns the database, and steps down for everything but migrations.
        return beheer is null ? new(AlsApplicatie(applicatie), applicatie) : new(applicatie, beheer);
    }

    private static string AlsApplicatie(string verbinding) =>
        new NpgsqlConnectionStringBuilder(verbinding) { Options = $"-c role={ApplicatieRol}" }.ConnectionString;
}
