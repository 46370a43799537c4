// jest's transform for what lies under node_modules: such a module is not run anew in every test file, but is the one
// that one-realm.mjs loads by Node's own `require`, which also takes packages that are published as ES modules only.
// What jest loads outside of test files (the start of the engine) stays as it is.
const isOffered = () => Symbol.for('prongsai.package') in globalThis;

export default {
  process: (source, path) => ({
    code: isOffered()
      ? `module.exports = globalThis[Symbol.for('prongsai.package')](${JSON.stringify(path)});`
      : source,
  }),
  getCacheKey: (_source, path) => `prongsai.package ${isOffered()} ${path}`,
};
