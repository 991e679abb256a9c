// Who leaves a form with something in it that was not sent is asked by the browser first.
export function waarschuw(form) {
  let gewijzigd = false;
  form.addEventListener("input", () => { gewijzigd = true; });
  form.addEventListener("submit", () => { gewijzigd = false; });
  addEventListener("beforeunload", gebeurtenis => { if (gewijzigd) gebeurtenis.preventDefault(); });
}
