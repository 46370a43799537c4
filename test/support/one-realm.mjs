// jest's environment: test files run in their worker's own realm, one after another, and not each in a realm of its own.
// So the packages under node_modules are loaded once per worker (packages-once.mjs) and not once per test file, which
// was half of a run; and `instanceof` says of Node's own errors what it says in the program. The modules of src/ are
// loaded once as well, as in the program: they keep nothing but what follows from their arguments, and what V8 learnt
// of them in one file holds for the next. The modules of test/ are each file's own as ever, and what a file leaves
// behind on `globalThis`, `process.env` or `console` is cleared away after it.
import asyncHooks from 'node:async_hooks';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import vm from 'node:vm';

/** Stands for the realm that jest itself runs in, where it asks for a context. */
const here = vm.createContext();
/** Each module's text becomes a function once per worker; a test file calls it with an own `module` and `require`. */
const compiled = new Map();
/** What runs once per worker, beside the packages. */
const SHARED = [
  join(import.meta.dirname, '..', '..', 'src/'),
  join(import.meta.dirname, 'of-this-worker.ts'),
];
/** Where jest-circus lies, which runs the tests. */
const CIRCUS = dirname(createRequire(import.meta.url).resolve('jest-circus/package.json'));
/** That of the module that was asked for last: the file's before has nothing more to load from. */
let requireOfThisFile;
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) => {
  if (options?.parsingContext !== here) return compileFunction(code, parameters, options);
  const known = compiled.get(options.filename);
  if (known?.code === code) return known.run;
  const made = compileFunction(code, parameters, { ...options, parsingContext: undefined });
  const run = SHARED.some((it) => options.filename.startsWith(it))
    ? once(made, dirname(options.filename))
    : ofEachFile(options.filename.startsWith(CIRCUS) ? withoutHooks(made) : made);
  compiled.set(options.filename, { code, run });
  return run;
};

/** @param run a module as Node calls it: `module`, `exports`, `require` and what else it is told. */
function ofEachFile(run) {
  return function (module, exports, require, ...others) {
    requireOfThisFile = require;
    return run.call(this, module, exports, require, ...others);
  };
}

function once(run, folder) {
  let kept;
  // What it imports later only, when another file may be running.
  const requireLater = (id) => requireOfThisFile(id.startsWith('.') ? resolve(folder, id) : id);
  return function (module, exports, require, ...others) {
    requireOfThisFile = require;
    if (kept !== undefined) {
      module.exports = kept;
      return;
    }
    kept = exports;
    try {
      run.call(this, module, exports, requireLater, ...others);
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
}

/**
 * jest-circus keeps in an AsyncLocalStorage which test or hook is running, which on Node 20 and 22 makes every promise
 * of every test dearer. Ours run one after another (none is `concurrent`), so that the one that began last is meant.
 */
class OneAfterAnother {
  #running;
  getStore() {
    return this.#running;
  }
  async run(store, callback) {
    const before = this.#running;
    this.#running = store;
    try {
      return await callback();
    } finally {
      this.#running = before;
    }
  }
}

/** @param run a module of jest-circus */
function withoutHooks(run) {
  const hooks = { ...asyncHooks, AsyncLocalStorage: OneAfterAnother };
  return function (module, exports, require, ...others) {
    const requireOfCircus = (id) => (id === 'node:async_hooks' ? hooks : require(id));
    return run.call(this, module, exports, Object.assign(requireOfCircus, require), ...others);
  };
}

/** What a package makes of them (Playwright does) would stay on for the files after the one that needed it. */
const storages = new Set();
const { AsyncLocalStorage } = asyncHooks;
// From Node 24 on it cannot be replaced, and costs nothing either.
if (Object.getOwnPropertyDescriptor(asyncHooks, 'AsyncLocalStorage').writable)
  asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...given) {
      super(...given);
      storages.add(this);
    }
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
    for (const storage of storages) storage.disable();
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
