# shellcheck shell=bash
# `noaber import`: takes a document in, on the running database or on one that it starts and stops itself.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

run_import() { bring_in import "BESTAND --samenwerking NAAM" "$@"; }
