-- What the map of seventy buurten shows.
select gebied, periode, sum(getal) from {cijfers} indicator = 'woningen-efg' and deel = '' and gebied like 'BU%' and periode >= '2025-1' group by 1, 2 order by 1, 2;
