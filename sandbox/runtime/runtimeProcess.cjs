/*
 * One process of the JavaScript runtime, asked one call after the other by runtimeProcesses.ts. Plain JavaScript: it is started by
 * Node alone. It leaves when it was idle for a while, since the runtime's own thread does so after ten seconds, and another one may
 * not enter V8 on processors with memory protection keys (https://github.com/denoland/rusty_v8/issues/1381). Its exit code says so, since
 * a function could end the process with 0, too. Arguments: that code, and after how many milliseconds.
 */
const { executeFunctionLocal } = require('@dynatrace/js-runtime/runtime.js');

const [leftIdle, idleMs] = process.argv.slice(2).map(Number);
/** The runtime's thread is free a little after its answer; asked earlier, the runtime would begin another one. */
const windDownMs = 25;
let idle = setTimeout(leave, idleMs);

process.on('disconnect', () => process.exit(0));
process.on('message', async (task) => {
  clearTimeout(idle);
  process.send(await answerOf(task));
  setTimeout(() => process.send('free'), windDownMs);
  idle = setTimeout(leave, idleMs);
});

async function answerOf(task) {
  try {
    return { value: await executeFunctionLocal(task) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function leave() {
  process.exit(leftIdle);
}
