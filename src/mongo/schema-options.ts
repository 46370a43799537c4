/** Of every schema. An unknown field is our own mistake, and is thrown; indexes are made in indexes.ts, once. */
export const options = {
  versionKey: false,
  strict: 'throw',
  minimize: false,
  autoIndex: false,
  autoCreate: false,
} as const;

/** Of what stands inside a document. */
export const part = { ...options, _id: false } as const;
