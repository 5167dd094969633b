"""See ../reading.sh. Everything runs on one core; times are of the whole process, the smallest of three runs.

The peer reads the same bytes into a table and understands nothing of them: no column, no device, no verdict.
"""

import csv
import json
import os
import random
import subprocess
import sys
import time

from programme import say

LINES = int(os.environ.get("GAPLESS_BENCH_LINES", "1000000"))
ROWS = min(LINES, 100_000)
DUMPS, SMARTS = 1000, 600
RUNS = 3
PROGRAM, SCRATCH = os.environ["GAPLESS_BIN"], os.environ["GAPLESS_SCRATCH"]
HEADER = ["Asset tag", "Type", "Manufacturer", "Model", "Serial number", "Processor", "Memory", "Disk", "Purchased", "Office",
          "Condition"]
KINDS = [
    ("Laptop", "Dell", ["Latitude 5490", "Latitude E7470", "Precision 3520", "XPS 13 9360"]),
    ("Desktop", "Dell", ["OptiPlex 7010", "OptiPlex 3050 SFF", "Precision Tower 3620"]),
    ("Notebook", "HP", ["EliteBook 840 G5", "ProBook 450 G3", "ZBook 15 G4", "EliteBook 820 G2"]),
    ("PC", "HP", ["ProDesk 400 G6 SFF", "EliteDesk 800 G3", "Z240 Tower"]),
    ("Laptop", "Lenovo", ["ThinkPad T480", "ThinkPad X1 Carbon 6th", "ThinkPad L470"]),
    ("Desktop", "Lenovo", ["ThinkCentre M910q", "ThinkCentre M73"]),
]
OTHERS = [
    ("Monitor", "Dell", ["P2419H", "U2415", "E2216H"]),
    ("Screen", "Philips", ["241B7QPJEB", "223V5LSB"]),
    ("Printer", "HP", ["LaserJet Pro M404dn", "OfficeJet Pro 8720"]),
    ("Switch", "Cisco", ["Catalyst 2960-24TT-L", "SG300-28"]),
    ("Phone", "Apple", ["iPhone 8", "iPhone SE"]),
]
CPUS = ["i5-8350U", "Intel(R) Core(TM) i7-8650U CPU @ 1.90GHz", "Core i3-6100", "i5-6300U", "Intel Core i5 7th Gen",
        "AMD Ryzen 5 PRO 4650U", "i7-4790 @ 3.60GHz", "Celeron N4100", "Pentium G4400", "Intel(R) Core(TM) i5-3470 CPU @ 3.20GHz"]
MEMORIES = ["8 GB", "16GB", "4096 MB", "8", "16 Go", "2x8GB", "4,0 GB"]
DISKS = ["256 GB SSD", "500GB", "512 GB NVMe", "1 TB HDD", "128GB SSD"]
OFFICES = ["Brussels", "Gent", "Antwerp HQ, 3rd floor", "Liège", "Utrecht", "Lille"]
STATES = ["", "", "", "good", "used", "broken screen", "no charger", "battery weak"]
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"


def devices(count):
    """Rows of a list as a donor's inventory holds them: no two alike."""
    chance = random.Random(20260101)
    for n in range(count):
        is_computer = chance.random() < 0.75
        kind, maker, models = chance.choice(KINDS if is_computer else OTHERS)
        serial = "".join(chance.choices(SIGNS, k=chance.choice((7, 8, 10))))
        facts = [chance.choice(CPUS), chance.choice(MEMORIES), chance.choice(DISKS)] if is_computer else ["", "", ""]
        day = f"{chance.randint(2013, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        yield [f"INV-{n:07}", kind, maker, chance.choice(models), serial, *facts, day, chance.choice(OFFICES),
               chance.choice(STATES)]


def run(command, first_line=False):
    """One run on one core: seconds, seconds until the first line, largest memory in KiB."""
    begin = time.monotonic()
    child = subprocess.Popen(["taskset", "-c", "0", *command], stdout=subprocess.PIPE if first_line else subprocess.DEVNULL)
    first = None
    if first_line:
        child.stdout.readline()
        first = time.monotonic() - begin
        while child.stdout.read(1 << 20):
            pass
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{command[0]} ended with {child.returncode}")
    return time.monotonic() - begin, first, used.ru_maxrss


def best(command, first_line=False):
    return min(run(command, first_line) for _ in range(RUNS))


def dump(n):
    """A dmidecode text in its usual parts, of a machine that never was."""
    return f"""# dmidecode 3.3
Getting SMBIOS data from sysfs.
SMBIOS 3.0.0 present.

Handle 0x0001, DMI type 1, 27 bytes
System Information
\tManufacturer: Dell Inc.
\tProduct Name: Latitude {5400 + n % 90}
\tSerial Number: S{n:06}X
\tUUID: 4c4c4544-0051-4410-8056-{n:012x}

Handle 0x0003, DMI type 3, 22 bytes
Chassis Information
\tType: Notebook
\tAsset Tag: AT-{n:05}

Handle 0x0004, DMI type 4, 48 bytes
Processor Information
\tSocket Designation: U3E1
\tType: Central Processor
\tManufacturer: Intel(R) Corporation
\tVersion: Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz
\tCore Count: 4

Handle 0x0010, DMI type 17, 40 bytes
Memory Device
\tSize: 8192 MB
\tLocator: DIMM A
\tType: DDR4
\tSpeed: 2400 MT/s
\tManufacturer: Invented
\tSerial Number: {n:08X}
""" + "".join(f"""
Handle 0x{0x40 + k:04X}, DMI type 8, 9 bytes
Port Connector Information
\tInternal Reference Designator: J{k}
\tInternal Connector Type: None
\tExternal Reference Designator: USB {k}
\tPort Type: USB
""" for k in range(60))


def smart(n):
    """A smartctl text in its usual parts."""
    rows = "".join(f"{k:3} Attribute_{k}          0x0033   100   100   010    Pre-fail  Always       -       {k}\n" for k in range(100, 118))
    return f"""smartctl 7.2 2020-12-30 r5155 [x86_64-linux-5.10.0] (local build)
Copyright (C) 2002-20, Bruce Allen, Christian Franke, www.smartmontools.org

=== START OF INFORMATION SECTION ===
Device Model:     INVENTED SSD 256
Serial Number:    INV{n:09}
Firmware Version: 1.0
User Capacity:    256,060,514,304 bytes [256 GB]
Rotation Rate:    Solid State Device

=== START OF READ SMART DATA SECTION ===
SMART overall-health self-assessment test result: PASSED

Vendor Specific SMART Attributes with Thresholds:
ID# ATTRIBUTE_NAME          FLAG     VALUE WORST THRESH TYPE      UPDATED  WHEN_FAILED RAW_VALUE
  5 Reallocated_Sector_Ct   0x0033   100   100   010    Pre-fail  Always       -       {n % 3}
  9 Power_On_Hours          0x0032   095   095   000    Old_age   Always       -       {n * 7}
{rows}"""


say("  a peer in a folder of its own")
venv = f"{SCRATCH}/peer"
subprocess.run([sys.executable, "-m", "venv", venv], check=True)
python = f"{venv}/bin/python"
subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "pandas", "openpyxl"], check=True)
say(f"  {LINES} lines")
with open(f"{SCRATCH}/list.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(HEADER)
    writer.writerows(devices(LINES))
with open(f"{SCRATCH}/rows.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(HEADER)
    writer.writerows(devices(ROWS))
make = "import pandas, sys; pandas.read_csv(sys.argv[1], dtype=str).to_excel(sys.argv[2], index=False)"
subprocess.run([python, "-c", make, f"{SCRATCH}/rows.csv", f"{SCRATCH}/list.xlsx"], check=True)

figures = {"lines": LINES, "rows": ROWS, "limit_lines_a_second": 300_000, "limit_first_line_milliseconds": 100,
           "limit_peak_kib": 200 * 1024, "limit_xlsx_seconds": 3, "limit_csv_ratio": 5, "limit_xlsx_ratio": 10,
           "limit_dumps_seconds": 0.5, "limit_smart_seconds": 0.2}
versions = "import pandas, openpyxl; print('pandas', pandas.__version__, 'openpyxl', openpyxl.__version__)"
figures["peer"] = subprocess.run([python, "-c", versions], capture_output=True, text=True, check=True).stdout.strip()
# Read through a pipe for the time to its first line; for the whole, nobody waits for who reads it.
_, first, _ = run([PROGRAM, "check", "--format", "jsonl", f"{SCRATCH}/list.csv"], first_line=True)
seconds, _, peak = best([PROGRAM, "check", "--format", "jsonl", f"{SCRATCH}/list.csv"])
peer, _, peer_peak = best([python, "-c", "import pandas, sys; pandas.read_csv(sys.argv[1], dtype=str)", f"{SCRATCH}/list.csv"])
figures["csv"] = {"seconds": round(seconds, 2), "lines_a_second": round(LINES / seconds), "first_line_milliseconds": round(first * 1000),
                  "peak_kib": peak, "peer_seconds": round(peer, 2), "peer_peak_kib": peer_peak, "ratio": round(peer / seconds, 1)}
say(f"  csv {figures['csv']}")
seconds, first, peak = best([PROGRAM, "check", "--format", "jsonl", f"{SCRATCH}/list.xlsx"], first_line=True)
peer, _, peer_peak = best([python, "-c", "import pandas, sys; pandas.read_excel(sys.argv[1], dtype=str)", f"{SCRATCH}/list.xlsx"])
figures["xlsx"] = {"seconds": round(seconds, 2), "peak_kib": peak, "peer_seconds": round(peer, 2), "ratio": round(peer / seconds, 1)}
say(f"  xlsx {figures['xlsx']}")
for name, make, count in [("dumps", dump, DUMPS), ("smart", smart, SMARTS)]:
    folder = f"{SCRATCH}/{name}"
    os.mkdir(folder)
    paths = [f"{folder}/{n}.txt" for n in range(count)]
    for n, path in enumerate(paths):
        with open(path, "w") as file:
            file.write(make(n))
    seconds, _, peak = best([PROGRAM, "read", "--format", "jsonl", *paths])
    figures[name] = {"files": count, "seconds": round(seconds, 3), "peak_kib": peak}
    say(f"  {name} {figures[name]}")
print(json.dumps(figures))
