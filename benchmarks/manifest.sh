#!/bin/sh
# A manifest of 50,000 lines by the page: seconds until the donor sees the verdicts, and the largest memory.
exec python3 "$(dirname "$0")/lib/manifest.py"
