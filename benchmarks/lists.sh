#!/bin/sh
# The list of devices (50 rows) with 100,000 devices in SQLite: requests a second with 32 connections, and waiting times at 200 a second.
exec python3 "$(dirname "$0")/lib/lists.py"
