"""See ../impact.sh. Ten years cannot be played through the program in minutes: rows of the example programme are copied past it,
so that counts are of the size and the make-up that ten years leave behind."""

import itertools
import json
import os
import resource
import sqlite3
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

from programme import Programme, percentile, say

YEARS = 10
DEVICES = int(os.environ.get("GAPLESS_BENCH_DEVICES", 130_000 * YEARS))
PROJECTS = max(1, DEVICES // 130)
DEVICES_A_SHIPMENT = 1_000
COUNTRIES = ["RW", "KE", "SN", "UG", "GH", "MZ", "BJ", "CM", "TZ"]
# Of what was handed over, how much stands where after years.
STATUSES = ["in-use"] * 7 + ["broken", "retired", "recycled"]

data = os.environ["GAPLESS_SCRATCH"] + "/data"
programme = Programme(data)
address = f"http://127.0.0.1:{programme.port}"
subprocess.run([programme.program, "demo", "--data", data, "--load-only"], stdout=subprocess.DEVNULL, check=True)
base = sqlite3.connect(data + "/gapless.db")
base.row_factory = sqlite3.Row
base.execute("PRAGMA synchronous = OFF")


def like(table, where="1"):
    """A row of the table as a dictionary."""
    return dict(base.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1").fetchone())


def key():
    """A new key, as the program writes them."""
    made = uuid.uuid4()
    return made.bytes if isinstance(project["id"], bytes) else str(made)


def fill(table, rows):
    """Inserts rows that all have the columns of the first."""
    rows = iter(rows)
    first = next(rows)
    columns = ", ".join(first)
    marks = ", ".join("?" * len(first))
    values = (tuple(row.values()) for row in itertools.chain([first], rows))
    base.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)
    base.commit()


project = like("project")
projects = [
    {**project, "id": key(), "number": f"B-{n:05}", "country": COUNTRIES[n % len(COUNTRIES)], "status": "selected"}
    for n in range(PROJECTS)
]
shipment = like("shipment")
shipments = [{**shipment, "id": key(), "number": f"BS-{n:05}"} for n in range(DEVICES // DEVICES_A_SHIPMENT + 1)]
delivery = like("delivery")
deliveries = [
    {
        **delivery,
        "id": key(),
        "number": f"BR-{n:05}",
        "project_id": one["id"],
        "shipment_id": shipments[n * len(shipments) // PROJECTS]["id"],
    }
    for n, one in enumerate(projects)
]
kinds = [like("device", f"category = '{kind}'") for kind in ("laptop", "desktop", "monitor")]
packed = like("shipment_device")


def devices():
    for n in range(DEVICES):
        yield {
            **kinds[n % len(kinds)],
            "id": f"G-B{n:07}",
            "line_id": None,
            "project_id": projects[n % PROJECTS]["id"],
            "shipment_id": None,
            "weight_g": 1_500 if n % 2 else None,
            "status": STATUSES[n % len(STATUSES)],
        }


def handed():
    for n in range(DEVICES):
        given = deliveries[n % PROJECTS]
        yield {
            **packed,
            "device_id": f"G-B{n:07}",
            "shipment_id": given["shipment_id"],
            "project_id": given["project_id"],
            "delivery_id": given["id"],
            "category": kinds[n % len(kinds)]["category"],
        }


begin = time.monotonic()
fill("project", projects)
fill("shipment", shipments)
fill("delivery", deliveries)
fill("device", devices())
fill("shipment_device", handed())
base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
base.close()
say(f"{DEVICES} devices, {PROJECTS} projects: filled in {time.monotonic() - begin:.0f} s")


def ask(path):
    """Milliseconds of an answer, and its bytes."""
    begin = time.monotonic()
    with urllib.request.urlopen(address + path) as answer:
        size = len(answer.read())
    return (time.monotonic() - begin) * 1000, size


def write():
    """Something is written: an attempt to sign in that fails."""
    form = urllib.parse.urlencode({"email": f"{uuid.uuid4()}@none.example", "password": "none"}).encode()
    try:
        urllib.request.urlopen(urllib.request.Request(address + "/sign-in", form, {"Origin": address}))
    except urllib.error.HTTPError:
        pass


programme.start()
first, size = ask("/impact")
quiet = [ask("/impact")[0] for _ in range(200)]
busy = []
for _ in range(20):
    write()
    busy.append(ask("/impact")[0])
time.sleep(11)
aged = [ask("/impact")[0] for _ in range(20)]
programme.stop()
output = os.environ["GAPLESS_SCRATCH"] + "/iati.xml"
begin = time.monotonic()
subprocess.run([programme.program, "export", "iati", "--data", data, "--output", output], stdout=subprocess.DEVNULL, check=True)
export = time.monotonic() - begin
figures = {
    "devices": DEVICES,
    "projects": PROJECTS,
    "page_first_milliseconds": round(first),
    "page_median_milliseconds": round(percentile(quiet, 0.5), 1),
    "page_p99_milliseconds": round(percentile(quiet, 0.99), 1),
    "page_after_writes_slowest_milliseconds": round(max(busy), 1),
    "page_when_old_slowest_milliseconds": round(max(aged), 1),
    "limit_page_milliseconds": 100,
    "page_bytes": size,
    "iati_seconds": round(export, 1),
    "limit_iati_seconds": 10,
    "iati_bytes": os.path.getsize(output),
    "iati_largest_kib": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,
}
print(json.dumps(figures))
