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
    JaarcyclusLezen,

    /// <summary>Say that a milestone is done: of the own party, or of all for who leads the process.</summary>
    MijlpaalAfronden,

    /// <summary>Begin a year, and add, change and drop milestones.</summary>
    JaarcyclusBeheren,

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
