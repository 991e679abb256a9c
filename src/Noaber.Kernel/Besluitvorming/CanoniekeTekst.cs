using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Besluitvorming;

/// <summary>
/// The one way to write a text down, so that the same words always give the same bytes and so the same hash: JSON with the properties in a
/// fixed order, nothing left out, no white space, Unicode in its composed form (NFC) and lines that end in <c>\n</c>. Where a text stood
/// in a source document, and how the database names it, is no part of it.
/// </summary>
public static class CanoniekeTekst
{
    private static readonly JsonWriterOptions Opties = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text in its canonical form.</summary>
    public static string Van(Kadertekst tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return Schrijf(json =>
        {
            json.WriteString("vorm", "noaber-kader-1");
            json.WriteString("soort", tekst.Soort.ToString());
            Tekst(json, "titel", tekst.Kader.Titel);
            Tekst(json, "van", tekst.Kader.Looptijd?.Van.ToString("O", CultureInfo.InvariantCulture));
            Tekst(json, "tot", tekst.Kader.Looptijd?.Tot?.ToString("O", CultureInfo.InvariantCulture));
            Lijst(json, "themas", tekst.Kader.Themas, Thema);
            Lijst(json, "speerpunten", tekst.Speerpunten, Speerpunt);
            Lijst(json, "reeksen", tekst.Reeksen, Reeks);
            Lijst(json, "beleidsuitspraken", tekst.Uitspraken, (j, u) =>
            {
                Tekst(j, "hoofdstuk", u.Hoofdstuk);
                Tekst(j, "paragraaf", u.Paragraaf);
                Tekst(j, "aard", u.Aard?.ToString());
                Tekst(j, "tekst", u.Tekst);
                Lijst(j, "streefwaarden", u.Streefwaarden, Streefwaarde);
            });
            Lijst(json, "definities", tekst.Definities, (j, d) =>
            {
                Tekst(j, "term", d.Term);
                Tekst(j, "tekst", d.Tekst);
            });
            Lijst(json, "teksten", tekst.Teksten, (j, t) =>
            {
                Tekst(j, "kop", t.Kop);
                Tekst(j, "tekst", t.Tekst);
                Teksten(j, "regels", t.Regels);
            });
        });
    }

    /// <summary>The SHA-256 of a canonical text in UTF-8: 64 hexadecimal digits in small letters.</summary>
    public static string Hash(string canoniek) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canoniek)));

    /// <summary>Writes one object in the canonical form.</summary>
    internal static string Schrijf(Action<Utf8JsonWriter> inhoud)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Opties))
        {
            json.WriteStartObject();
            inhoud(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static void Tekst(Utf8JsonWriter json, string naam, string? waarde) =>
        json.WriteString(naam, waarde is null ? null : Zuiver(waarde));

    internal static void Lijst<T>(Utf8JsonWriter json, string naam, IEnumerable<T> waarden, Action<Utf8JsonWriter, T> inhoud)
    {
        json.WriteStartArray(naam);
        foreach (var waarde in waarden)
        {
            json.WriteStartObject();
            inhoud(json, waarde);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Teksten(Utf8JsonWriter json, string naam, IEnumerable<string> waarden)
    {
        json.WriteStartArray(naam);
        foreach (var waarde in waarden)
            json.WriteStringValue(Zuiver(waarde));
        json.WriteEndArray();
    }

    private static string Zuiver(string tekst) => tekst.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n");

    private static void Opzet(Utf8JsonWriter json, Opzet opzet)
    {
        Tekst(json, "doel", opzet.Doel);
        Tekst(json, "hoe", opzet.Hoe);
        Tekst(json, "monitor", opzet.Monitor);
    }

    private static void Thema(Utf8JsonWriter json, Thema thema)
    {
        Tekst(json, "nummer", thema.Nummer);
        Tekst(json, "titel", thema.Titel);
        Opzet(json, thema.Opzet);
        Lijst(json, "onderdelen", thema.Onderdelen, (j, deel) =>
        {
            Tekst(j, "letter", deel.Letter);
            Tekst(j, "titel", deel.Titel);
            Opzet(j, deel.Opzet);
        });
        Lijst(json, "afspraken", thema.Afspraken, Afspraak);
    }

    private static void Afspraak(Utf8JsonWriter json, Afspraak afspraak)
    {
        Tekst(json, "nummer", afspraak.Nummer);
        Tekst(json, "kop", afspraak.Kop);
        Tekst(json, "tekst", afspraak.Tekst);
        Tekst(json, "soort", afspraak.Soort.ToString());
        Tekst(json, "onderdeel", afspraak.Onderdeel);
        Teksten(json, "regie", afspraak.Regie);
        Lijst(json, "voetnoten", afspraak.Voetnoten, Voetnoot);
        Lijst(json, "jaren", afspraak.Jaarschijven, (j, jaar) =>
        {
            j.WriteNumber("jaar", jaar.Jaar);
            Tekst(j, "tekst", jaar.Tekst);
            Teksten(j, "regie", jaar.Regie);
            Lijst(j, "acties", jaar.Acties, Actie);
        });
        Lijst(json, "acties", afspraak.Acties, Actie);
        Lijst(json, "streefwaarden", afspraak.Streefwaarden, Streefwaarde);
    }

    private static void Streefwaarde(Utf8JsonWriter json, Streefwaarde doel)
    {
        Tekst(json, "soort", doel.Soort.ToString());
        Tekst(json, "wat", doel.Wat);
        Tekst(json, "eenheid", doel.Eenheid);
        Tekst(json, "grens", doel.Getal.Grens.ToString());
        Tekst(json, "waarde", Getal(doel.Getal.Waarde));
        Tekst(json, "tot", doel.Getal.Tot is { } tot ? Getal(tot) : null);
        json.WriteNumber("eersteJaar", doel.Jaren.Van);
        json.WriteNumber("laatsteJaar", doel.Jaren.Tot);
        Tekst(json, "telwijze", doel.Jaren.Telwijze.ToString());
        Tekst(json, "partij", doel.Partij);
        Tekst(json, "indicator", doel.Indicator);
    }

    // 70 and 70,0 are one number, and so one text.
    private static string Getal(decimal waarde) => waarde.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void Actie(Utf8JsonWriter json, Actie actie)
    {
        Tekst(json, "tekst", actie.Tekst);
        Teksten(json, "trekkers", actie.Trekkers);
        Teksten(json, "helpers", actie.Helpers);
        Tekst(json, "termijn", actie.Termijn?.Tekst);
    }

    private static void Voetnoot(Utf8JsonWriter json, Voetnoot noot)
    {
        Tekst(json, "merk", noot.Merk);
        Tekst(json, "tekst", noot.Tekst);
    }

    private static void Speerpunt(Utf8JsonWriter json, Speerpunt speerpunt)
    {
        Tekst(json, "titel", speerpunt.Titel);
        Tekst(json, "hoofdthema", speerpunt.Hoofdthema);
        Lijst(json, "velden", speerpunt.Velden, (j, veld) =>
        {
            Tekst(j, "naam", veld.Naam);
            Tekst(j, "label", veld.Label);
            Tekst(j, "tekst", veld.Tekst);
        });
        Lijst(json, "acties", speerpunt.Acties, Actie);
    }

    private static void Reeks(Utf8JsonWriter json, Reeks reeks)
    {
        Tekst(json, "titel", reeks.Titel);
        Teksten(json, "kolommen", reeks.Kolommen);
        Lijst(json, "rijen", reeks.Rijen, (j, rij) =>
        {
            Tekst(j, "groep", rij.Groep);
            Tekst(j, "naam", rij.Naam);
            Teksten(j, "waarden", rij.Waarden.Select(waarde => waarde.Tekst));
            Teksten(j, "noten", rij.Waarden.Select(waarde => waarde.Noot ?? ""));
        });
        Lijst(json, "voetnoten", reeks.Voetnoten, Voetnoot);
    }
}
