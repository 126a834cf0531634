// Reads a .env text in hexadecimal from each line of the input; answers its values, name:value name:value, in the same.
const { parse } = require("dotenv");
const hex = (text) => Buffer.from(text, "utf8").toString("hex");
for (const line of require("fs").readFileSync(0, "utf8").split("\n").slice(0, -1)) {
    const values = parse(Buffer.from(line, "hex").toString("utf8"));
    console.log(Object.entries(values).map(([name, value]) => hex(name) + ":" + hex(value)).join(" "));
}
