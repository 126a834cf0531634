"""check_manifests.py WHAT PROGRAM FOLDER

Holds the manifests that PROGRAM writes into FOLDER to real readers of their formats. WHAT is `yaml` (PyYAML, the
structure that Kubernetes and Compose ask for, and a load of what it all means), `systemd` (systemd's own reading),
`kustomize` (kubectl) or `compose` (Compose itself). Ends with 77 where the reader is not on this machine.

check_manifests.py pages PROJECT

Holds the pages on Kubernetes, Docker and systemd to what the example prints, and their YAML to PyYAML.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

NOT_HERE = 77
FEW = ("nasty", "shown", "optional", "empty", "random0", "random1")  # for readers that take a second each
faults = []
checked = 0


def expect(holds, what):
    global checked
    checked += 1
    if not holds:
        faults.append(what)


def skip(why):
    print("skipped:", why)
    sys.exit(NOT_HERE)


class Expected:
    """What stands for one variable, by NAME.expected."""

    def __init__(self, line):
        self.name, self.demand, kind, hexed = (line.split(" ") + [""])[:4]
        self.is_secret = kind == "secret"
        self.default = bytes.fromhex(hexed).decode()


def expectations(folder, name):
    lines = (folder / (name + ".expected")).read_text().splitlines()
    return {one.name: one for one in map(Expected, lines)}


def samples(folder):
    return sorted(path.name[: -len(".expected")] for path in folder.glob("*.expected"))


def manifest(folder, name, form):
    return (folder / (name + "." + form)).read_bytes().decode()


def fits(text):
    """What systemd and kustomize carry; the program keeps any other default to itself."""

    def is_no_character(code):
        return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF

    return not any((ord(one) < 0x20 and one not in "\t\n") or 0x7F <= ord(one) <= 0x9F or is_no_character(ord(one)) for one in text)


def fits_compose(text):
    return fits(text) and not re.search("[{}$\n]", text)


def is_placeholder(text):
    return re.fullmatch("<[^<>\n]+>", text) is not None


# ---- Kubernetes -----------------------------------------------------------------------------------------------------

LABEL = re.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
KEY = re.compile("[-._a-zA-Z0-9]{1,253}")


def check_values(where, values, expected, of_secret):
    live = {name for name, one in expected.items() if one.is_secret == of_secret and one.demand != "optional" and fits(one.default)}
    expect(set(values) == live, f"{where}: {sorted(values)} instead of {sorted(live)}")
    for name, text in values.items():
        expect(KEY.fullmatch(name), f"{where}: {name} is no key")
        expect(isinstance(text, str), f"{where}: {name} is {type(text)}")
        one = expected.get(name)
        if one is None or not isinstance(text, str):
            continue
        if one.demand == "required":
            expect(is_placeholder(text), f"{where}: {name} is {text!r}")
        else:
            expect(text == one.default, f"{where}: {name} is {text!r} instead of {one.default!r}")


def check_kubernetes(name, documents, expected):
    """Checks the structure; gives the environment of the container."""
    by_kind = {one["kind"]: one for one in documents}
    expect(len(by_kind) == len(documents), f"{name}: a kind stands twice")
    held = {}
    for kind, key, of_secret in (("ConfigMap", "data", False), ("Secret", "stringData", True)):
        one = by_kind.get(kind)
        has_any = any(each.is_secret == of_secret for each in expected.values())
        expect((one is not None) == has_any, f"{name}: {kind} is there: {one is not None}")
        if one is None:
            continue
        allowed = {"apiVersion", "kind", "metadata", key} | ({"type"} if of_secret else set())
        expect(set(one) == allowed and one["apiVersion"] == "v1", f"{name}: {kind} has {sorted(one)}")
        expect(not of_secret or one["type"] == "Opaque", f"{name}: {kind} is {one.get('type')}")
        expect(set(one["metadata"]) == {"name"}, f"{name}: {kind} has {one['metadata']}")
        expect(isinstance(one["metadata"]["name"], str) and LABEL.fullmatch(one["metadata"]["name"]), f"{name}: {kind} name")
        check_values(f"{name} {kind}", one[key], expected, of_secret)
        held[one["metadata"]["name"], kind] = one[key]

    patch = by_kind["Deployment"]
    expect(patch["apiVersion"] == "apps/v1" and patch["metadata"] == {"name": "on"}, f"{name}: {patch['metadata']}")
    pod = patch["spec"]["template"]["spec"]
    expect(pod["enableServiceLinks"] is False, f"{name}: enableServiceLinks")
    (container,) = pod["containers"]
    expect(container["name"] == "on", f"{name}: the container is {container['name']!r}")
    expect(container["terminationMessagePolicy"] == "FallbackToLogsOnError", f"{name}: terminationMessagePolicy")
    environment = {}
    references = container.get("env", [])
    expect({one["name"] for one in references} == set(expected) and len(references) == len(expected), f"{name}: env")
    for one in references:
        expect(set(one) == {"name", "valueFrom"} and len(one["valueFrom"]) == 1, f"{name}: {one}")
        ((source, reference),) = one["valueFrom"].items()
        is_secret = expected[one["name"]].is_secret
        expect(source == ("secretKeyRef" if is_secret else "configMapKeyRef"), f"{name}: {one['name']} is of {source}")
        expect(reference["key"] == one["name"], f"{name}: {one['name']} is key {reference['key']}")
        is_optional = expected[one["name"]].demand != "required"
        expect(reference.get("optional", False) is is_optional, f"{name}: {one['name']} is optional: {is_optional}")
        kind = "Secret" if is_secret else "ConfigMap"
        values = held.get((reference["name"], kind))
        expect(values is not None, f"{name}: there is no {kind} {reference['name']!r}")
        if values is not None and reference["key"] in values:
            environment[one["name"]] = values[reference["key"]]
        else:
            expect(is_optional, f"{name}: {one['name']} is nowhere")
    return environment


# ---- Compose --------------------------------------------------------------------------------------------------------

# The substitution of the Compose specification, as compose-go has it: `.` is no line end.
VARIABLE = re.compile(r"\$(?:(?P<escaped>\$)|\{(?P<name>[_a-zA-Z][_a-zA-Z0-9]*)(?:(?P<how>:?[-?])(?P<rest>[^{}\n]*))?\}|(?P<wrong>))")


class Missing(Exception):
    pass


def substituted(text, given):
    def replace(found):
        if found["escaped"]:
            return "$"
        if found["wrong"] is not None:
            expect(False, f"invalid template: {text!r}")
        value = given.get(found["name"])
        if value is not None and (value != "" or ":" not in (found["how"] or "")):
            return value
        if "?" in (found["how"] or ""):
            raise Missing(substituted(found["rest"], given))
        return substituted(found["rest"] or "", given)

    return VARIABLE.sub(replace, text)


def check_compose(name, document, expected, given):
    """Checks the structure; gives the environment of the container, and the variables that are files in it."""
    expect(set(document) <= {"services", "secrets"}, f"{name}: {sorted(document)}")
    (service,) = document["services"].values()
    expect(set(document["services"]) == {"on"}, f"{name}: {list(document['services'])}")
    expect(set(service) <= {"environment", "secrets"}, f"{name}: {sorted(service)}")
    secrets = document.get("secrets", {})
    expect(service.get("secrets", []) == list(secrets), f"{name}: secrets differ")
    for secret, one in secrets.items():
        expect(one == {"file": f"./secrets/{secret}"}, f"{name}: {secret} is {one}")
    environment = {}
    files = set()
    for variable, text in service["environment"].items():
        expect(isinstance(variable, str), f"{name}: the name {variable!r}")
        expect(text is None or isinstance(text, str), f"{name}: {variable} is {text!r}")
        of_file = variable[: -len("_FILE")] if variable.endswith("_FILE") else None
        if of_file in secrets:
            expect(text == f"/run/secrets/{of_file}", f"{name}: {variable} is {text!r}")
            expect(expected[of_file].is_secret and expected[of_file].demand == "required", f"{name}: {of_file} is a file")
            files.add(of_file)
            continue
        if text is None:
            if variable in given:
                environment[variable] = given[variable]
            expect(expected[variable].demand != "required", f"{name}: {variable} is handed on")
            continue
        if expected[variable].demand == "required":
            try:
                substituted(text, {})
                expect(False, f"{name}: {variable} may be absent")
            except Missing as message:
                expect(str(message) != "", f"{name}: {variable} has no message")
        environment[variable] = substituted(text, {**{variable: "given"}, **given} if expected[variable].demand == "required" else given)
    for variable, one in expected.items():
        if one.is_secret and variable in environment:
            expect(environment[variable] in ("given", given.get(variable)), f"{name}: {variable} is {environment[variable]!r}")
        if one.demand == "default" and variable in environment and variable not in given:
            expect(environment[variable] == one.default, f"{name}: {variable} is {environment[variable]!r}")
        if one.demand == "default" and variable not in environment:
            expect(not fits_compose(one.default), f"{name}: {variable} has no default")
        if one.demand == "required":
            expect(variable in environment or variable in files, f"{name}: {variable} is nowhere")
    expect(set(secrets) == files, f"{name}: secrets {sorted(secrets)} for {sorted(files)}")
    return environment, files


# ---- What is checked ------------------------------------------------------------------------------------------------

GIVEN = {
    "shown": {
        "REGION": "eu west",
        "API_TOKEN": "a",
        "UPSTREAM": "b",
        "DATABASE_URL": "postgres://app@db/shop",
        "SESSION_KEY": "01234567890123456789012345678901",
        "WORKERS": "4",
    }
}


def load(program, name, environment):
    kept = {key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS") or key == "LD_LIBRARY_PATH"}
    return subprocess.run([program, "load", name], env={**kept, **environment}, capture_output=True, text=True)


def check_load(program, name, environment, where):
    """The environment means the defaults; with what is required given, or told as placeholders that were left."""
    done = load(program, name, {**environment, **GIVEN.get(name, {})})
    expect(done.returncode == 0, f"{where}: {done.stdout}{done.stderr}")


def check_placeholders(program, name, environment, expected, where):
    done = load(program, name, environment)
    refused = {line.split()[1] for line in done.stdout.splitlines() if "[placeholder]" in line}
    required = {one.name for one in expected.values() if one.demand == "required"}
    expect(refused == required, f"{where}: {sorted(refused)} are refused as placeholders\n{done.stdout}{done.stderr}")


def check_yaml(program, folder):
    try:
        import yaml
    except ImportError:
        skip("PyYAML is not here: apt-get install python3-yaml")
    for name in samples(folder):
        expected = expectations(folder, name)
        is_program = not name.startswith("random")
        documents = list(yaml.safe_load_all(manifest(folder, name, "kubernetes")))
        environment = check_kubernetes(f"{name}.kubernetes", documents, expected)
        if is_program:
            check_load(program, name, environment, f"{name}.kubernetes loaded")
            check_placeholders(program, name, environment, expected, f"{name}.kubernetes as it is")
        document = yaml.safe_load(manifest(folder, name, "compose"))
        given = GIVEN.get(name, {})
        environment, files = check_compose(f"{name}.compose", document, expected, given)
        if is_program:
            check_load(program, name, environment, f"{name}.compose loaded")
        # The comments too: whoever takes the marks away has a manifest.
        uncommented = re.sub(r'(?m)^( *)# ("?[A-Z_0-9]+"?: ".*")$', r"\1\2", manifest(folder, name, "kubernetes"))
        uncommented = uncommented.replace(": {}\n", ":\n") if uncommented.count("# ") else uncommented
        for one in yaml.safe_load_all(uncommented):
            values = one.get("data") or one.get("stringData") or {}
            expect(all(isinstance(text, str) for text in values.values()), f"{name}: uncommented")


# ---- systemd --------------------------------------------------------------------------------------------------------

MANAGERS = ("/lib/systemd/systemd", "/usr/lib/systemd/systemd")


def unprivileged(command):
    """systemd does not run its test mode as root."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]


def check_systemd(program, folder):
    analyze = shutil.which("systemd-analyze")
    manager = next((path for path in MANAGERS if os.path.exists(path)), None)
    if analyze is None or manager is None:
        skip("systemd is not here")
    with tempfile.TemporaryDirectory() as made:  # which another user may read, as the build folder may not be
        check_units(analyze, manager, pathlib.Path(made).resolve(), folder)


def check_units(analyze, manager, units, folder):
    runtime = units / "runtime"
    runtime.mkdir()
    os.chmod(units, 0o755)
    os.chmod(runtime, 0o777)
    for name in samples(folder):
        unit = units / f"twelve-{name}.service"
        unit.write_bytes(("[Unit]\nDescription=" + name + "\n" + manifest(folder, name, "systemd") + "\n[Service]\nExecStart=/bin/true\n").encode())
        done = subprocess.run([analyze, "verify", "--man=no", str(unit)], capture_output=True, text=True)
        about = [line for line in done.stderr.splitlines() if "twelve-" in line]
        expect(done.returncode == 0 and not about, f"{name}: {done.returncode} {done.stderr}")
        check_unit(manager, units, runtime, folder, name)


def check_unit(manager, units, runtime, folder, name):
    command = [manager, "--test", "--user", f"--unit=twelve-{name}.service"]
    variables = {"SYSTEMD_LOG_TARGET": "console", "SYSTEMD_UNIT_PATH": str(units) + ":", "XDG_RUNTIME_DIR": str(runtime), "HOME": "/nonexistent", "PATH": os.environ["PATH"]}
    done = subprocess.run(unprivileged(command), env=variables, capture_output=True, timeout=60)
    output = (done.stdout + done.stderr).decode(errors="replace")
    if f"-> Unit twelve-{name}.service:" not in output:
        skip("systemd cannot run its test mode here: " + output[-200:])
    dump = output.split(f"-> Unit twelve-{name}.service:", 1)[1].split("\n\t-> Unit ", 1)[0]
    expect("RestartPreventExitStatus" not in dump or "78" in dump, f"{name}: the status that is not restarted")
    assigned = 0
    for one in expectations(folder, name).values():
        if one.demand == "optional":
            continue
        if one.is_secret:
            path = f"{runtime}/credentials/twelve-{name}.service/{one.name}"
            is_file = f"\t\tEnvironment: {one.name}_FILE={path}\n" in dump
            is_told = f"\t\tEnvironment: {one.name}=" in dump
            assigned += is_file
            expect(not is_told, f"{name}: {one.name} is in the unit")
            continue
        if one.demand == "default" and not fits(one.default):
            continue
        assigned += 1
        if one.demand == "required":
            expect(re.search(rf"\t\tEnvironment: {one.name}=<[^<>\n]+>\n", dump), f"{name}: {one.name} is no placeholder")
        else:
            expect(f"\t\tEnvironment: {one.name}={one.default}\n" in dump, f"{name}: {one.name} is not {one.default!r}")
    expect(dump.count("\t\tEnvironment: ") == assigned, f"{name}: {assigned} assignments wanted\n{dump}")


# ---- kubectl's kustomize: the patch upon a Deployment ---------------------------------------------------------------

BASE = """apiVersion: apps/v1
kind: Deployment
metadata:
  name: "on"
spec:
  selector:
    matchLabels: {app: "on"}
  template:
    metadata:
      labels: {app: "on"}
    spec:
      containers:
        - name: other
          image: example.org/other:1
        - name: "on"
          image: example.org/on:1
          ports: [{containerPort: 8080}]
"""


def check_kustomize(program, folder):
    if shutil.which("kubectl") is None:
        skip("kubectl is not here")
    try:
        import yaml
    except ImportError:
        skip("PyYAML is not here: apt-get install python3-yaml")
    base = folder / "kustomize"
    for name in FEW:
        shutil.rmtree(base, ignore_errors=True)
        base.mkdir()
        parts = manifest(folder, name, "kubernetes").split("\n---\n")
        (base / "base.yaml").write_text(BASE)
        (base / "patch.yaml").write_bytes(parts[-1].encode())
        resources = ["base.yaml"]
        for index, part in enumerate(parts[1:-1]):
            (base / f"part{index}.yaml").write_bytes(part.encode())
            resources.append(f"part{index}.yaml")
        (base / "kustomization.yaml").write_text(
            "resources: [" + ", ".join(resources) + "]\npatches: [{path: patch.yaml}]\n")
        done = subprocess.run(["kubectl", "kustomize", str(base)], capture_output=True, text=True)
        expect(done.returncode == 0, f"{name}: {done.stderr}")
        if done.returncode != 0:
            continue
        expected = expectations(folder, name)
        documents = {one["kind"]: one for one in yaml.safe_load_all(done.stdout)}
        pod = documents["Deployment"]["spec"]["template"]["spec"]
        containers = {one["name"]: one for one in pod["containers"]}
        expect(set(containers) == {"on", "other"}, f"{name}: {list(containers)}")
        expect(containers["on"]["image"] == "example.org/on:1", f"{name}: the image is lost")
        expect(len(containers["on"].get("env", [])) == len(expected), f"{name}: env")
        expect("env" not in containers["other"], f"{name}: the other container has an env")
        for kind, key, of_secret in (("ConfigMap", "data", False), ("Secret", "stringData", True)):
            if kind in documents:
                check_values(f"{name} {kind} of kustomize", documents[kind].get(key) or {}, expected, of_secret)


# ---- Compose itself -------------------------------------------------------------------------------------------------

def compose_client():
    for client in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(client[0]) is None:
            continue
        done = subprocess.run([*client, "version", "--short"], capture_output=True, text=True)
        if done.returncode == 0 and re.match(r"v?\d", done.stdout):
            return client
    return None


def check_compose_client(program, folder):
    client = compose_client()
    if client is None:
        skip("Compose is not here")
    try:
        import yaml
    except ImportError:
        skip("PyYAML is not here: apt-get install python3-yaml")
    base = folder / "compose_base.yaml"
    base.write_text('services:\n  "on":\n    image: example.org/on:1\n')
    (folder / "secrets").mkdir(exist_ok=True)
    for name in FEW:
        expected = expectations(folder, name)
        for one in expected.values():
            (folder / "secrets" / one.name).write_text("x")
        override = folder / f"{name}.compose"
        given = {one.name: GIVEN.get(name, {}).get(one.name, "given") for one in expected.values() if one.demand == "required"}
        command = [*client, "-f", str(base), "-f", str(override), "config"]
        variables = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, env={**variables, **given}, capture_output=True, text=True)
        expect(done.returncode == 0, f"{name}: {done.stderr}")
        if done.returncode != 0:
            continue
        (service,) = yaml.safe_load(done.stdout)["services"].values()
        environment = service.get("environment") or {}
        for one in expected.values():
            if one.demand != "default" or not fits_compose(one.default):
                continue
            text = environment.get(one.name) or ""
            expect(text == one.default, f"{name}: {one.name} is {text!r} instead of {one.default!r}")
        if given:
            lacking = subprocess.run(command, env=variables, capture_output=True, text=True)
            has_asking = any(f'"${{{one}' in override.read_text() for one in given)
            expect(not has_asking or lacking.returncode != 0, f"{name}: what is required may be absent")


CHECKS = {"yaml": check_yaml, "systemd": check_systemd, "kustomize": check_kustomize, "compose": check_compose_client}


PAGES = {"kubernetes.md": "kubernetes.yaml", "docker.md": "compose.yaml", "systemd.md": "systemd.conf"}


def check_pages(project):
    try:
        import yaml
    except ImportError:
        skip("PyYAML is not here: apt-get install python3-yaml")
    for page, output in PAGES.items():
        text = (project / "docs" / page).read_text()
        printed = (project / "docs/examples/manifests" / output).read_text()
        expect("\n" + printed + "```\n" in text, f"docs/{page} shows something else than {output}")
        for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
            try:
                expect(all(list(yaml.safe_load_all(block))), f"docs/{page}: an empty document")
            except yaml.YAMLError as error:
                expect(False, f"docs/{page}: {error}")


def main():
    if sys.argv[1] == "pages":
        check_pages(pathlib.Path(sys.argv[2]))
        tell()
    what, program, folder = sys.argv[1:]
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([program, "write", str(folder)], check=True)
    CHECKS[what](program, folder)
    tell()


def tell():
    for fault in faults[:20]:
        print("FAULT", fault)
    print(f"{checked} checks, {len(faults)} faults")
    sys.exit(0 if checked and not faults else 1)


main()
