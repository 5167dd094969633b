#!/bin/sh
# The public page of impact and the activities file for IATI with 1,300,000 devices in 10,000 projects.
exec python3 "$(dirname "$0")/lib/impact.py"
