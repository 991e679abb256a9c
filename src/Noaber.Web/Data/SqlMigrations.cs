using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Noaber.Web.Data;

/// <summary>
/// A step of the schema: the SQL file of the same name under <c>Data/Migrations</c>, run by EF's own migrator.
/// A new step is a new file and a line here; a file that has been released never changes.
/// </summary>
internal abstract class SqlMigration(string name) : Migration
{
    public static string Sql(string name)
    {
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream($"Noaber.Web.Data.Migrations.{name}.sql")
            ?? throw new InvalidOperationException($"De migratie {name}.sql ontbreekt.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Sql(name));
}

[DbContext(typeof(NoaberDb)), Migration("20261121000001_begin")]
internal sealed class Begin() : SqlMigration("20261121000001_begin");

[DbContext(typeof(NoaberDb)), Migration("20261121000002_zoeken")]
internal sealed class Zoeken() : SqlMigration("20261121000002_zoeken");

[DbContext(typeof(NoaberDb)), Migration("20261121000003_integriteit")]
internal sealed class Integriteit() : SqlMigration("20261121000003_integriteit");

[DbContext(typeof(NoaberDb)), Migration("20261121000004_stand")]
internal sealed class Stand() : SqlMigration("20261121000004_stand");

[DbContext(typeof(NoaberDb)), Migration("20261121000005_inhoud")]
internal sealed class Inhoud() : SqlMigration("20261121000005_inhoud");

[DbContext(typeof(NoaberDb)), Migration("20261121000007_overleg")]
internal sealed class Overleg() : SqlMigration("20261121000007_overleg");

[DbContext(typeof(NoaberDb)), Migration("20261121000008_jaarcyclus")]
internal sealed class Jaarcyclus() : SqlMigration("20261121000008_jaarcyclus");

[DbContext(typeof(NoaberDb)), Migration("20261121000010_besluit")]
internal sealed class Besluit() : SqlMigration("20261121000010_besluit");

[DbContext(typeof(NoaberDb)), Migration("20261121000012_api_token")]
internal sealed class ApiTokens() : SqlMigration("20261121000012_api_token");

[DbContext(typeof(NoaberDb)), Migration("20261121000013_schrijven")]
internal sealed class Schrijven() : SqlMigration("20261121000013_schrijven");

[DbContext(typeof(NoaberDb)), Migration("20261121000014_overzetten")]
internal sealed class Overzetten() : SqlMigration("20261121000014_overzetten");

[DbContext(typeof(NoaberDb)), Migration("20261121000015_geschil")]
internal sealed class Geschil() : SqlMigration("20261121000015_geschil");

[DbContext(typeof(NoaberDb)), Migration("20261121000016_nieuws")]
internal sealed class Nieuws() : SqlMigration("20261121000016_nieuws");

[DbContext(typeof(NoaberDb)), Migration("20261121000018_agendalink")]
internal sealed class AgendalinkStempel() : SqlMigration("20261121000018_agendalink");

[DbContext(typeof(NoaberDb)), Migration("20261121000019_nakijken")]
internal sealed class NakijkenVerder() : SqlMigration("20261121000019_nakijken");

[DbContext(typeof(NoaberDb)), Migration("20261121000021_herkenning")]
internal sealed class Herkenning() : SqlMigration("20261121000021_herkenning");

[DbContext(typeof(NoaberDb)), Migration("20261121000022_doorzoekbaar")]
internal sealed class Doorzoekbaar() : SqlMigration("20261121000022_doorzoekbaar");

[DbContext(typeof(NoaberDb)), Migration("20261121000030_ingang")]
internal sealed class Ingang() : SqlMigration("20261121000030_ingang");

[DbContext(typeof(NoaberDb)), Migration("20261121000031_vastgehouden")]
internal sealed class Vastgehouden() : SqlMigration("20261121000031_vastgehouden");

[DbContext(typeof(NoaberDb)), Migration("20261121000033_voortgang")]
internal sealed class VoortgangBegin() : SqlMigration("20261121000033_voortgang");

[DbContext(typeof(NoaberDb)), Migration("20261121000040_opgevangen")]
internal sealed class OpgevangenWoorden() : SqlMigration("20261121000040_opgevangen");

[DbContext(typeof(NoaberDb)), Migration("20261121000041_besloten")]
internal sealed class BeslotenTekst() : SqlMigration("20261121000041_besloten");

[DbContext(typeof(NoaberDb)), Migration("20261121000042_instemtekst")]
internal sealed class Instemteksten() : SqlMigration("20261121000042_instemtekst");

[DbContext(typeof(NoaberDb)), Migration("20261121000043_codestap")]
internal sealed class Codestap() : SqlMigration("20261121000043_codestap");

[DbContext(typeof(NoaberDb)), Migration("20261121000044_spoor")]
internal sealed class Spoor() : SqlMigration("20261121000044_spoor");

[DbContext(typeof(NoaberDb)), Migration("20261121000050_draad")]
internal sealed class DraadBegin() : SqlMigration("20261121000050_draad");

[DbContext(typeof(NoaberDb)), Migration("20261121000060_bod")]
internal sealed class Biedingen() : SqlMigration("20261121000060_bod");

[DbContext(typeof(NoaberDb)), Migration("20261121000061_streefwaarden")]
internal sealed class StreefwaardenBegin() : SqlMigration("20261121000061_streefwaarden");

[DbContext(typeof(NoaberDb)), Migration("20261121000070_voortgangvraag")]
internal sealed class VraagOmVoortgang() : SqlMigration("20261121000070_voortgangvraag");

[DbContext(typeof(NoaberDb)), Migration("20261121000071_publicatie")]
internal sealed class Openbaarmaking() : SqlMigration("20261121000071_publicatie");

[DbContext(typeof(NoaberDb)), Migration("20261122000080_evaluatie")]
internal sealed class EvaluatieBegin() : SqlMigration("20261122000080_evaluatie");

[DbContext(typeof(NoaberDb)), Migration("20261122000081_verslag")]
internal sealed class Verslagen() : SqlMigration("20261122000081_verslag");

[DbContext(typeof(NoaberDb)), Migration("20261122000090_zoekstuk")]
internal sealed class Zoekstukken() : SqlMigration("20261122000090_zoekstuk");

[DbContext(typeof(NoaberDb)), Migration("20261122000091_visie_gaat_in")]
internal sealed class VisieGaatIn() : SqlMigration("20261122000091_visie_gaat_in");

[DbContext(typeof(NoaberDb)), Migration("20261122000095_openbaar_adres")]
internal sealed class OpenbaarAdres() : SqlMigration("20261122000095_openbaar_adres");

[DbContext(typeof(NoaberDb)), Migration("20261122000096_concept_weg")]
internal sealed class ConceptWeg() : SqlMigration("20261122000096_concept_weg");

[DbContext(typeof(NoaberDb)), Migration("20261122000097_monitor")]
internal sealed class MonitorBegin() : SqlMigration("20261122000097_monitor");

[DbContext(typeof(NoaberDb)), Migration("20261122000098_gegevensovereenkomst")]
internal sealed class Gegevensregels() : SqlMigration("20261122000098_gegevensovereenkomst");

[DbContext(typeof(NoaberDb)), Migration("20261122000099_gebied")]
internal sealed class GebiedenBegin() : SqlMigration("20261122000099_gebied");

[DbContext(typeof(NoaberDb)), Migration("20261122000100_levering")]
internal sealed class LeveringenBegin() : SqlMigration("20261122000100_levering");

[DbContext(typeof(NoaberDb)), Migration("20261122000101_waarneming")]
internal sealed class WaarnemingenBegin() : SqlMigration("20261122000101_waarneming");

[DbContext(typeof(NoaberDb)), Migration("20261122000102_cijferdownload")]
internal sealed class Downloadregister() : SqlMigration("20261122000102_cijferdownload");

[DbContext(typeof(NoaberDb)), Migration("20261122000109_begonnen_door")]
internal sealed class BegonnenDoor() : SqlMigration("20261122000109_begonnen_door");

[DbContext(typeof(NoaberDb)), Migration("20261122000116_eigenindeling")]
internal sealed class EigenIndelingen() : SqlMigration("20261122000116_eigenindeling");

[DbContext(typeof(NoaberDb)), Migration("20261122000117_openbaarcijfer")]
internal sealed class OpenbarecijfersBegin() : SqlMigration("20261122000117_openbaarcijfer");

[DbContext(typeof(NoaberDb)), Migration("20261122000122_besluitcijfer")]
internal sealed class Besluitcijfers() : SqlMigration("20261122000122_besluitcijfer");

[DbContext(typeof(NoaberDb)), Migration("20261122000123_opvolging")]
internal sealed class OpvolgingBegin() : SqlMigration("20261122000123_opvolging");

[DbContext(typeof(NoaberDb)), Migration("20261122000124_gebiedsovergang")]
internal sealed class Gebiedsovergangen() : SqlMigration("20261122000124_gebiedsovergang");

[DbContext(typeof(NoaberDb)), Migration("20261123000125_cijferbeeld")]
internal sealed class Cijferbeelden() : SqlMigration("20261123000125_cijferbeeld");

[DbContext(typeof(NoaberDb)), Migration("20261123000126_cijferweergave")]
internal sealed class Cijferweergaven() : SqlMigration("20261123000126_cijferweergave");

[DbContext(typeof(NoaberDb)), Migration("20261123000128_toestemming")]
internal sealed class Toestemmingsverzoeken() : SqlMigration("20261123000128_toestemming");

[DbContext(typeof(NoaberDb)), Migration("20261123000129_vrijgave")]
internal sealed class VrijgaveBegin() : SqlMigration("20261123000129_vrijgave");

[DbContext(typeof(NoaberDb)), Migration("20261123000130_vrijgaveregel")]
internal sealed class Vrijgaveregels() : SqlMigration("20261123000130_vrijgaveregel");

[DbContext(typeof(NoaberDb)), Migration("20261123000131_bestandsdag")]
internal sealed class Bestandsdagen() : SqlMigration("20261123000131_bestandsdag");

[DbContext(typeof(NoaberDb)), Migration("20261123000133_cijferbijlage")]
internal sealed class CijferbijlagenBegin() : SqlMigration("20261123000133_cijferbijlage");

[DbContext(typeof(NoaberDb)), Migration("20261123000134_raadbeeld")]
internal sealed class Raadbeelden() : SqlMigration("20261123000134_raadbeeld");

[DbContext(typeof(NoaberDb)), Migration("20261123000135_figuurstand")]
internal sealed class Figuurstanden() : SqlMigration("20261123000135_figuurstand");

[DbContext(typeof(NoaberDb)), Migration("20261123000145_partijplek")]
internal sealed class Partijplekken() : SqlMigration("20261123000145_partijplek");
