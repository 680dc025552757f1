/**
 * React as it is shipped, with the `act` that testing-library needs and that only React's development build has: the development
 * build takes twice the time. It differs in warnings; what a page shows is the same, and this is what users run.
 */
const react = require('react');
const { doNext, isIdle } = require('scheduler');
const { setImmediate } = require('node:timers');

let depth = 0;

/** Renders and runs effects until nothing is left to do. */
function settle() {
  const { flushSync } = require('react-dom');
  do flushSync();
  while (doNext());
}

/** The same, and what that brings about in its turn. */
async function settled() {
  do {
    settle();
    await new Promise((resolve) => setImmediate(resolve));
  } while (!isIdle());
}

/** @see https://react.dev/reference/react/act */
function act(callback) {
  depth++;
  let result;
  try {
    result = callback();
  } catch (error) {
    depth--;
    throw error;
  }
  if (typeof result?.then === 'function') return { then: (...then) => afterwards(result).then(...then) };
  depth--;
  if (depth > 0) return { then: (resolve) => resolve(result) };
  settle();
  return {
    then: (...then) =>
      settled()
        .then(() => result)
        .then(...then),
  };
}

async function afterwards(result) {
  let value;
  try {
    value = await result;
  } finally {
    depth--;
  }
  if (depth === 0) await settled();
  return value;
}

module.exports = { ...react, act };
