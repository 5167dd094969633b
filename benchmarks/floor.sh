#!/bin/sh
# 10,000 devices received through the API in commits of 200 serial numbers, on SQLite with its full sync.
exec python3 "$(dirname "$0")/lib/floor.py"
