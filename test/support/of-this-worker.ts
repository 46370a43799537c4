/** What the files of a worker know of their databases one after another: this module is loaded once (one-realm.mjs). */

/** The collections of a database when its indexes were made, by its name: one that was dropped since is not the same. */
export const madeReady = new Map<string, string>();

/** Statements that were explained, and use an index. */
export const usesIndex = new Set<string>();
