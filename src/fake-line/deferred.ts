/** A promise and the hand that keeps it (Node 20 has no `Promise.withResolvers`). */
export interface Deferred<Value = void> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

export function deferred<Value = void>(): Deferred<Value> {
  let keep: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    keep = resolve;
  });
  return {
    promise,
    resolve(value) {
      keep(value);
    },
  };
}
