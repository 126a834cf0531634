// Times Node's own parser of .env texts, and npm's where it is found: node peers.js FILE; prints `name nanoseconds`.
const { parseEnv } = require("util");
const text = require("fs").readFileSync(process.argv[2], "utf8");
const peers = { node: parseEnv };
try {
    peers.npm_dotenv = require("dotenv").parse;
} catch {}
for (const [name, parse] of Object.entries(peers)) {
    if (!parse) continue;
    let least = Infinity;
    const once = () => {
        const began = process.hrtime.bigint();
        parse(text);
        return Number(process.hrtime.bigint() - began);
    };
    const repeats = Math.max(3, Math.min(2000, Math.floor(3e8 / (once() + 1))));
    for (let i = 0; i < repeats; ++i) least = Math.min(least, once());
    console.log(name, least.toFixed(1));
}
