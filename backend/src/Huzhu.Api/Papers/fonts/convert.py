"""Makes the fonts of this folder, fonts.css and coverage.txt. Needed when a font changes only.

  npm pack @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
  apt-get download fonts-hanazono        # 20170904; unpack with dpkg-deb -x
  apt-get install python3-fonttools python3-brotli
  python3 convert.py NotoSansSC_400Regular.ttf NotoSerifSC_400Regular.ttf \
      NotoSerifSC_700Bold.ttf HanaMinB.ttf

Each face is cut into slices, and fonts.css says which slice holds what: printing a page costs
time in proportion to the fonts that it touches, and a page touches two or three small slices.
common.txt holds the characters of the first slice.

Kangxi and CJK radicals (U+2E80 to U+2FDF) are left out: they share their glyphs with ordinary
characters, and a PDF would then name the radical, so that a search for the character fails.
The bold face holds GB 2312 only; rarer characters are emboldened from the regular one. The
supplementary planes come from Hanazono (extensions B to F).
"""

import pathlib
import sys
from fontTools.subset import Options, Subsetter, load_font, save_font

HERE = pathlib.Path(__file__).parent
ADDRESS = "https://paper.invalid/fonts/"


def in_gb2312(code):
    try:
        chr(code).encode("gb2312")
        return True
    except UnicodeEncodeError:
        return code < 0x3100 or 0xFF00 <= code <= 0xFFEF


def options(flavor=None):
    result = Options()
    result.flavor = flavor
    result.hinting = False
    result.layout_features = []
    result.name_IDs = ["*"]
    result.notdef_outline = True
    result.drop_tables += ["DSIG", "VORG", "vhea", "vmtx", "GSUB", "GPOS", "GDEF", "FFTM"]
    return result


def cut(source, target, codes, flavor=None):
    font = load_font(source, options(flavor))
    subsetter = Subsetter(options(flavor))
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    save_font(font, target, options(flavor))


def slices(codes, size):
    common = {ord(c) for c in (HERE / "common.txt").read_text("utf-8")} | set(range(0x20, 0x250))
    first = sorted(codes & common)
    if first:
        yield first
    rest = sorted(codes - common)
    for start in range(0, len(rest), size):
        yield rest[start : start + size]


def ranges(codes):
    start = last = None
    for code in sorted(codes):
        if last is not None and code == last + 1:
            last = code
            continue
        if start is not None:
            yield (start, last)
        start = last = code
    yield (start, last)


def css_range(codes):
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in ranges(codes))


def convert(source, name, families, keeps, size):
    """families: (family, descriptors) pairs that show this face. Returns its characters."""
    font = load_font(source, options())
    kept = {
        code
        for code in font.getBestCmap()
        if keeps(code) and not 0x2E80 <= code <= 0x2FDF
    }
    plain = HERE / f"{name}.tmp.ttf"
    cut(source, plain, kept)
    rules = []
    for number, codes in enumerate(slices(kept, size)):
        file = f"{name}-{number:03}.woff2"
        cut(plain, HERE / file, codes, "woff2")
        for family, descriptors in families:
            rules.append(
                f'@font-face{{font-family:"{family}";{descriptors}'
                f'src:url("{ADDRESS}{file}");unicode-range:{css_range(codes)}}}\n'
            )
    plain.unlink()
    (HERE / f"{name}.css").write_text("".join(rules), "ascii")
    return kept


# What shows a face, what it holds, characters in a slice.
FACES = {
    # What it lacks falls back to the serif.
    "sans": ([("Paper Sans", "")], lambda code: not 0x3400 <= code < 0x4E00 and code < 0xF900
             or 0xFE00 <= code < 0x10000, 512),
    "serif": (
        [("Paper Serif", "font-weight:400;"), ("Paper Serif Full", "font-weight:400;")],
        lambda code: True,
        512,
    ),
    "bold": ([("Paper Serif", "font-weight:700;")], in_gb2312, 512),
    "rare": ([("Paper Rare", "")], lambda code: code >= 0x20000, 2048),
}

if __name__ == "__main__":
    covered = set()
    for (name, face), source in zip(FACES.items(), sys.argv[1:], strict=True):
        kept = convert(source, name, *face)
        # Every family on a paper ends with the serif and the rare face, so one list is enough.
        covered |= kept if name in ("serif", "rare") else set()
    lines = [f"{a:X}-{b:X}" for a, b in ranges(covered)]
    (HERE / "coverage.txt").write_text("\n".join(lines) + "\n", "ascii")
