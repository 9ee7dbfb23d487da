"""Cuts a file of @fontsource-variable/inter to the weights and features that app.css uses.

    pip install fonttools==4.66.1 brotli
    python3 narrow-font.py inter-latin-wght-normal.woff2 ../webapp/assets/fonts/inter-latin.woff2

The licence (OFL, no reserved name) allows it; it stands beside the fonts.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

source, target = sys.argv[1:]
font = TTFont(source)
options = subset.Options()
options.layout_features = ["kern", "ccmp", "locl", "mark", "mkmk", "tnum", "calt"]
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=list(font.getBestCmap()))
subsetter.subset(font)
font = instancer.instantiateVariableFont(font, {"wght": (400, 700)})
font.flavor = "woff2"
font.save(target)
