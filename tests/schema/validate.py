"""Holds the approved schema to the meta-schema, and to values that are sound and that are not."""

import json
import sys
import warnings

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)

validator = jsonschema.Draft202012Validator
validator.check_schema(schema)
judge = validator(schema)

sound = {
    "APP_PORT": 80, "APP_LOWEST": -9223372036854775808, "APP_HIGHEST": 18446744073709551615, "APP_RATIO": 0.5,
    "APP_WEIGHT": 2, "APP_WORKERS": 4, "APP_REGION": "eu", "APP_LOG": "debug", "APP_TIMEOUT": "1h30m",
    "APP_PAUSE": "0.5s", "APP_LIMIT": "64MiB", "APP_PARTS": [0, 255], "APP_FLAGS": {"a": True},
    "APP_QUOTA": {"debug": 1}, "APP_BOTH": ["info", "debug"], "APP_NAMES": ["a", "b"], "APP_SHARDS": ["redis://a"],
    "APP_DATABASE_URL": "postgres://a@b/c", "APP_BROKERS": "kafka://a:9092", "APP_SESSION_KEY": "x" * 32,
    "APP_CIPHER": "AAEC", "APP_SLUG": "a-b_[0]^", "APP_BLANK": "", "APP_CONFIG": "/", "APP_CERT_CHAIN": "a",
    "APP_CERT_KEY": "b", "PATH": "/bin",
}

faulty = [
    {"APP_PORT": 0}, {"APP_PORT": 65536}, {"APP_PORT": "80"}, {"APP_PORT": 1.5}, {"APP_LOWEST": -9223372036854775809},
    {"APP_HIGHEST": 18446744073709551616}, {"APP_RATIO": -0.1}, {"APP_RATIO": 1e31}, {"APP_WORKERS": 3},
    {"APP_REGION": "asia"}, {"APP_LOG": "loud"}, {"APP_PARTS": []}, {"APP_PARTS": [256]}, {"APP_FLAGS": {"a": "yes"}},
    {"APP_BOTH": ["info"]}, {"APP_BOTH": ["info", "loud"]}, {"APP_NAMES": ["a", "a"]}, {"APP_NAMES": list("abcd")},
    {"APP_SESSION_KEY": ""}, {"APP_SLUG": "ab"}, {"APP_SLUG": "ABC"}, {"APP_SLUG": "a" * 21}, {"APP_SLUG": "a.b"},
    {"APP_REGION": None}, {"APP_SESSION_KEY": None}, {"APP_DATABASE_URL": None}, {"APP_CERT_KEY": None},
    {"APP_CERT_CHAIN": None}, {"APP_CERT_CHAIN": None, "APP_CERT_KEY": None, "APP_CERT_STRICT": True},
    {"OLD_PORT": 0},
]

faults = 0


def with_changes(changes):
    values = {**sound, **changes}
    return {name: value for name, value in values.items() if value is not None}


def expect(changes, is_sound):
    global faults
    found = [error.message for error in judge.iter_errors(with_changes(changes))]
    if bool(found) == is_sound:
        faults += 1
        print(f"{changes}: {found or 'accepted'}")


expect({}, True)
expect({"APP_CERT_CHAIN": None, "APP_CERT_KEY": None}, True)
expect({"APP_DATABASE_URL": None, "DATABASE_URL": "postgres://a"}, True)
expect({"OLD_PORT": 80}, True)
for changes in faulty:
    expect(changes, False)

for name, one in schema["properties"].items():
    if "default" in one and [error for error in validator(one).iter_errors(one["default"])]:
        faults += 1
        print(f"{name}: its own default is not valid")
    if one.get("writeOnly") and ("default" in one or "examples" in one):
        faults += 1
        print(f"{name}: a secret with a default or an example")

print(f"values checked: {len(faulty) + 4}, faults: {faults}")
sys.exit(1 if faults else 0)
