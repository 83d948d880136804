"""Makes the fonts of this folder and coverage.txt. Only needed when a font changes.

  npm pack @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
  apt-get download fonts-hanazono        # 20170904; unpack with dpkg-deb -x
  apt-get install python3-fonttools python3-brotli
  python3 convert.py NotoSansSC_400Regular.ttf NotoSerifSC_400Regular.ttf \
      NotoSerifSC_700Bold.ttf HanaMinB.ttf

The bold face holds GB 2312 only; rarer characters are emboldened from the regular one, and the
supplementary planes come from Hanazono (extensions B to F).
"""

import sys
from fontTools.subset import Options, Subsetter, load_font, save_font


def in_gb2312(code):
    try:
        chr(code).encode("gb2312")
        return True
    except UnicodeEncodeError:
        return code < 0x3100 or 0xFF00 <= code <= 0xFFEF


def convert(source, target, keeps):
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = ["kern", "liga", "ccmp", "locl", "mark", "mkmk"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "VORG", "vhea", "vmtx"]
    font = load_font(source, options)
    kept = {code for code in font.getBestCmap() if keeps(code)}
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    save_font(font, target, options)
    return kept


def ranges(codes):
    start = last = None
    for code in sorted(codes):
        if last is not None and code == last + 1:
            last = code
            continue
        if start is not None:
            yield f"{start:X}-{last:X}"
        start = last = code
    yield f"{start:X}-{last:X}"


if __name__ == "__main__":
    sans, serif, bold, hana = sys.argv[1:]
    in_sans = convert(sans, "NotoSansSC-Regular.woff2", lambda code: True)
    in_serif = convert(serif, "NotoSerifSC-Regular.woff2", lambda code: True)
    convert(bold, "NotoSerifSC-Bold.woff2", in_gb2312)
    rare = convert(hana, "Rare.woff2", lambda code: code >= 0x20000)
    # Every family on a paper ends with the serif and the rare face, so one list is enough.
    with open("coverage.txt", "w", encoding="ascii") as file:
        file.write("\n".join(ranges(in_serif | rare)) + "\n")
