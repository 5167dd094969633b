"""See ../floor.sh. The limit that is measured beside it: as many empty commits with a full sync on the same disk."""

import json
import os
import sqlite3
import time

from programme import SCANNED_AT_ONCE, Programme, percentile, say

LINES = int(os.environ.get("GAPLESS_BENCH_LINES", "10000"))

scratch = os.environ["GAPLESS_SCRATCH"]
programme = Programme(scratch + "/data")
programme.start()
programme.enter_parties()
donation, _ = programme.offer(LINES)
session = programme.to_the_dock(donation)
say("checking in")
seconds = programme.receive(session, LINES)
state = programme.ask("technician", "GET", f"/api/v1/receiving/sessions/{session}")
peak = programme.stop()

# What the disk alone needs: one row a commit, the same settings.
disk = sqlite3.connect(scratch + "/disk.db", isolation_level=None)
disk.execute("PRAGMA journal_mode=WAL")
disk.execute("PRAGMA synchronous=FULL")
disk.execute("CREATE TABLE row (n INTEGER)")
begin = time.monotonic()
for n in range(len(seconds)):
    disk.execute("INSERT INTO row VALUES (?)", (n,))
floor = time.monotonic() - begin

figures = {
    "devices": LINES,
    "serials_a_commit": SCANNED_AT_ONCE,
    "seconds": round(sum(seconds), 2),
    "limit_seconds": 20,
    "devices_a_second": round(LINES / sum(seconds)),
    "commit_median_milliseconds": round(percentile(seconds, 0.5) * 1000, 1),
    "limit_commit_median_milliseconds": 100,
    "commit_p99_milliseconds": round(percentile(seconds, 0.99) * 1000, 1),
    "empty_commits_on_this_disk_seconds": round(floor, 2),
    "server_peak_kib": peak,
}
print(json.dumps(figures))
