namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Words for what is nobody's business, said once: the patterns that look for a person differ in who is told about, not in what is told.
/// </summary>
internal static class PersoonsgegevensWoorden
{
    /// <summary>What only a person is.</summary>
    internal const string Staat =
        @"(ziek|overleden|gestorven|verslaafd|dement|dementerend|depressief|psychotisch|zwanger|verward|gehandicapt|invalide|blind|" +
        @"doof|bedlegerig|dakloos|gedetineerd|agressief|mishandeld|su[iï]cidaal|schizofreen|autistisch|bipolair|alcoholist|" +
        @"gearresteerd|opgepakt|veroordeeld)";

    /// <summary>The same, without what a text says of all: that a tenant died, and a home comes free.</summary>
    internal const string EigenStaat = @"(?!overleden|gestorven|dakloos|verward)" + Staat;

    /// <summary>Illnesses and conditions, as the beginnings of their words.</summary>
    internal const string Ziekten =
        @"ziekt?e?(?!\p{L})|kanker|tumor|dement|alzheimer|parkinson|psychi|psycho[st]|depress|schizofr|bipolair|borderline|" +
        @"(persoonlijkheids|angst|dwang|eet|stemmings)stoornis|anorexia|adhd(?!\p{L})|ptss(?!\p{L})|asperger|autis|trauma|" +
        @"verslaa|verslav|diabet|epilep|reuma(?!\p{L})|copd(?!\p{L})|hiv(?!\p{L})|aids(?!\p{L})|hartinfarct|herseninfarct|" +
        @"hersenletsel|multiple\ssclerose|leukemie|(hart|nier|long)(falen|pati|ziekt)|dialyse|chemo(?!\p{L})|hepatitis|" +
        @"tbc(?!\p{L})|fibromyalgie|crohn(?!\p{L})|korsakov|huntington|spierziekte|artrose|stoma(?!\p{L})|euthanasie|terminaal|" +
        @"anorexi|boulimi|manisch|" +
        @"(?-i:MS(?!\s(Teams|Office|Excel|Word|Forms|Access|Project)))(?!\p{L})|(?<=(met|heeft|had|aan|en)\s)(?-i:ALS)(?!\p{L})|" +
        @"(?-i:NAH|CVA|TIA|PDD-NOS|OCD|ODD)(?!\p{L})|beroerte|burn-?out|zwanger|gehandicapt|handicap|invalide|rolstoel|" +
        @"((verstandelijk|lichamelijk|licht\sverstandelijk)e?\s)beperk|lvb(?!\p{L})|downsyndroom|syndroom\svan";

    /// <summary>Illness, debt, prison and violence: with one person in a sentence they are that person's.</summary>
    internal const string Nood =
        Ziekten + @"|drugs|schuld(en)?(?!\p{L})|huurschuld|(huur|betalings)achterstand|mishandel|huiselijk\sgeweld|zelfmoord|zelfdod|" +
        @"su[iï]cid|detentie|gevangen|gearresteerd|opgepakt|veroordeeld|tbs(?!\p{L})|curatele";

    /// <summary>All of that, and what may be of more than one: a quarrel, a death, the loss of a home.</summary>
    internal const string Zaken =
        Nood + @"|gedetineerd|alcohol|drankprobl|gokt|gokschuld|(kan|kon|betaalt|betaalde)\sde\s(huur|rekening)|" +
        @"betaal(t|de)\s(\p{L}+\s){0,3}(niet|geen)|(buren)?ruzie|bedreig|agressi|stalk|misbruik|(geeft|" +
        @"gaf|veroorzaakte?)\s(\p{L}+\s){0,2}overlast|overled|overleed|overlijd|gestorven|stierf|" +
        @"in\sde\scel|(zit|zat)\svast|uit\s(het\s)?huis|uitgezet|(uit)?huisuitzetting|uithuiszetting|uithuisplaats|ontruim|dakloos|" +
        @"scheiding|gescheiden|verward|onder\sbewind|wilde?\sniet\sweg";

    /// <summary>What befalls people and not homes.</summary>
    internal const string Lot =
        @"(\p{L}+\s){0,3}?(scheiden|uit\selkaar|" +
        @"vertrokken|verhuisd|weggegaan|uitgezet|ontruimd|geplaatst|opgenomen|gescheiden|werkloos|bedreigd|" +
        @"gehuisvest|schulden|huurschuld|(huur|betalings)?achterstand|ruzie|urgentie|hennep|begeleiding|betalingsregeling|" +
        @"uitkering|" + Staat + @")(?!\p{L})";
}
