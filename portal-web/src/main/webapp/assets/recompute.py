# Recomputes the payouts of one hour from its published lines, without asking anybody:
#   python3 recompute.py hour-492000.csv 4990000
# The first is the file of the hour's page; the second, in microcoins, is the pool less the fee.
# Each producer gets floor(rest x C / E) - floor(rest x C before / E), where E is all energy produced
# and C what was produced up to this meter, in meter order.
import csv
import sys
from decimal import Decimal

with open(sys.argv[1], newline="") as lines:
    producers = [line for line in csv.DictReader(lines) if line["direction"] == "PRODUCTION"]
rest = int(sys.argv[2])
energy = sum(int(line["energy_wh"]) for line in producers)
before = 0
wrong = 0
for line in producers:
    so_far = before + int(line["energy_wh"])
    payout = rest * so_far // energy - rest * before // energy if energy else 0
    published = int(Decimal(line["payout"]).scaleb(6))
    print(line["meter"], payout, "=" if payout == published else "but published", published)
    wrong += payout != published
    before = so_far
sys.exit("%d payouts differ." % wrong if wrong else 0)
