-- What the table of 9,800 cells shows: seven figures of seventy buurten, twenty half-years.
select indicator, gebied, periode, sum(getal) from {cijfers}
  indicator in ('woningvoorraad', 'woningen-efg', 'woningen-verduurzaamd', 'nieuwbouw', 'verkoop', 'sloop', 'aankoop') and deel = '' and gebied like 'BU%'
  group by 1, 2, 3 order by 1, 2, 3;
