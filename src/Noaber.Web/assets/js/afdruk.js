// For a page that is printed to a file: everything is drawn at once, and nothing is fetched.
import "./cijfers/grafiek.js";
import "./cijfers/kaart.js";

for (const figuur of document.querySelectorAll("noaber-grafiek, noaber-kaart")) figuur.verschijn(true);
