"""A programme in full size, made through the command line and the API of the program that is measured.

Scenarios import `Programme`: it starts the program on an empty folder, enters the parties, and brings donations of
any size to the dock. Nothing is written past the program. Only Python's standard library is used.
"""

import atexit
import http.client
import json
import os
import resource
import socket
import subprocess
import sys
import time
import urllib.parse

MODELS = [
    ("Laptop", "Dell", "Latitude 5490", "i5-8350U", "8 GB"),
    ("Desktop", "Dell", "OptiPlex 7010", "i5-3470 @ 3.20GHz", "8 GB"),
    ("Laptop", "HP", "EliteBook 840 G5", "Intel(R) Core(TM) i7-8650U CPU", "16 GB"),
    ("Laptop", "Lenovo", "ThinkPad T480", "Core i5 8th Gen", "8 GB"),
    ("Monitor", "Dell", "P2419H", "", ""),
    ("Desktop", "HP", "ProDesk 400 G6 SFF", "Core i3-9100", "8 GB"),
    ("Switch", "Cisco", "Catalyst 2960", "", ""),
    ("Laptop", "HP", "EliteBook 840 G3", "i5-6300U", "4096 MB"),
]
PACKED_AT_ONCE = 2000
SCANNED_AT_ONCE = 200


def say(text):
    print(text, file=sys.stderr, flush=True)


def serial(start, n):
    """No two are one character apart: a typing error must not be taken for a neighbour."""
    return f"SN{(start + n) * 7919 % 99999989:08d}{chr(65 + n % 23)}"


def manifest(lines, start=0):
    """A list of a donor as CSV bytes."""
    rows = ["Asset tag,Type,Manufacturer,Model,Serial number,Processor,RAM,Office"]
    for n in range(lines):
        kind, maker, model, cpu, ram = MODELS[n % len(MODELS)]
        rows.append(f"INV-{start + n:07d},{kind},{maker},{model},{serial(start, n)},{cpu},{ram},Head office")
    return ("\n".join(rows) + "\n").encode()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Programme:
    """The program on a folder, and a key for each party."""

    def __init__(self, data):
        self.program = os.environ["GAPLESS_BIN"]
        self.data = data
        self.port = free_port()
        self.keys = {}
        self.server = None
        self.connection = None

    # The process

    def start(self):
        """Starts serving; seconds until it answers."""
        begin = time.monotonic()
        environment = dict(os.environ, GAPLESS_LOG="warn")
        command = [self.program, "serve", "--data", self.data, "--listen", f"127.0.0.1:{self.port}"]
        self.server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        atexit.register(self.server.kill)
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self.port)):
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
                    self.connection.request("GET", "/readyz")
                    answer = self.connection.getresponse()
                    answer.read()
                    if answer.status == 200:
                        return time.monotonic() - begin
            except OSError:
                pass
            if self.server.poll() is not None:
                sys.exit("the server ended at its start")
            if time.monotonic() - begin > 60:
                sys.exit("the server does not answer")
            time.sleep(0.002)

    def stop(self):
        """Stops it as an operator would; the largest memory it had, in KiB."""
        self.server.terminate()
        _, _, used = os.wait4(self.server.pid, 0)
        self.server.returncode = 0
        return used.ru_maxrss

    def memory(self, field="VmRSS"):
        """What the server holds now, in KiB (`VmHWM`: at most until now)."""
        with open(f"/proc/{self.server.pid}/status") as status:
            for line in status:
                if line.startswith(field):
                    return int(line.split()[1])
        return 0

    def forget_peak(self):
        """Counts the largest memory from here on."""
        with open(f"/proc/{self.server.pid}/clear_refs", "w") as clear:
            clear.write("5")

    def command(self, *words):
        done = subprocess.run([self.program, *words, "--data", self.data], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{words} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    # The API

    def ask(self, who, method, path, body=None, kind="application/json"):
        """Asks as a party; the answer's document."""
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body)
        headers = {"Authorization": f"Bearer {self.keys[who]}"}
        if body is not None:
            headers["Content-Type"] = kind
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            sys.exit(f"{method} {path} as {who}: {answer.status} {text[:2000]!r}")
        return json.loads(text) if text else None

    def key(self, role, organisation=None):
        words = ["key", "add", "benchmark", "--role", role]
        if organisation:
            words += ["--organisation", organisation]
        printed = self.command(*words)
        self.keys[role] = next(word for word in printed.split() if word.startswith("gk_"))

    def enter_parties(self):
        """A donor, a refurbisher and a carrier, each with one place."""
        self.key("coordinator")
        self.key("administrator")
        self.sites = {}
        self.organisations = {}
        for kind, name in [("donor", "Acme"), ("refurbisher", "Workshop"), ("carrier", "Wheels")]:
            made = self.ask("administrator", "POST", "/api/v1/organisations", {"kind": kind, "name": name, "country": "BE", "language": "en"})
            self.organisations[kind] = made["id"]
            site = {"name": f"{name} hall", "city": "Ghent", "country": "BE", "is_hub": "on" if kind == "donor" else ""}
            self.sites[kind] = self.ask("administrator", "POST", f"/api/v1/organisations/{made['id']}/sites", site)["id"]
        self.key("donor-manager", "Acme")
        self.key("technician", "Workshop")
        self.key("driver", "Wheels")

    # The road

    def pages(self, who, path, items="items"):
        """Every item of a list."""
        after = ""
        while True:
            mark = "&" if "?" in path else "?"
            page = self.ask(who, "GET", path + (f"{mark}cursor={urllib.parse.quote(after)}" if after else ""))
            yield from page[items]
            after = page.get("next")
            if not after:
                return

    def offer(self, lines, start=0):
        """A donation with its manifest; the donation and the seconds of the upload."""
        donor = "donor-manager"
        made = self.ask(donor, "POST", "/api/v1/offer", {"title": "Everything"})
        file = manifest(lines, start)
        begin = time.monotonic()
        self.ask(donor, "POST", f"/api/v1/offer/{made['id']}/manifests?name=list.csv", file, "application/octet-stream")
        return made["id"], time.monotonic() - begin

    def to_the_dock(self, donation):
        """Sent, agreed, packed, picked up, delivered, and a session opened; the session."""
        self.ask("donor-manager", "POST", f"/api/v1/offer/{donation}/send")
        for who in ("coordinator", "donor-manager"):
            self.ask(who, "POST", f"/api/v1/offer/{donation}/agree")
        say("  agreed")
        self.pack(donation)
        say("  packed")
        self.carry(donation)
        say("  delivered")
        session = {"dock": "Dock 1", "site": self.sites["refurbisher"], "donations": [donation]}
        return self.ask("technician", "POST", "/api/v1/receiving/sessions", session)["id"]

    def pack(self, donation):
        donor, path = "donor-manager", f"/api/v1/collection/{donation}"
        office = self.sites["donor"]
        self.ask(donor, "PUT", f"{path}/hub", {"hub": office})
        lines = [line["id"] for line in self.pages(donor, f"/api/v1/offer/{donation}/lines", "lines")]
        for n in range(0, len(lines), PACKED_AT_ONCE):
            chunk = lines[n : n + PACKED_AT_ONCE]
            self.ask(donor, "POST", f"{path}/offices", {"lines": chunk, "office": office})
            unit = self.ask(donor, "POST", f"{path}/units", {"kind": "pallet", "office": office})["id"]
            self.ask(donor, "POST", f"/api/v1/collection/units/{unit}/lines", {"lines": chunk})
            self.ask(donor, "POST", f"/api/v1/collection/units/{unit}/close", {"weight_g": 900_000})

    def carry(self, donation):
        booking = {
            "day": time.strftime("%Y-%m-%d", time.gmtime(time.time() + 86400)),
            "time_from": "09:00",
            "time_until": "12:00",
            "carrier": self.organisations["carrier"],
            "refurbisher": self.organisations["refurbisher"],
            "contact_name": "Ann",
        }
        self.ask("coordinator", "POST", f"/api/v1/collection/{donation}/pick-up", booking)
        for leg, giver, taker in [("to-carrier", "donor-manager", "driver"), ("to-refurbisher", "driver", "technician")]:
            shown = self.ask("coordinator", "GET", f"/api/v1/collection/{donation}")
            found = next(hand for hand in shown["hand_overs"] if hand["leg"] == leg)
            for who, side in [(giver, "giver"), (taker, "taker")]:
                signature = {"side": side, "name": who, "units": len(shown["units"]), "weight_g": sum(unit["weight_g"] or 0 for unit in shown["units"])}
                self.ask(who, "POST", f"/api/v1/collection/hand-overs/{found['id']}/signatures", signature)

    def receive(self, session, lines, start=0):
        """Checks in by serial numbers, two hundred a commit; the seconds of each commit."""
        seconds = []
        for n in range(0, lines, SCANNED_AT_ONCE):
            codes = [serial(start, n + k) for k in range(min(SCANNED_AT_ONCE, lines - n))]
            begin = time.monotonic()
            done = self.ask("technician", "POST", f"/api/v1/receiving/sessions/{session}/check-ins", {"codes": codes})
            seconds.append(time.monotonic() - begin)
            if not done["saved"]:
                sys.exit(f"not checked in: {json.dumps(done)[:2000]}")
        return seconds


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Person:
    """A browser without a window: one person's session on the pages."""

    def __init__(self, programme, name, role, organisation=None):
        email = f"{name}@benchmark.example"
        words = ["user", "add", email, "--name", name, "--role", role, "--password-stdin", "--data", programme.data]
        if organisation:
            words += ["--organisation", organisation]
        subprocess.run([programme.program, *words], input=PASSWORD, text=True, check=True, capture_output=True)
        self.origin = f"http://127.0.0.1:{programme.port}"
        self.connection = http.client.HTTPConnection("127.0.0.1", programme.port, timeout=600)
        form = urllib.parse.urlencode({"email": email, "password": PASSWORD})
        answer, _ = self.send("POST", "/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded"})
        cookie = answer.getheader("Set-Cookie")
        if not cookie:
            sys.exit(f"sign-in was refused: {answer.status}")
        self.cookie = cookie.split(";")[0]

    def send(self, method, path, body=None, headers=None):
        headers = {"Origin": self.origin, "Accept-Encoding": "gzip", **(headers or {})}
        if hasattr(self, "cookie"):
            headers["Cookie"] = self.cookie
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        return answer, answer.read()

    def see(self, path):
        """A page's bytes as they travel."""
        answer, body = self.send("GET", path)
        if answer.status != 200:
            sys.exit(f"{path}: {answer.status}")
        return body

    def upload(self, path, name, file, **fields):
        """Sends a form with a file; where it leads."""
        mark = "-----benchmark"
        parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode() for key, value in fields.items()]
        head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: text/csv\r\n\r\n'
        body = b"".join(parts) + head.encode() + file + f"\r\n--{mark}--\r\n".encode()
        answer, text = self.send("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={mark}"})
        if answer.status != 303:
            sys.exit(f"{path}: {answer.status} {text[:500]!r}")
        return answer.getheader("Location")


PASSWORD = "correct horse battery"
