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

    /// <summary>Meetings; those that are open to all by their kind, and for parties at the table all that were sent.</summary>
    OverlegZien,

    /// <summary>What every party was sent, and when.</summary>
    InformatiepositieZien,

    /// <summary>Prepare, send and lead a meeting, and write down what came of it.</summary>
    OverlegOrganiseren,

    JaarcyclusLezen,

    /// <summary>Say that a milestone is done: of the own party, or of all for who leads the process.</summary>
    MijlpaalAfronden,

    /// <summary>Begin a year, and add, change and drop milestones.</summary>
    JaarcyclusBeheren,

    /// <summary>Actions and how they go.</summary>
    VoortgangLezen,

    /// <summary>Report how an action of the own party goes; of every party for who leads the process.</summary>
    VoortgangMelden,

    /// <summary>Say what hangs together in the thread, and what does not.</summary>
    Koppelen,

    /// <summary>Begin a vision, and write in it until the council adopts it. The other parties read along.</summary>
    VisieSchrijven,

    /// <summary>Say that the council adopted a vision, and which one it takes the place of.</summary>
    VisieVaststellen,

    /// <summary>Bids that were handed in; the concept of the own party too.</summary>
    BodLezen,

    /// <summary>Write and hand in the bid of the own association. Nobody does that for another, who leads the process neither.</summary>
    BodSchrijven,

    /// <summary>Give the view of the own party on a bid.</summary>
    BodBeoordelen,

    /// <summary>Evaluations: what each party made of each agreement, and the joint outcome.</summary>
    EvaluatieLezen,

    /// <summary>Say for the own party what became of an agreement. Nobody does that for another, who leads the process neither.</summary>
    EvaluatieOordelen,

    /// <summary>Begin and close an evaluation, write down the joint outcome, and make proposals of it.</summary>
    EvaluatieLeiden,

    /// <summary>What each figure of the monitor means.</summary>
    DefinitiesLezen,

    /// <summary>
    /// Figures in tables, charts and maps, as far as the reader may see them; and to keep what one looked at, for oneself or frozen for who may
    /// see it too.
    /// </summary>
    CijfersLezen,

    /// <summary>What the partnership measures, and what is due when.</summary>
    MeetplanLezen,

    /// <summary>Choose what is measured, how deep and of whom.</summary>
    MeetplanBeheren,

    /// <summary>Agree for the own party to the rules on figures, and end that.</summary>
    GegevensAfspreken,

    /// <summary>Who hands in figures, how far each delivery is, and the figures that the reader may see.</summary>
    LeveringenLezen,

    /// <summary>Hand in the figures of the own party, and mend them. Nobody does that for another, who leads the process neither.</summary>
    LeveringSchrijven,

    /// <summary>Bring a delivery on or back; the delivery itself says whose turn it is.</summary>
    LeveringBesluiten,

    /// <summary>Figures that were released, to the council or to everyone.</summary>
    VrijgaveLezen,

    /// <summary>Ask for consent, work out a release, and release what someone else worked out; with the rules by which figures are hidden.</summary>
    VrijgaveVoorbereiden,

    /// <summary>What was asked, and what the own party said; of all parties for who prepares releases.</summary>
    ToestemmingLezen,

    /// <summary>Say for the own party which figures may be released. Nobody does that for another.</summary>
    ToestemmingGeven,

    /// <summary>Release an adopted text or a report to everyone, and take it back.</summary>
    OpenbaarMaken,

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
