#!/bin/sh
# Lists and reports by the command line: a million lines of CSV, 100,000 rows of XLSX, 1,000 dmidecode dumps, 600 SMART reports; beside it pandas with openpyxl reading the same lists.
exec python3 "$(dirname "$0")/lib/reading.py"
