"""See ../lists.sh. `wrk` asks as one signed-in person, on the same cores as the server."""

import http.client
import json
import os
import re
import subprocess
import sys
import threading
import time

from programme import Person, Programme, percentile, say

DEVICES = int(os.environ.get("GAPLESS_BENCH_DEVICES", "100000"))
A_DONATION = 50_000
CONNECTIONS = 32
SECONDS = 4
RATE = 200
ASKERS = 8
ROUNDS = 3
# Threads of this script must not wait for each other longer than for the server.
sys.setswitchinterval(0.0002)

programme = Programme(os.environ["GAPLESS_SCRATCH"] + "/data")
programme.start()
programme.enter_parties()
for start in range(0, DEVICES, A_DONATION):
    lines = min(A_DONATION, DEVICES - start)
    say(f"donation of {lines} lines")
    donation, _ = programme.offer(lines, start)
    session = programme.to_the_dock(donation)
    programme.receive(session, lines, start)
    say("  received")
programme.stop()
programme.start()
person = Person(programme, "lead", "lead", "Workshop")


def throughput(path):
    """Requests a second, and the bytes of one answer."""
    address = f"http://127.0.0.1:{programme.port}{path}"
    words = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", f"Cookie: {person.cookie}", address]
    printed = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in printed or "Socket errors" in printed:
        raise SystemExit(printed)
    return round(float(re.search(r"Requests/sec:\s+([\d.]+)", printed)[1]))


def waiting(path):
    """Milliseconds from when a request was due until its answer was there, `RATE` due every second; the middle one of
    some rounds, as other machines' work shows in the slowest."""
    rounds = sorted((one_round(path) for _ in range(ROUNDS)), key=lambda one: one["p99"])
    return {**rounds[ROUNDS // 2], "p99_of_each_round": [one["p99"] for one in rounds]}


def one_round(path):
    total, waits, lock = RATE * SECONDS, [], threading.Lock()
    begin = time.monotonic() + 0.2

    def ask(first):
        connection = http.client.HTTPConnection("127.0.0.1", programme.port)
        connection.connect()
        mine = []
        for n in range(first, total, ASKERS):
            due = begin + n / RATE
            time.sleep(max(0, due - time.monotonic()))
            connection.request("GET", path, headers={"Cookie": person.cookie})
            connection.getresponse().read()
            mine.append((time.monotonic() - due) * 1000)
        with lock:
            waits.extend(mine)

    askers = [threading.Thread(target=ask, args=(n,)) for n in range(ASKERS)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    return {"p50": round(percentile(waits, 0.5), 1), "p99": round(percentile(waits, 0.99), 1), "largest": round(max(waits), 1)}


figures = {"devices": DEVICES, "connections": CONNECTIONS, "limit_requests_a_second": 1500, "limit_p99_milliseconds": 30, "pages": {}}
first = programme.ask("technician", "GET", "/api/v1/devices")
paths = {
    "nothing but an answer": "/healthz",
    "devices": "/devices",
    "devices, a later page": f"/devices?cursor={first['next']}",
    "devices of one stage": "/devices?stage=receiving",
    "open media": "/sanitization",
    "my tasks": "/",
}
for name, path in paths.items():
    say(name)
    body = person.see(path)
    figures["pages"][name] = {
        "bytes": len(body),
        "requests_a_second": throughput(path),
        f"milliseconds_at_{RATE}_a_second": waiting(path),
    }
figures["server_peak_kib"] = programme.memory("VmHWM")
programme.stop()
print(json.dumps(figures))
