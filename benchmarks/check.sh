#!/bin/sh
# `gapless check` on a generated list of 50,000 lines: seconds until the verdicts are written, and the largest memory.
# Beside it: how long `wc -l` needs to look at the same bytes, the least that any reader can need.
set -eu
list="$GAPLESS_SCRATCH/list.csv"
awk 'BEGIN {
  split("Latitude 5490,OptiPlex 7010,EliteBook 840 G5,ThinkPad T480,ProDesk 400 G6 SFF,P2419H,LaserJet Pro M402dn,SM-T510,Catalyst 2960,OptiPlex 780", model, ",")
  split("Laptop,Desktop,Laptop,Laptop,Desktop,Monitor,Printer,Tablet,Switch,Desktop", kind, ",")
  split("Dell,Dell,HP,Lenovo,HP,Dell,HP,Samsung,Cisco,Dell", maker, ",")
  split("i5-8350U,i5-3470 @ 3.20GHz,Intel(R) Core(TM) i7-8650U CPU,Core i5 8th Gen,,,,,,Core 2 Duo E8400", cpu, ",")
  print "Asset tag,Type,Manufacturer,Model,Serial number,Processor,RAM,Purchase date,Office,Remarks"
  for (i = 1; i <= 50000; i++) {
    k = (i * 7919) % 10 + 1
    note = (i % 37 == 0) ? "screen broken, see ticket " i : ((i % 11 == 0) ? "8 GB, 256GB SSD, desk " i : "")
    printf "INV-%06d,%s,%s,%s,%c%c%07d,%s,%s,20%02d-03-0%d,Office %d,\"%s\"\n", i, kind[k], maker[k], model[k], 65 + i % 26, 66 + k, i * 13, cpu[k], (k < 6 || k == 10) ? (4 + 4 * (i % 3)) " GB" : "", 12 + i % 10, 1 + i % 9, i % 40, note
  }
}' > "$list"

echo "checking 50,000 lines, best of three" >&2
exec python3 - "$GAPLESS_BIN" "$list" <<'PY'
import json, os, subprocess, sys, time

program, path = sys.argv[1:3]

def run(command):
    """Best of three: seconds, and the largest memory in KiB."""
    best, peak = None, 0
    for _ in range(3):
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
        if status != 0:
            sys.exit(f"{command} ended with {status}")
        best = seconds if best is None else min(best, seconds)
        peak = max(peak, used.ru_maxrss)
    return round(best, 3), peak

figures = {"lines": 50000, "bytes": os.path.getsize(path)}
for form in ("json", "jsonl"):
    figures[f"{form}_seconds"], figures[f"{form}_peak_kib"] = run([program, "check", "--format", form, path])
figures["wc_seconds"], _ = run(["wc", "-l", path])
print(json.dumps(figures))
PY
