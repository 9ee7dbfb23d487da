"""Makes one plain TrueType file of the two woff2 files of the pages, for documents.

    pip install fonttools==4.66.1 brotli
    python3 paper-font.py 400 ../../main/resources/gridborne/portal/document/inter-regular.ttf

A PDF embeds what it uses of it. The licence (OFL, no reserved name) allows it; it stands beside.
"""
import os
import sys
import tempfile

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

weight, target = int(sys.argv[1]), sys.argv[2]
fonts = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../webapp/assets/fonts")
parts = []
for name in ("inter-latin.woff2", "inter-latin-ext.woff2"):
    font = TTFont(os.path.join(fonts, name))
    options = subset.Options()
    options.layout_features = []
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(font.getBestCmap()))
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": weight})
    font.flavor = None
    for table in ("GSUB", "GPOS", "GDEF", "STAT", "HVAR", "MVAR", "gasp"):
        if table in font:
            del font[table]
    part = os.path.join(tempfile.mkdtemp(), name + ".ttf")
    font.save(part)
    parts.append(part)
merged = Merger().merge(parts)
merged.save(target)
