/** React's scheduler, and a way to have done at once what it was to do later: for `reactWithAct.cjs`. */
const scheduler = require('scheduler');

/** The scheduler's own records; `callback` is null once a task was begun or cancelled. */
const tasks = new Set();

function unstable_scheduleCallback(priority, callback, options) {
  for (const task of tasks) if (task.callback === null) tasks.delete(task);
  const task = scheduler.unstable_scheduleCallback(priority, callback, options);
  tasks.add(task);
  return task;
}

/** Does what is most urgent, to its end. @returns whether there was anything to do */
function doNext() {
  let next = null;
  for (const task of tasks)
    if (task.callback !== null && (next === null || task.priorityLevel < next.priorityLevel)) next = task;
  if (next === null) return false;
  let work = next.callback;
  next.callback = null;
  const inOnePiece = true;
  scheduler.unstable_runWithPriority(next.priorityLevel, () => {
    while (typeof work === 'function') work = work(inOnePiece);
  });
  return true;
}

const isIdle = () => [...tasks].every(({ callback }) => callback === null);

module.exports = { ...scheduler, unstable_scheduleCallback, doNext, isIdle };
