using System.Collections.Frozen;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Names that are often given in the Netherlands. They serve where nothing else tells that words are a name; names that are words too
/// (Bas, Wil, Roos) are left out.
/// </summary>
internal static class PersoonsgegevensNaamlijst
{
    /// <summary>First names.</summary>
    public static FrozenSet<string> Voornamen { get; } = Lijst("""
        Aart Achmed
        Abdullah Abdel Abel Ada Adam Adriaan Adriana Agnes Ahmed Ahmet Aicha Aisha Albert Alberta Alex Alexander Alexandra Ali Alice
        Alie Amina Amir Amira Amber Anita Anja Anke Ann Anna Anne Anneke Annelies Annemarie Annemieke Annie Anny Anouk Anthonie Antoinette
        Anton Antonius Antoon Arend Arie Arjan Arjen Arnold Arthur Astrid Ayse Barbara Bart Beatrix Bennie Berend Bernard Bert Bertha Betty
        Bianca Bilal Björn Boudewijn Bram Brigitte Bülent Carin Carla Carlo Carolien Caroline Catharina Cees Cemal Chantal Charlotte
        Christiaan Christina Christine Claudia Cor Cornelia Cornelis Corrie Daan Daniel Daniël Danielle Danny David Debbie Dennis Derk Diana
        Dick Diederik Dirk Dominique Eddy Edith Edwin Eefje Eelco Eline Elisabeth Ellen Elly Els Elsa Emiel Emine Emma Emre Eric Erik Erika
        Erna Ernst Esther Evelien Eveline Evert Fatima Fatma Femke Feike Floor Floris Frank Frans Fred Frederik Freek Frits Gea Geert
        Geertje Geertruida Gerard Gerda Gerhard Gerrie Gerrit Gerrie Gert Gerben Gijs Gijsbert Gino Greet Greta Gretha Grietje Guus Hakim
        Halil Hanneke Hannie Hans Harm Harrie Harry Hasan Hassan Hatice Heidi Hein Heleen Helena Helma Hendrik Hendrika Henk Henny Henri
        Henriëtte Herman Hermien Hilda Hilde Hussein Huseyin Ibrahim Ilse Ina Inge Ingrid Ineke Irene Irma Isabel Ismail Ivo Jaap Jacob
        Jacoba Jacobus Jacqueline Jamal Jan Janine Janneke Jannie Janny Jantje Jaring Jasmijn Jasper Jeanette Jeanne Jelle Jeroen Jesse
        Jessica Jet Jo Joanna Johan Johanna Johannes John Jolanda Jolien Jonas Joop Joost Jordy Joris Jos José Josefina Joyce Judith Jules
        Julia Jurgen Karel Karin Karim Kars Kees Kelly Kemal Kevin Khadija Khalid Kim Klaas Koen Koos Laila Lars Laura Leen Leendert
        Leila Lena Leo Leon Leonie Lia Lianne Lieke Lies Liesbeth Linda Lisa Lisette Loes Lotte Louis Louise Lucas Lucia Luuk Maaike Maarten
        Maartje Manon Marc Marcel Margaretha Margriet Maria Marianne Marieke Mariëlle Marijke Mariska Marja Marjan Marjolein Mark Marleen
        Marloes Marscha Martha Martijn Martin Martine Mathilde Matthijs Maurice Mehmet Melanie Melissa Menno Merel Michael Michel Michelle
        Michiel Mieke Mien Miranda Miriam Mirjam Mohamed Mohammad Mohammed Monica Monique Muhammed Murat Mustafa Nadia Nancy Naomi Natalie
        Natasja Nelleke Nellie Nico Nicole Niels Nienke Nina Noor Nora Olga Omar Oscar Osman Otto Pascal Patricia Patrick Paul Paula
        Pauline Peter Petra Philip Pieter Piet Pim Rachid Ramon Rachel Rebecca Reinier Renate Rene René Renée Ria Richard Rick Rien Rik
        Rina Rita Rob Robbert Robert Roel Roelof Roger Roland Rolf Romy Ron Ronald Ronnie Rosa Rosalie Rudolf Ruud Ruth Sabine Said Salim
        Samira Samuel Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Sharon Siebe Siem Simon Simone Sjaak Sjoerd Sofia Sofie Sonja
        Stefan Stephan Stephanie Suleyman Susan Suzanne Sven Sylvia Tamara Tanja Teun Thea Theo Theodora Thijs Thomas Tim Timo Tineke Tom
        Ton Tonnie Toon Trees Trudy Truus Tuncay Tycho Ursula Valerie Vera Veronique Vincent Wendy Wessel Wesley Wibo Wiebe Wilhelmina
        Wilhelmus Willem Willemien Wilma Wim Wouter Yasmin Yusuf Yvette Yvonne Yvon Zeynep
        """);

    /// <summary>Surnames, without what comes before them.</summary>
    public static FrozenSet<string> Achternamen { get; } = Lijst("""
        Aarts Abdi Acar Adriaans Ahmed Akkerman Alberts Ali Arslan Arends Aydin Baars Bakker Bakkers Bakx Barends Beek Beekman Berends Berg
        Bergman Bernards Blok Blom Boer Boers Bol Boon Bos Bosch Bosman Bouwman Brink Broek Brouwer Bruijn Bruin Bruins Buijs Buren Celik
        Christiaans Claassen Claessens Cornelissen Dam Damen Dekker Dekkers Demir Dijk Dijkstra Doorn Driessen Dogan Elzinga Engels Evers
        Fransen Friso Gelder Gerrits Gerritsen Gerards Graaf Groen Groot Haan Haas Hassan Heer Heijden Hendriks Hendriksen Hermans Heuvel
        Hoekstra Hofman Hoffman Hofstede Horst Houtman Huisman Ibrahim Jacobs Jager Jansen Janssen Janssens Jong Jonge Jongen Joosten Kaya
        Kaplan Ketelaar Klaassen Klein Kok Koopman Koning Koster Kramer Krol Kuiper Kuijpers Kuipers Lammers Laan Lange Leeuw Leeuwen Linden
        Lubbers Maas Martens Martin Meer Meijer Meijers Meulen Meyer Michels Mohamed Molenaar Mol Mulder Nguyen Nijhof Nijhuis Olthof
        Oosterhuis Otten Oudenhoven Özdemir Öztürk Pauw Peeters Peters Pieters Pietersen Post Postma Prins Ramdin Rietveld Roos Rutten
        Sahin Sanders Schaik Schipper Scholten Schouten Simons Singh Smeets Smit Smits Smith Snijders Spaans Steen Stam Stoffels Timmer
        Timmerman Timmermans Tromp Veen Veenstra Velde Verbeek Verhagen Verhoeven Vermeer Vermeulen Versteeg Visser Vink Vliet Vos Vries
        Vroom Wal Warmerdam Weerd Weijden Westra Wiel Wiersma Wijk Wilde Willems Willemsen Winter Wit Wolf Wolff Yildirim Yildiz Yilmaz
        Zanden Ziel Zijlstra Zwart
        """);

    /// <summary>Those that are words, months, standards or places too: alone in a sentence they say nothing.</summary>
    public static FrozenSet<string> Woorden { get; } = Lijst("""
        Ada Beek Berg Bergman Blok Boer Boers Bol Boon Bos Bosch Brink Broek Brouwer Bruin Buren Dam Dekkers Dijk Doorn Engels Graaf Groen
        Groot Haan Haas Heer Heuvel Hofstede Horst Jager Jong Jonge Jongen Klein Kok Koning Laan Lange Leeuw Linden Maas Martin Meer Mohamed
        Mol Pauw Post Prins Roos Spaans Steen Stam Timmer Ton Veen Velde Vera Vink Vliet Vos Vroom Wal Wiel Wijk Wilde Winter Wit Wolf
        Zanden Ziel Zwart
        """);

    /// <summary>Surnames that are a trade as well: without a capital they are one.</summary>
    public static FrozenSet<string> Beroepen { get; } = Lijst("""
        Baars Bakker Dekker Jager Ketelaar Kok Koning Koopman Koster Kramer Kuiper Molenaar Mulder Schipper Smit Timmerman Visser
        """);

    /// <summary>Whether a word is a surname that is often given, and no other word.</summary>
    public static bool IsAchternaam(string woord) => Achternamen.Contains(woord) && !Woorden.Contains(woord);

    private static FrozenSet<string> Lijst(string namen) =>
        namen.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
