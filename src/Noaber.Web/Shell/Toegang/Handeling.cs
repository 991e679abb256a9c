namespace Noaber.Web.Shell.Toegang;

/// <summary>What a person can do. Every endpoint names one, or is openly public.</summary>
internal enum Handeling
{
    /// <summary>The own account, and choosing a partnership: whoever is signed in.</summary>
    EigenAccount,

    OverzichtZien,
    AfsprakenLezen,

    /// <summary>Kaders that are not in force yet, and the documents behind them.</summary>
    ConceptenLezen,

    BronLezen,
    DocumentInlezen,
    VoorstellenLezen,

    /// <summary>Begin, write, hand in and take back proposals, and write in their text.</summary>
    VoorstelSchrijven,

    /// <summary>Give the view of the own party, ask and answer, keep a note.</summary>
    ZienswijzeGeven,

    /// <summary>Consent for the own party.</summary>
    Instemmen,

    /// <summary>Put on an agenda, record what was decided, and consent from signed minutes.</summary>
    BesluitVastleggen,

    PartijenZien,
    PartijenBeheren,
    MensenZien,

    /// <summary>Invite and remove people of the own party.</summary>
    EigenMensenBeheren,

    /// <summary>Invite and remove people of every party.</summary>
    AlleMensenBeheren,

    LogboekLezen,

    /// <summary>Begin partnerships and invite who will lead them; never their content.</summary>
    InstallatieBeheren,
}
