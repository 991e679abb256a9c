// Looks now and then who else has this open; the page says so when that changes.
const pauze = 45000;

export function kijkWieErIs(vak) {
  let laatste = vak.textContent.replace(/^\s*Let op:\s*/, "").trim();
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const antwoord = await fetch(vak.dataset.aanwezig, { redirect: "manual" });
      const zin = antwoord.ok ? await antwoord.text() : laatste;
      if (zin !== laatste) vak.textContent = laatste = zin;
    } catch { /* no connection: the next time */ }
  }, pauze);
}
