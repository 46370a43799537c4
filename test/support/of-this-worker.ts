import { readCatalogues } from '../../src/catalogues/read.ts';

// What the files of a worker need not find out one after another: this module is loaded once (one-realm.mjs).

/** As they are in the repository. */
export const shippedCatalogues = readCatalogues();

/** The collections of a database when its indexes were made, by its name: one that was dropped since is not the same. */
export const madeReady = new Map<string, string>();

/** The shapes of statements that were seen to use an index of such a database, as the program makes all of them. */
export const foundGood = new Set<string>();
