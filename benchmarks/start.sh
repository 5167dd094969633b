#!/bin/sh
# Start with a database that holds something: milliseconds until it is ready, and the memory when nobody asks.
exec python3 "$(dirname "$0")/lib/start.py"
