using System.Collections.Frozen;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// What may never be in a delivery: something about one person or one home. Source: the house rules of the joint monitor (no
/// privacy-sensitive data; the CBS-buurt is the lowest level).
/// </summary>
public enum Persoonsgegeven
{
    /// <summary>A citizen service number: nine digits that pass the eleven-test, or what stands under a heading that says so.</summary>
    Bsn,

    /// <summary>A name and a date of birth in one row.</summary>
    NaamMetGeboortedatum,

    /// <summary>A date of birth.</summary>
    Geboortedatum,

    /// <summary>The name of a person, alone or in a sentence.</summary>
    Naam,

    /// <summary>An e-mail address of a person.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Telefoon,

    /// <summary>A bank account: IBAN that passes mod 97 (ISO 13616), or what stands under such a heading.</summary>
    Iban,

    /// <summary>A postcode with a house number: one home.</summary>
    PostcodeMetHuisnummer,

    /// <summary>A whole postcode: four digits and two letters, some twenty homes.</summary>
    Postcode,

    /// <summary>A street with a number.</summary>
    Adres,

    /// <summary>Something else under the level of a buurt: a street, complex, home or contract.</summary>
    OnderBuurt,

    /// <summary>A number that leads to one person: of a tenant, a contract, a passport, a car.</summary>
    Sleutel,

    /// <summary>The private life of one person whom no name tells: an illness, a debt, a quarrel.</summary>
    EenMens,

    /// <summary>A count about people that is so small that it tells who they are.</summary>
    KleinAantal,
}

/// <summary>A cell to look at.</summary>
/// <param name="Kolom">Its column, from 1.</param>
/// <param name="Tekst">What stands in it, as text; of a number its digits, of a date the day as it is shown.</param>
public readonly record struct Persoonscel(int Kolom, string Tekst);

/// <summary>A cell that holds something personal. It says where and what kind of thing, and never repeats what stands there.</summary>
/// <param name="Soort">What kind of thing.</param>
/// <param name="Blad">The sheet: its name, or its number when the name itself holds something personal.</param>
/// <param name="Rij">The row, from 1; 0 for what stands in no cell.</param>
/// <param name="Kolom">The column, from 1; 0 for what stands in no cell.</param>
public sealed record Persoonsbevinding(Persoonsgegeven Soort, string Blad, int Rij, int Kolom)
{
    private static readonly FrozenDictionary<Persoonsgegeven, (string Wat, string Herstel)> Teksten =
        new Dictionary<Persoonsgegeven, (string, string)>
        {
            [Persoonsgegeven.Bsn] = ("Dit lijkt een burgerservicenummer (BSN).",
                "Haal het weg. Is het een bedrag, rond het dan af op duizenden of zet de eenheid in de kop."),
            [Persoonsgegeven.NaamMetGeboortedatum] = ("Hier staan een naam en een geboortedatum bij elkaar.",
                "Haal de rijen per persoon weg en lever aantallen per buurt."),
            [Persoonsgegeven.Geboortedatum] = ("Dit lijkt een geboortedatum.", "Haal hem weg en lever aantallen per leeftijdsgroep."),
            [Persoonsgegeven.Naam] = ("Hier staat de naam van een persoon.", "Haal de naam weg. Noem een functie of organisatie."),
            [Persoonsgegeven.Email] = ("Dit is een e-mailadres.", "Haal het weg."),
            [Persoonsgegeven.Telefoon] = ("Dit lijkt een telefoonnummer.", "Haal het weg."),
            [Persoonsgegeven.Iban] = ("Dit lijkt een rekeningnummer (IBAN).", "Haal het weg."),
            [Persoonsgegeven.PostcodeMetHuisnummer] = ("Hier staan een postcode en een huisnummer: dat is één woning.",
                "Haal ze weg en lever aantallen per buurt."),
            [Persoonsgegeven.Postcode] = ("Hier staat een hele postcode. Dat is kleiner dan een buurt.",
                "Haal hem weg en lever aantallen per buurt. Alleen de vier cijfers mag wel."),
            [Persoonsgegeven.Adres] = ("Dit lijkt een adres: een straat met een huisnummer.",
                "Haal het adres weg. Noem de buurt of de naam van het project."),
            [Persoonsgegeven.OnderBuurt] = ("Dit gaat over iets dat kleiner is dan een buurt: een straat, complex, woning of contract.",
                "Tel de rijen op en lever ze per buurt."),
            [Persoonsgegeven.Sleutel] = ("Dit is een nummer dat bij één persoon hoort: van een huurder, contract, paspoort of kenteken.",
                "Haal het weg."),
            [Persoonsgegeven.EenMens] = ("Dit gaat over het leven van één persoon, ook zonder naam.",
                "Haal het weg, of schrijf over de hele groep: hoeveel het er zijn en waarom."),
            [Persoonsgegeven.KleinAantal] = ("Dit aantal mensen is zo klein dat te zien kan zijn om wie het gaat.",
                "Laat de cel leeg, of lever het aantal voor een groter gebied."),
        }.ToFrozenDictionary();

    /// <summary>Where it stands when that is no cell, for people: <c>het tekstvak op blad ‘Voorraad’</c>; null for a cell.</summary>
    public string? Waar { get; init; }

    /// <summary>What kind of thing it is, for people.</summary>
    public string Wat => Teksten[Soort].Wat;

    /// <summary>How to mend it, for people.</summary>
    public string Herstel => Teksten[Soort].Herstel;
}
