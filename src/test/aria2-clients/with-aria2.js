// The client `aria2`: calls by POST, then the same by WebSocket, with notices.
"use strict";
const assert = require("node:assert/strict");
const Aria2 = require("aria2");

const [port, secret, first, second] = process.argv.slice(2);

function heard(client, event, gid) {
  return new Promise((resolve) => client.on(event, ([it]) => it.gid === gid && resolve()));
}

async function main() {
  const client = new Aria2({ host: "127.0.0.1", port, secret });
  client.on("error", (error) => {
    throw error;
  });
  assert.equal((await client.call("getVersion")).version, "1.37.0");
  assert.ok((await client.listMethods()).includes("addUri"));
  await client.call("changeGlobalOption", { "max-concurrent-downloads": "4" });
  assert.equal((await client.call("getGlobalOption"))["max-concurrent-downloads"], "4");

  await client.open();
  assert.deepEqual(await client.listNotifications(), [
    "onDownloadStart", "onDownloadPause", "onDownloadStop", "onDownloadComplete", "onDownloadError",
  ]);
  await client.call("getGlobalStat");
  const gid = await client.call("addUri", [first], { pause: "true", out: "by-aria2.bin" });
  assert.equal((await client.call("tellStatus", gid)).status, "paused");
  const last = await client.call("addUri", [second], { pause: "true" });
  assert.deepEqual((await client.call("tellWaiting", 0, 10, ["gid"])).map((it) => it.gid), [gid, last]);
  assert.equal(await client.call("changePosition", last, 0, "POS_SET"), 0);
  assert.deepEqual((await client.call("tellWaiting", 0, 10, ["gid"])).map((it) => it.gid), [last, gid]);

  const started = heard(client, "onDownloadStart", gid);
  const complete = heard(client, "onDownloadComplete", gid);
  await client.call("unpause", gid);
  await started;
  await complete;
  const [[done], [stat], failed] = await client.multicall([
    ["tellStatus", gid, ["status", "completedLength", "files"]],
    ["getGlobalStat"],
    ["tellStatus", "0"],
  ]);
  assert.equal(done.status, "complete");
  assert.equal(done.completedLength, "100000");
  assert.match(done.files[0].path, /by-aria2\.bin$/);
  assert.equal(stat.numStopped, "1");
  assert.equal(failed.code, 1);
  const [version, position] = await Promise.all(
    await client.batch([["getVersion"], ["changePosition", last, 0, "POS_END"]])
  );
  assert.ok(version.enabledFeatures.length > 0);
  assert.equal(position, 0);

  const stopped = heard(client, "onDownloadStop", last);
  await client.call("remove", last);
  await stopped;
  await client.call("purgeDownloadResult");
  await assert.rejects(client.call("tellStatus", gid), { code: 1 });
  await client.close();
  console.log("aria2 is content");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
