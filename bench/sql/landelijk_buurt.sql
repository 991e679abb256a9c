-- What the page of a buurt shows.
select periode, partij_id, getal from {cijfers} indicator = 'woningvoorraad' and deel = '' and gebied = 'BU50010203' order by 1, 2;
select periode, deel, sum(getal) from {cijfers} indicator = 'woningen-energielabel' and gebied = 'BU50010203' group by 1, 2 order by 1, 2;
select indicator, periode, sum(getal) from {cijfers} indicator in ('nieuwbouw', 'verkoop', 'sloop', 'woningen-verduurzaamd', 'overlastmeldingen') and deel = ''
  and gebied = 'BU50010203' group by 1, 2 order by 1, 2;
