import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Pause } from '../app/duties.ts';
import type { Lanes } from '../app/inbox.ts';
import { databaseOf } from './database-of.ts';
import { dutiesCollection } from './duties.ts';
import { lanesCollection } from './lanes.ts';
import { RESTORE } from './restoring.ts';

interface Row {
  _id: string;
  owner: string;
  until: Date;
}

const prefix = 'pause:';
const anyPause = { $gte: prefix, $lt: `${prefix}\uffff` };

/** A pause whose process died ends by itself after this long. */
const HOLDS_FOR = 30_000;
const RENEWED_EVERY = 10_000;
/** An event that fails holds its chat for up to 30 s, and a lease is looked at every 20 s. */
const WAITED_AT_MOST = 30_000;
const LOOKED_EVERY = 50;

export interface Pauses extends Pause {
  /** Whether anybody asked for a pause that still holds, or the database is only half restored. */
  holds(): Promise<boolean>;
  /** Everybody whose name begins so and who asked for a pause. */
  owners(prefix: string): Promise<readonly string[]>;
  /** Ends the pauses of owners who are gone: a process killed during its backup would hold up the next for long. */
  endAllOf(owners: readonly string[]): Promise<void>;
}

/**
 * Pauses of all workers on this database, whichever process they are in. Whoever wants one writes it down and then
 * looks which chats are held; a worker takes its chat and then looks for pauses (`lanesThatPause`). So one of the
 * two always sees the other.
 * @param owner under which name this process asks for them.
 * @param realNow real time in milliseconds since 1970, as for the leases of the chats.
 * @param isGone whether a holder of a chat is certainly dead, and need not be waited for.
 */
export function mongoPauses(
  connection: Connection,
  owner: string,
  realNow: () => number,
  isGone: (owner: string) => boolean,
): Pauses {
  const database = () => databaseOf(connection);
  const rows = () => database().collection<Row>(dutiesCollection);
  const until = (): Date => new Date(realNow() + HOLDS_FOR);

  async function somebodyWorks(): Promise<boolean> {
    const held = await database()
      .collection<{ _id: string; owner: string }>(lanesCollection)
      .find({ owner: { $gt: '' }, until: { $gt: new Date(realNow()) } }, { projection: { owner: 1 } })
      .toArray();
    return held.some((lane) => !isGone(lane.owner));
  }

  return {
    async pause() {
      const _id = `${prefix}${randomUUID()}`;
      await rows().insertOne({ _id, owner, until: until() });
      const renewal = setInterval(() => {
        // One that is missed is made up for by the next: the pause holds for three.
        rows()
          .updateOne({ _id }, { $set: { until: until() } })
          .catch(() => undefined);
      }, RENEWED_EVERY);
      const resume = async (): Promise<void> => {
        clearInterval(renewal);
        await rows().deleteOne({ _id });
      };
      try {
        const began = performance.now();
        while ((await somebodyWorks()) && performance.now() - began < WAITED_AT_MOST)
          await wait(LOOKED_EVERY);
        return resume;
      } catch (error) {
        clearInterval(renewal);
        throw error;
      }
    },
    async holds() {
      const holding = { _id: anyPause, until: { $gt: new Date(realNow()) } };
      // Every turn at a chat asks. Without the hint the index of `until` is tried too, which takes half as long again.
      return (await rows().findOne({ $or: [holding, { _id: RESTORE }] }, { hint: { _id: 1 } })) !== null;
    },
    async owners(beginning) {
      const asked = await rows()
        .find({ _id: anyPause }, { projection: { owner: 1 } })
        .toArray();
      return asked.map((pause) => pause.owner).filter((it) => it.startsWith(beginning));
    },
    async endAllOf(owners) {
      await rows().deleteMany({ _id: anyPause, owner: { $in: [...owners] } });
    },
  };
}

/** Lanes that nobody gets while a pause holds, and that a pause takes back from a worker after its current event. */
export function lanesThatPause(lanes: Lanes, pauses: Pick<Pauses, 'holds' | 'owners' | 'endAllOf'>): Lanes {
  return {
    ...lanes,
    async take(chat, owner, now, until) {
      const taken = await lanes.take(chat, owner, now, until);
      if (taken === null) return null;
      const heldUp = pauses.holds();
      // Whoever took it hears of it; nobody else does.
      heldUp.catch(() => undefined);
      return { ...taken, heldUp };
    },
    async acquire(chat, owner, now, until) {
      const late = await lanes.acquire(chat, owner, now, until);
      if (late === null) return null;
      // Where nobody can say, the chat is given back too: the worker then meets the same outage without holding it.
      const paused = await pauses.holds().catch(async (error: unknown) => {
        await lanes.release(chat, owner);
        throw error;
      });
      if (!paused) return late;
      await lanes.release(chat, owner);
      return null;
    },
    async renew(chat, owner, until) {
      return (await lanes.renew(chat, owner, until)) && !(await pauses.holds());
    },
    async owners(prefix) {
      return [...new Set([...(await lanes.owners(prefix)), ...(await pauses.owners(prefix))])];
    },
    async releaseAllOf(owners) {
      await lanes.releaseAllOf(owners);
      await pauses.endAllOf(owners);
    },
  };
}
