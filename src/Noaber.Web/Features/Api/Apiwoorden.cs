using System.Collections.Frozen;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Api;

/// <summary>What the values of a field mean, for who writes the program.</summary>
internal static class Apiwoorden
{
    private static readonly FrozenDictionary<Type, string> Woorden = new Dictionary<Type, string>
    {
        [typeof(AfspraakSoort)] =
            "focus: krijgt extra aandacht. regulier: een gewone afspraak. procesmatig: over het samenwerken zelf.",
        [typeof(AgendapuntSoort)] =
            "terInformatie: om te weten. terBespreking: om over te praten. terBesluitvorming: om over te besluiten.",
        [typeof(BesluitUitkomst)] =
            "ongewijzigd: akkoord met de tekst. gewijzigd: akkoord met een andere tekst. geenAfspraken: de partijen werden het niet eens.",
        [typeof(Bodsoort)] = "Wat voor activiteit het is, zoals nieuwbouw, sloop, isolatie, huurbeleid of wonenEnZorg. anders: wat geen eigen soort heeft.",
        [typeof(DocumentSoort)] =
            "Wat voor document het is: kader (meerjarige afspraken), actieprogramma, bod, visie, brief, evaluatie, bijlage, of anders.",
        [typeof(Evaluatieoordeel)] = "behaald, deels (deels behaald), niet (niet behaald), of nogNietTeZeggen.",
        [typeof(GeenRaming)] =
            "geen: er is een raming. teWeinig: er zijn geen twee cijfers met een datum. voorbij: de jaren zijn om. nogNiet: de jaren beginnen nog. "
            + "groeitNiet: dit groeit niet met de tijd, zoals een percentage.",
        [typeof(Grens)] =
            "precies: dat getal. circa: ongeveer. minimaal: ten minste. maximaal: ten hoogste. tussen: van het ene getal tot en met het andere.",
        [typeof(Instemmingstand)] =
            "gegeven: stemde in met precies deze tekst. vervallen: stemde in, maar de tekst is sindsdien veranderd. gevraagd: nog niet. nietNodig: deze partij hoeft niet in te stemmen.",
        [typeof(InstemmingWijze)] =
            "persoonlijk: een bestuurder gaf haar zelf. notulen: vastgelegd uit het ondertekende verslag.",
        [typeof(KaderStatus)] =
            "concept: in de maak. vastgesteld: besloten, gaat nog in. vigerend: geldt nu. vervallen: geldt niet meer. "
            + "vervangen: een concept waar een nieuwer document voor kwam.",
        [typeof(Mijlpaalstatus)] =
            "teLaat: de dag is voorbij. binnenkort: binnen twee weken. open: er is nog tijd. "
            + "alsNodig: alleen in een bepaald geval. gereed: af. vervallen: hoeft niet meer.",
        [typeof(Oordeel)] = "voor, voorMits (op een voorwaarde), tegen, of geenMening.",
        [typeof(OverlegSoort)] = "Wat voor overleg het is. Alleen een bestuurlijkOverleg stelt afspraken vast.",
        [typeof(OverlegStatus)] =
            "verzonden: de agenda is rond. bezig: het overleg loopt. gesloten: voorbij, en het verslag staat vast. "
            + "afgelast: gaat niet door. Een concept staat niet in de API.",
        [typeof(OverlegUitkomst)] =
            "informatie: iets om te weten. besluit: iets waartoe is besloten. actie: iets wat een partij gaat doen.",
        [typeof(PartijSoort)] = "gemeente, corporatie, huurdersorganisatie, zorgpartij, of overig.",
        [typeof(Publiek)] = "raad: voor de raad en wie meedoet. openbaar: voor iedereen. eigenPartij en tafel komen hier niet voor.",
        [typeof(Telwijze)] = "elkJaar: het getal geldt in elk jaar. gemiddeld: over de jaren gemiddeld. samen: alle jaren bij elkaar.",
        [typeof(Vervolg)] = "blijft: zoals zij is. wijzigt: er komt een andere tekst. stopt: zij houdt op.",
        [typeof(Vrijgavesoort)] = "getal: een getal. nihil: er zijn er geen. nietVanToepassing: dit kan hier niet. verborgen: er is een cijfer, en het is niet te zien.",
        [typeof(VoorstelStatus)] =
            "concept: wordt geschreven. ingediend: partijen lezen het. geagendeerd: staat op een agenda. vastgesteld, of gewijzigdVastgesteld: besloten. "
            + "afgewezen: de partijen werden het niet eens. ingetrokken.",
    }.ToFrozenDictionary();

    public static string Van(Type soort) => Woorden[soort];
}
