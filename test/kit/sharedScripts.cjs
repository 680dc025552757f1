/**
 * Jest's runtime, with one difference: a module is compiled once for each worker, not once for each suite. What a module keeps is
 * still each suite's own, since the compiled script is run anew in the suite's realm.
 * The pages' packages alone are 14 MB of source, half a second of parsing for every suite.
 */
const { default: Runtime } = require('jest-runtime');
const { Script } = require('node:vm');

/** By file: what was compiled, and from which text, since the projects could transform a file differently. */
const compiled = new Map();

class SharedScriptsRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    const head = `(function (${executor.injectedModuleParameters.join(', ')}) {`;
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      const script = context && scriptOf(head, source, filename);
      // Jest's own way tells best what is wrong with a file that cannot be compiled.
      return script ? script.runInContext(context) : compile(source, filename);
    };
  }
}

function scriptOf(head, source, filename) {
  const known = compiled.get(filename);
  if (known && known.source === source) return known.script;
  try {
    const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
    compiled.set(filename, { source, script });
    return script;
  } catch {
    return null;
  }
}

module.exports = SharedScriptsRuntime;
