"""See ../manifest.sh. Beside it: `gapless check` on the same list, which reads and judges without a server."""

import gzip
import json
import os
import time

from programme import Person, Programme, manifest, say, subprocess

LINES = int(os.environ.get("GAPLESS_BENCH_LINES", "50000"))

programme = Programme(os.environ["GAPLESS_SCRATCH"] + "/data")
programme.start()
programme.enter_parties()
person = Person(programme, "donor", "donor-manager", "Acme")
list_ = manifest(LINES)
seconds, shown = [], []
for again in range(3):
    file = list_ + b"\n" * again
    begin = time.monotonic()
    page = person.upload("/offer/new", "list.csv", file, title=f"Everything {again}").split("?")[0]
    uploaded = time.monotonic() - begin
    text = gzip.decompress(person.see(page)).decode()
    seconds.append(time.monotonic() - begin)
    shown.append(seconds[-1] - uploaded)
    say(f"  {uploaded:.2f} s until it was kept, {shown[-1] * 1000:.0f} ms for its page")
summary = programme.ask("donor-manager", "GET", "/api/v1" + page)["summary"]
if summary["lines"] != LINES or str(summary["accepted"])[:2] not in text:
    raise SystemExit(f"the page does not show {summary}")
peak = programme.stop()
file = os.environ["GAPLESS_SCRATCH"] + "/list.csv"
with open(file, "wb") as out:
    out.write(list_)
begin = time.monotonic()
subprocess.run([programme.program, "check", "--format", "json", file], stdout=subprocess.DEVNULL, check=True)
check = time.monotonic() - begin
figures = {
    "lines": LINES,
    "seconds_until_verdicts_are_on_the_page": round(sorted(seconds)[1], 2),
    "limit_seconds": 5,
    "page_milliseconds": round(sorted(shown)[1] * 1000),
    "check_without_a_server_seconds": round(check, 2),
    "server_peak_kib": peak,
    "limit_peak_kib": 400 * 1024,
}
print(json.dumps(figures))
