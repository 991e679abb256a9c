-- What the dashboard of energy labels shows; {cijfers} is where figures stand, here or in the peer.
select periode, sum(getal) from {cijfers} indicator = 'woningen-efg' and deel = '' and gebied = 'GM5001' group by 1 order by 1;
select periode, deel, sum(getal) from {cijfers} indicator = 'woningen-energielabel' and gebied = 'GM5001' group by 1, 2 order by 1, 2;
select periode, partij_id, getal from {cijfers} indicator = 'woningen-efg' and deel = '' and gebied = 'GM5001' order by 1, 2;
select gebied, periode, sum(getal) from {cijfers} indicator = 'woningen-efg' and deel = '' and gebied like 'BU%' and periode >= '2025-1' group by 1, 2 order by 1, 2;
select periode, partij_id, getal from {cijfers} indicator = 'energie-index' and deel = '' and gebied = 'GM5001' order by 1, 2;
