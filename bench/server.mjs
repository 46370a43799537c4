// One server of the comparison, in a process of its own: `server.mjs KIND [MONGODB_URI]`. It tells its port when it
// listens. Ours come from dist/; the peers are Express with the SDK's own middleware, as its documentation builds them.
import { createServer } from 'node:http';
import { middleware } from '@line/bot-sdk';
import express from 'express';
import mongoose from 'mongoose';
import { pino } from 'pino';
import { createApp } from '../dist/http/app.js';
import { createDoor } from '../dist/http/door.js';
import { createMetrics } from '../dist/http/metrics.js';
import { connect } from '../dist/database/connection.js';
import { inboxCollection, inboxIndexes, mongoInbox } from '../dist/mongo/inbox.js';
import { clock } from '../dist/clock.js';

const [, , kind, uri] = process.argv;
const secret = process.env.BENCH_SECRET ?? '';

/** Our door as src/wire.ts builds it, without what stands behind it. */
function ourDoor(arrivals) {
  const log = pino({ level: 'silent' });
  const metrics = createMetrics();
  const parts = {
    secrets: [secret],
    arrivals,
    clock: clock(),
    tally: metrics.tally,
    log,
    expect: () => undefined,
  };
  return createApp({ door: createDoor(parts), ready: {}, metrics, log });
}

/** The echo bot of the SDK's documentation. What it would say is made, and not sent: LINE is not what is measured. */
function peer(handle) {
  const app = express();
  app.post('/webhook', middleware({ channelSecret: secret }), (request, response, next) => {
    Promise.all(request.body.events.map(handle))
      .then((results) => response.json(results))
      .catch(next);
  });
  return app;
}

function echo(event) {
  if (event.type !== 'message' || event.message.type !== 'text') return Promise.resolve(null);
  return Promise.resolve({ type: 'text', text: event.message.text });
}

const servers = {
  /** Reads, verifies and takes apart, and stores nowhere. */
  'door-alone': () => ourDoor({ store: (arrivals) => Promise.resolve(arrivals.map(() => 'new')) }),
  async door() {
    const connection = await connect(uri);
    await connection.collection(inboxCollection).createIndexes(inboxIndexes);
    return ourDoor(mongoInbox(connection));
  },
  'echo-bot': () => peer(echo),
  /** As durable as ours: each event is in the journal before the answer. */
  async 'inserting-bot'() {
    const client = await new mongoose.mongo.MongoClient(uri, { w: 1, journal: true }).connect();
    const events = client.db().collection('events');
    await events.createIndex({ webhookEventId: 1 }, { unique: true });
    return peer(async (event) => {
      await events.insertOne({ ...event });
      return echo(event);
    });
  },
};

const app = await servers[kind]();
// As the program listens (src/http/serve.ts), and as Express does.
const listening = createServer(app).listen(0, '127.0.0.1', () =>
  process.send({ port: listening.address().port }),
);
process.on('disconnect', () => process.exit(0));
