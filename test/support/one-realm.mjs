// jest's environment: test files run in their worker's own realm, one after another, and not each in a realm of its own.
// So the packages under node_modules are loaded once per worker (packages-once.mjs) and not once per test file, which
// was half of a run; and `instanceof` says of Node's own errors what it says in the program. The modules of src/ and
// test/ are each file's own as ever, and what a file leaves behind on `globalThis`, `process.env` or `console` is
// cleared away after it.
import { createRequire } from 'node:module';
import vm from 'node:vm';

/** Stands for the realm that jest itself runs in, where it asks for a context. */
const here = vm.createContext();
/** Each module's text becomes a function once per worker; a test file calls it with an own `module` and `require`. */
const compiled = new Map();
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) => {
  if (options?.parsingContext !== here) return compileFunction(code, parameters, options);
  const known = compiled.get(options.filename);
  if (known?.code === code) return known.run;
  const run = compileFunction(code, parameters, { ...options, parsingContext: undefined });
  compiled.set(options.filename, { code, run });
  return run;
};

const require = createRequire(import.meta.url);
const ofJest = createRequire(require.resolve('jest-environment-node'));
const { ModernFakeTimers } = ofJest('@jest/fake-timers');
const { ModuleMocker } = ofJest('jest-mock');

/** What packages put onto `globalThis` belongs to all files. */
const ofPackages = new Set();
function packageAt(path) {
  const before = new Set(Reflect.ownKeys(globalThis));
  try {
    return require(path);
  } finally {
    for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) ofPackages.add(key);
  }
}

export default class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #keys = new Set([...Reflect.ownKeys(globalThis), Symbol.for('prongsai.package')]);
  #console = globalThis.console;
  #exit = process.exit;
  #env = { ...process.env };

  constructor({ projectConfig }) {
    // Offered from here on: what jest itself loads before is none of the tests'.
    globalThis[Symbol.for('prongsai.package')] = packageAt;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    // What cannot be deleted is jest's own table of matchers.
    for (const key of Reflect.ownKeys(globalThis))
      if (!this.#keys.has(key) && !ofPackages.has(key)) Reflect.deleteProperty(globalThis, key);
    globalThis.console = this.#console;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return here;
  }
}
