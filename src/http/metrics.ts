import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Tally } from '../app/tally.ts';

export interface Metrics {
  readonly tally: Tally;
  readonly contentType: string;
  /** The page, in Prometheus' text format. */
  page(): Promise<string>;
}

/** Figures of this process, in a registry of its own: nothing global, so that tests and servers do not add up. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const events = new Counter({
    name: 'prongsai_events_total',
    help: 'Events of accepted webhook requests',
    labelNames: ['outcome'],
    registers,
  });
  const requests = new Histogram({
    name: 'prongsai_webhook_seconds',
    help: 'Time to answer a webhook request, by status',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 5],
    registers,
  });
  const applied = new Histogram({
    name: 'prongsai_event_seconds',
    help: 'Time from the door to the end of an event',
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 60, 600],
    registers,
  });
  const failed = new Counter({
    name: 'prongsai_events_failed_total',
    help: 'Failed tries of events',
    registers,
  });
  const dead = new Counter({
    name: 'prongsai_events_dead_total',
    help: 'Events that became dead letters',
    registers,
  });
  const answers = new Counter({
    name: 'prongsai_answers_total',
    help: 'Answers: sent, kept for the next reply, refused by LINE',
    labelNames: ['outcome'],
    registers,
  });

  return {
    contentType: registry.contentType,
    page: () => registry.metrics(),
    tally: {
      events(outcome, count) {
        events.inc({ outcome }, count);
      },
      request(status, seconds) {
        requests.observe({ status }, seconds);
      },
      applied(seconds) {
        applied.observe(seconds);
      },
      failed() {
        failed.inc();
      },
      dead() {
        dead.inc();
      },
      answered(outcome) {
        answers.inc({ outcome });
      },
    },
  };
}
