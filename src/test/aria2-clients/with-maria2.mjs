// The client `maria2`: by HTTP, then by WebSocket, with notices.
import assert from "node:assert/strict";
import { aria2, open, system } from "maria2";
import { createHTTP, createWebSocket } from "maria2/transport";

const [port, secret, link] = process.argv.slice(2);

const http = await open(createHTTP(`http://127.0.0.1:${port}/jsonrpc`), { secret });
assert.equal((await aria2.getVersion(http)).version, "1.37.0");
assert.ok((await system.listMethods(http)).includes("aria2.addUri"));

const conn = await open(createWebSocket(`ws://127.0.0.1:${port}/jsonrpc`), { secret });
assert.match((await aria2.getSessionInfo(conn)).sessionId, /^[0-9a-f]{40}$/);
const complete = new Promise((resolve) => {
  aria2.when(conn, "aria2.onDownloadComplete", resolve);
});
const gid = await aria2.addUri(conn, [link], { out: "by-maria2.bin" });
await complete;
const told = await aria2.tellStatus(conn, gid);
assert.equal(told.status, "complete");
assert.equal(told.errorCode, "0");
const waiting = await aria2.addUri(conn, [link], { pause: true, dir: "deeper" });
assert.equal(await aria2.changePosition(conn, waiting, 0, "POS_END"), 0);
await aria2.changeOption(conn, waiting, { "max-download-limit": "10K" });
assert.equal((await aria2.getOption(conn, waiting))["max-download-limit"], "10240");
await aria2.forceRemove(conn, waiting);
assert.deepEqual(
  (await aria2.tellStopped(conn, 0, 10)).map((it) => it.status),
  ["complete", "removed"]
);
console.log("maria2 is content");
process.exit(0);
