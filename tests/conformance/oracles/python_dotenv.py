# Reads a .env text in hexadecimal from each line of the input; answers its values, name:value name:value, in the same.
import io
import logging
import os
import sys

from dotenv import dotenv_values

logging.disable(logging.CRITICAL)
os.environ.clear()
for line in sys.stdin:
    stream = io.TextIOWrapper(io.BytesIO(bytes.fromhex(line.strip())), encoding="utf-8")
    values = {name: value for name, value in dotenv_values(stream=stream).items() if value is not None}
    print(" ".join(name.encode().hex() + ":" + value.encode().hex() for name, value in values.items()))
