#!/usr/bin/env python3
"""Makes the list of GitHub's REST operations that dev.holdpoint.classify.github reads.

usage: make-github-catalog.py OUT octokit-openapi.tgz

Source (fetch with `npm pack`): @octokit/openapi 23.0.2, MIT: GitHub's published descriptions of api.github.com,
Enterprise Cloud and the newest Enterprise Server. The result is one text, deflated; after the line
`holdpoint-github-catalog 1` a line is `METHOD path operation-id`. A last label that stands for a git reference
or a file path gets a plus: it may hold slashes.
"""
import json
import re
import sys
import tarfile
import zlib

DESCRIPTIONS = ("api.github.com.json", "ghec.json")


def main():
    out, source = sys.argv[1:]
    with tarfile.open(source) as packed:
        names = [e.name for e in packed.getmembers()]
        servers = sorted(n for n in names if re.search(r"/ghes-[\d.]+\.json$", n))
        wanted = [n for d in DESCRIPTIONS for n in names if n.endswith("/" + d)] + servers[-1:]
        operations = {}
        for name in wanted:
            for path, methods in json.load(packed.extractfile(name))["paths"].items():
                if "}..." in path:  # the old form of compare/{basehead}
                    continue
                for method, operation in methods.items():
                    greedy = re.sub(r"\{(ref|path|basehead)\}$", r"{\1+}", path)
                    operations.setdefault((method.upper(), greedy), operation["operationId"])
    lines = ["holdpoint-github-catalog 1"]
    lines += [f"{m} {p} {i}" for (m, p), i in sorted(operations.items(), key=lambda o: (o[0][1], o[0][0]))]
    packed = zlib.compress(("\n".join(lines) + "\n").encode("ascii"), 9)
    with open(out, "wb") as file:
        file.write(packed)
    print(len(operations), "operations,", len(packed), "bytes, from", *wanted)


main()
