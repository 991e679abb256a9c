namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>What a heading says of what stands under it, or to the right of it.</summary>
internal enum Persoonskop
{
    Geen,
    Bsn,
    Persoonsnaam,
    Naam,
    Geboorte,
    Email,
    Telefoon,
    Rekening,
    Postcode,
    Huisnummer,
    Straat,
    Eenheid,

    /// <summary>A home to let, or how many there are: what stands under it tells.</summary>
    Vhe,
    Complex,
    Gebied,
    Bedrag,
    Dag,

    /// <summary>The number of an organisation at the Chamber of Commerce: eight digits, that may pass the eleven-test.</summary>
    Organisatie,

    /// <summary>A heading that says nothing of what follows: it ends the one above it.</summary>
    Anders,
}
