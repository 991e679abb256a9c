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
        Aart Abdel Abdullah Abdulrahman Abel Achmed Ada Adam Adil Adriaan Adriana Agnes Agnieszka Ahmed Ahmet Aicha Aisha Albert Alberta
        Aleksandra Alex Alexander Alexandra Ali Alice Alicia Alie Amanuel Amber Amina Amir Amira Anass Andriy Andrzej Aniek Anita Anja
        Anke Ann Anna Anne Anneke Annelies Annemarie Annemieke Annie Anny Anouar Anouk Anthonie Antoinette Anton Antonius Antoon Arend
        Arie Arjan Arjen Arnold Arthur Asma Astrid Ayoub Ayse Aziz Barbara Bart Bas-Jan Bassel Beatrix Bennie Bep Berend Bernard Bert
        Bertha Betty Bianca Bilal Björn Boudewijn Bram Brigitte Bülent Carin Carla Carlo Carolien Caroline Catharina Cees Cemal Chaima
        Chantal Charlotte Chris Christel Christiaan Christina Christine Claudia Coen Conny Cor Cornelia Cornelis Corrie Daan Daniel
        Danielle Danique Daniël Danny David Debbie Demi Dennis Derk Desiree Diana Dick Diederik Dilan Dirk Dmytro Dominique Eddy Edith
        Edwin Eefje Eelco Eline Elisabeth Ellen Elly Els Elsa Emiel Emine Emma Emre Eric Erik Erika Erna Ernst Esra Esther Eva Evelien
        Eveline Evert Fadi Farid Fatiha Fatima Fatma Feike Femke Fenna Fien Filmon Firas Fleur Floor Floris Frank Frans Fred Frederik
        Freek Frits Gabriela Gea Geert Geertje Geertruida Gerard Gerben Gerda Gerhard Gerjan Germa Gerrie Gerrit Gerry Gert Geurt Ghassan
        Giel Gijs Gijsbert Gino Greet Greta Gretha Grietje Guus Hacer Hakim Halil Hamid Hanan Hanna Hanneke Hannie Hans Harm Harrie Harry
        Hasan Hassan Hatice Heidi Hein Heleen Helena Helma Hendrik Hendrika Henk Hennie Henny Henri Henriëtte Herbert Herman Hermien
        Hermine Hilda Hilde Houda Huseyin Hussein Ibrahim Ilona Ilse Ina Ineke Inge Ingeborg Ingrid Irene Irma Iryna Isabel Isabella
        Ismail Ivo Iwona Jaap Jacob Jacoba Jacobus Jacqueline Jamal Jan Jan-Willem Janine Janna Janneke Jannes Jannie Janny Jantje Jaring
        Jasmijn Jasper Jayden Jeanette Jeanne Jelle Jennifer Jenny Jeroen Jesse Jessica Jet Jo Joanna Johan Johanna Johannes John Joke
        Jolanda Jolien Jonas Joop Joost Jordy Joris Jorrit Jos Josefina José Joyce Judith Jules Julia Jurgen Jurre Karel Karim Karima
        Karin Kars Katarzyna Kees Kelly Kemal Kevin Khadija Khaled Khalid Kibrom Kim Kirsten Klaas Koen Koos Krzysztof Laila Lars Latifa
        Laura Leen Leendert Leila Lena Leny Leo Leon Leonie Lia Lianne Lidia Lieke Lies Liesbeth Linda Lisa Lisette Loes Lotte Loubna
        Louis Louise Lubna Lucas Lucia Lucy Luuk Maaike Maarten Maartje Magda Maher Mahmoud Malika Mandy Manon Marc Marcel Margaretha
        Margriet Maria Mariam Marianne Marieke Marijke Mariska Marit Mariëlle Marja Marjan Marjolein Mark Marleen Marloes Marscha Martha
        Martijn Martin Martine Mathilde Matthijs Maurice Małgorzata Mehari Mehdi Mehmet Melanie Melissa Menno Merel Merhawi Meryem Michael
        Michel Michelle Michiel Mieke Mien Mila Miloud Miranda Miriam Mirjam Mohamad Mohamed Mohammad Mohammed Monica Monique Mourad
        Muhammed Murat Mustafa Mykola Nabil Nadia Nadine Naima Najat Nancy Naomi Nasser Natalia Natalie Natasja Nathalie Nelleke Nellie
        Nico Nicole Niels Nienke Nina Nizar Noah Noor Nora Oksana Oleksandr Olena Olga Omar Oscar Osman Otto Pascal Patricia Patrick Paul
        Paula Pauline Paweł Perry Peter Petra Philip Piet Pieter Pim Piotr Rachel Rachid Rachida Rahel Rami Ramon Rebecca Reinier Renate
        Rene René Renée Ria Rianne Richard Rick Ridvan Rien Rik Rina Rinus Rita Rob Rob-Jan Robbert Robert Roel Roelof Roger Roland Rolf
        Romy Ron Ronald Ronnie Rosa Rosalie Rosita Rudolf Ruth Ruud Sabine Said Salim Samer Samir Samira Samuel Sander Sandra Sanne Sara
        Sarah Saskia Saïd Sebastiaan Selam Selma Senait Serkan Sevda Sharon Shirley Siebe Siem Sietske Silvia Simon Simone Sjaak Sjoerd
        Sofia Sofie Sonja Souad Stef Stefan Stephan Stephanie Suleyman Susan Suzanne Sven Svitlana Sylvia Tamara Tanja Tarek Tess Tessa
        Tetiana Teun Thea Theo Theodora Thijs Thomas Tijn Tim Timo Tineke Tom Tomasz Ton Tonnie Tony Toon Trees Trudy Truus Tuncay Tycho
        Ursula Valerie Vanessa Vera Veronique Vincent Volodymyr Wael Walid Wendy Wesley Wessel Wibo Wiebe Wiesława Wil-Jan Wilhelmina
        Wilhelmus Willem Willemien Willy Wilma Wim Wouter Yasmin Yassin Yazan Yonas Yousef Youssef Yusuf Yvette Yvon Yvonne Zaid Zeynep
        Zohra Zoë Özlem Ümit Żaneta
        """);

    /// <summary>Surnames, without what comes before them.</summary>
    public static FrozenSet<string> Achternamen { get; } = Lijst("""
        Aalbers Aarts Abbink Abdi Abdulle Acar Achterberg Adema Adriaans Ahmadi Ahmed Akkerman Aksoy Alberts Alblas Ali Altena Amrani
        Arends Arslan Aslan Assink Aydin Baars Baas Backer Bakker Bakkers Bakx Balk Banning Barendrecht Barends Bartels Beek Beekhuis
        Beekman Beijer Bekker Beltman Benjamins Berends Berg Bergman Bergsma Berhane Berkhout Bernards Bijl Bijlsma Blankestijn Bloemen
        Blok Blom Boekhout Boer Boers Boersma Bol Bolt Bondarenko Bontekoe Boon Boonstra Borst Bos Bosch Bosma Bosman Boswijk Bouali
        Boukhriss Bouma Bouwman Bouwmeester Bouzid Boyko Braam Brandsma Braun Brink Broek Broekhuis Broers Brouwer Brouwers Brugman Bruijn
        Bruin Bruins Buijs Buijtenhuis Bulut Buren Burger Burgers Buter Buursink Carels Celik Christiaans Claassen Claessens Coenen
        Coenraads Cornelisse Cornelissen Cuperus Dam Damen Dekker Dekkers Demir Derksen Deventer Diepenbroek Dijk Dijkhuizen Dijkman
        Dijkstra Doeleman Dogan Donkers Doorn Douma Doğan Driessen Duinkerken Ebbers Eijk Eijsink Eising Ekker Elferink Elshof Elzinga
        Engbers Engelen Engels Erdem Esch Essers Evers Everts Faber Farah Feenstra Fernandes Franken Fransen Frederiks Friso Gebre
        Geerdink Geerlings Geerts Gelder Gerards Gerrits Gerritse Gerritsen Giesen Goossens Gosen Graaf Grevink Groen Groeneveld
        Groenewegen Groot Grootenboer Groothuis Güler Güneş Haan Haas Haddou Haile Hamdi Hassan Haverkamp Heer Heijden Heijnen Heinen
        Hekman Helder Hemmink Hendriks Hendriksen Hendrikx Hermans Hermsen Hesselink Heuvel Heuvelman Hilhorst Hoek Hoekman Hoekstra
        Hoffman Hofman Hofstede Hofstra Hogenkamp Holtkamp Hoogendoorn Hoogeveen Horst Hosseini Houtman Huijsmans Huisken Huisman Huizinga
        Hulshof Ibrahim Ibrahimi Idrissi Jacobs Jacobse Jager Jama Jansen Janssen Janssens Jaspers Jong Jonge Jongen Jonker Jonkers
        Joosten Joustra Kamiński Kamphuis Kaplan Kaptein Karaca Karimi Kas Kaya Keizer Kemper Kempers Kerkhof Kerssies Ketelaar Keurentjes
        Kidane Kiliç Klaassen Klaver Kleijn Klein Klerks Knol Koch Kok Kolk Koning Kooi Kooijman Kooiman Kooistra Koopman Korkmaz Korte
        Kortekaas Koster Kovalenko Kowalska Kowalski Koç Kramer Kroeze Krol Kroon Kruger Kruijff Kruit Kuijpers Kuik Kuiper Kuipers Kurt
        Kılıç Laan Lambers Lammers Lange Lankhorst Leenders Leeuw Leeuwen Lenferink Lentink Leusink Lewandowski Linden Lohuis Loman Loo
        Lubbers Lucassen Luijten Maas Maassen Maduro Mannes Mansouri Marsman Martens Martin Martina Mathurin Meekes Meer Meijer Meijering
        Meijerink Meijers Mensink Mertens Meulen Meyer Michels Mohamed Mohammadi Mol Molenaar Molenkamp Morssink Mulder Mulders Nguyen
        Nieboer Nieuwenhuis Nijenhuis Nijhof Nijhuis Nijkamp Nolten Noordhuis Nowak Oldenkamp Olthof Oosterhuis Oosterveld Oostra Osman
        Otten Oudenhoven Overbeek Ozkan Paalman Pasman Pater Pauw Pauwels Peeters Penders Peters Philipsen Pieters Pietersen Pijpers Pinas
        Plas Ploeg Poelman Polat Polman Pool Post Postma Prins Rahimi Ramdin Reijnders Reinders Remmers Rensink Rietveld Rijkers Ritzen
        Rodrigues Roelofs Roelofsen Roetgerink Rooij Roos Rosmalen Rouwenhorst Rozema Ruijter Ruiter Rutten Sahin Sanchez Sanders Schaik
        Scheepers Schepers Schipper Schmidt Schoenmaker Scholten Schouten Schreuder Schreurs Schuurman Shevchenko Sijbesma Simons Singh
        Slagter Slot Smeets Smit Smith Smits Snel Snijders Snippert Soer Spaans Spijker Spijkers Stam Steen Sterk Stevens Stoffels
        Stokkers Strijker Swinkels Tekin Tesfay Tesfaye Teunissen Theunissen Thijssen Tijink Timmer Timmerman Timmermans Toprak Tromp
        Tuinstra Veen Veenhof Veenstra Velde Veldhuis Veldman Velthuis Verbeek Verbruggen Verduin Verhagen Verhoef Verhoeven Verkerk
        Vermaat Vermeer Vermeulen Verschoor Versluis Versteeg Verweij Vink Visser Vlasblom Vliet Voogd Voort Voortman Vos Vrielink Vries
        Vroegop Vroom Vugts Waard Wagenaar Wal Walstra Warmerdam Warsame Wassink Weerd Weghorst Weijden Welling Wensink Werkman Wessels
        Westerhof Westerveld Westra Wiegerink Wiel Wieringa Wiersema Wiersma Wijk Wilde Willems Willemsen Winklaar Winter Wissink Wit
        Witteveen Wiśniewski Wolf Wolff Wolters Woudstra Wouters Wójcik Yavuz Yildirim Yildiz Yilmaz Yıldız Zanden Zandstra Ziani Ziel
        Zijlstra Zomer Zuidema Zwart Zwiers Çelik Öz Özdemir Öztürk Ünal Şahin Şimşek
        """);

    /// <summary>Those that are words, months, standards or places too: alone in a sentence they say nothing.</summary>
    public static FrozenSet<string> Woorden { get; } = Lijst("""
        Achterberg Ada Altena Baas Balk Banning Barendrecht Beek Beekhuis Bekker Berg Bergman Berkhout Bijl Bloemen Blok Boekhout Boer
        Boers Bol Bolt Boon Borst Bos Bosch Boswijk Braam Brink Broek Broekhuis Broers Brouwer Brouwers Bruin Buren Burger Burgers Dam
        Dekkers Deventer Diepenbroek Dijk Dijkhuizen Doorn Duinkerken Eijk Elferink Elshof Engelen Engels Esch Faber Farah Franken Graaf
        Groen Groeneveld Groot Groothuis Haan Haas Haverkamp Heer Helder Heuvel Hoek Hofstede Hogenkamp Holtkamp Hoogeveen Horst Hulshof
        Jager Jama Jong Jonge Jongen Jonker Jonkers Kamphuis Kaptein Kas Keizer Kerkhof Klaver Klein Knol Koch Kok Kolk Koning Kooi Korte
        Kroon Kruit Kuik Kurt Laan Lange Lankhorst Leeuw Linden Loo Maas Martin Martina Meer Mohamed Mol Molenkamp Nieuwenhuis Noordhuis
        Oldenkamp Oosterveld Overbeek Pater Pauw Plas Ploeg Pool Post Prins Rooij Roos Rosmalen Ruiter Schoenmaker Slagter Slot Snel
        Spaans Spijker Spijkers Stam Steen Sterk Timmer Ton Veen Veenhof Velde Veldhuis Vera Vink Vliet Voogd Voort Vos Vroom Waard Wal
        Weghorst Welling Westerhof Westerveld Wiel Wijk Wilde Winter Wit Witteveen Wolf Zanden Ziel Zomer Zwart Öz
        """);

    /// <summary>Surnames that are a trade as well: without a capital they are one.</summary>
    public static FrozenSet<string> Beroepen { get; } = Lijst("""
        Baars Bakker Bouwman Bouwmeester Brugman Burger Dekker Dijkman Jager Keizer Ketelaar Kok Koning Kooiman Koopman Koster Kramer
        Kuiper Molenaar Mulder Pater Ruiter Schepers Schipper Schoenmaker Slagter Smit Timmerman Veldman Visser Voogd Wagenaar Werkman
        """);

    /// <summary>Whether a word is a surname that is often given, and no other word.</summary>
    public static bool IsAchternaam(string woord) => Achternamen.Contains(woord) && !Woorden.Contains(woord);

    private static FrozenSet<string> Lijst(string namen) =>
        namen.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
