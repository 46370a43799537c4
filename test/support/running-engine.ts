import type { EngineProcess } from '../../src/database/engine-process.ts';

/** What the tests of this run speak to, told to jest's workers by their environment. */
export const TEST_SERVER = 'PRONGSAI_TEST_SERVER';
/** How the names of all databases of this run begin. */
export const TEST_RUN = 'PRONGSAI_TEST_RUN';

/** The engine that this run started, for the one who ends it. */
export const running: { engine?: EngineProcess; folder?: string } = {};
