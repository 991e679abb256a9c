# shellcheck shell=bash
# `noaber cijfers`: takes a table of public figures in, on the running database or on one that it starts and stops itself.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

run_cijfers() { bring_in cijfers "BESTAND --tabel NUMMER" "$@"; }
