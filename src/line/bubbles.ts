import type { messagingApi } from '@line/bot-sdk';
import { encodePostback } from '../chat/calls/postback.ts';
import type { ReplyOf, ShownFiles } from '../chat/reply.ts';
import { card } from './cards.ts';
import { facts, foot, maybe, moreThan, provisionalWords, said, tick, toned, typed } from './pieces.ts';
import { pictureWord } from '../text/photo-sentences.ts';
import { actionOf, addressOf, calling } from './press.ts';
import { type Room, roomy } from './room.ts';

// Replies that are one bubble each.

type Bubble = messagingApi.FlexBubble;

/** The ten indicators stay together, whatever else has to go. */
const FEWEST_BARS = 10;

function barsIn({ rows }: Room): number {
  return Math.max(FEWEST_BARS, rows);
}

/** Graphemes of a word or two. */
const STATUS = 24;
const HEADING = 200;

/** Answers to choose from are equals: one of them as the primary button would be a guess. */
export function renderNotice(reply: ReplyOf<'notice'>): Bubble {
  return reply.buttons.length > 1 ? renderQuestion(reply) : renderWords(reply);
}

function renderWords(reply: ReplyOf<'notice'>): Bubble {
  return roomy(({ words, rows }) =>
    card('notice', {
      title: said(reply.title, words),
      text: maybe(reply.text, words),
      examples: reply.examples.slice(0, rows).map((line) => typed(line, words)),
      ...foot(reply.buttons),
    }),
  );
}

function renderQuestion(reply: ReplyOf<'notice'>): Bubble {
  return roomy(({ words, rows }) =>
    card('question', {
      title: said(reply.title, words),
      text: maybe(reply.text, words),
      choices: reply.buttons.slice(0, rows).flatMap((button) => {
        const choose = actionOf(button);
        return choose === undefined ? [] : [{ label: said(button.label, words), choose }];
      }),
      examples: reply.examples.slice(0, rows).map((line) => typed(line, words)),
    }),
  );
}

export function renderFault({ title, text, reference }: ReplyOf<'fault'>): Bubble {
  return card('fault', {
    title: said(title, HEADING),
    text: maybe(text, HEADING),
    reference: said(reference, STATUS),
  });
}

export function renderSaved(reply: ReplyOf<'saved'>): Bubble {
  const { primary, second } = foot(reply.buttons);
  return roomy(({ words, rows }) =>
    card('saved', {
      // What can be undone was written.
      [reply.undo === null ? 'unwritten' : 'written']: said(reply.title, words),
      lines: reply.lines.slice(0, rows).map((line) => ({ line: said(line, words) })),
      more: moreThan(rows, reply.lines.length),
      problems: reply.problems.slice(0, rows).map((line) => ({ line: said(line, words) })),
      next: maybe(reply.next, words),
      primary,
      second,
      undo: (reply.undo && encodePostback(reply.undo)) ?? undefined,
    }),
  );
}

export function renderSummary(reply: ReplyOf<'summary'>): Bubble {
  return roomy(({ words, rows }) =>
    card('summary', {
      agency: said(reply.agency, words),
      title: said(reply.title, words),
      percent: said(String(reply.percent), words),
      bar: widthOf(reply.percent),
      complete: String(reply.complete),
      total: String(reply.total),
      provisional: provisionalWords(reply.provisional),
      bars: reply.bars.slice(0, rows).map(({ label, count, percent }) => ({
        label: said(label, words),
        [percent === 100 ? 'full' : 'count']: said(count, STATUS),
        bar: widthOf(percent),
      })),
      measures: maybe(reply.measures, words),
      left: maybe(reply.deadline.left, STATUS),
      deadline: maybe(reply.deadline.text, words),
      next: maybe(reply.next, words),
      ...foot(reply.buttons),
    }),
  );
}

export function renderItem(reply: ReplyOf<'item'>): Bubble {
  const address = reply.link === null ? undefined : addressOf(reply.link);
  return roomy((room) =>
    card('item', {
      code: said(reply.code, room.words),
      title: said(reply.title, room.words),
      ...toned(reply.tone, maybe(reply.status, STATUS)),
      provisional: provisionalWords(reply.provisional),
      facts: facts(reply.facts, room),
      components: reply.components.slice(0, room.rows).map(({ text, met }) => tick(met, text, room)),
      more: moreThan(room.rows, reply.components.length),
      ...filesShown(reply.files),
      years: facts(reply.years, room),
      link: address,
      address: address === undefined ? undefined : said(reply.link ?? '', room.words),
      next: maybe(reply.next, room.words),
      ...foot(reply.buttons),
    }),
  );
}

export function renderMeasure(reply: ReplyOf<'measure'>): Bubble {
  return roomy((room) =>
    card('measure', {
      ref: said(reply.ref, STATUS),
      title: said(reply.title, room.words),
      ...toned(reply.tone, maybe(reply.status, STATUS)),
      percent: String(reply.percent),
      bar: widthOf(reply.percent),
      facts: facts(reply.facts, room),
      steps: reply.steps.slice(0, room.rows).map(({ text, done }) => tick(done, text, room)),
      more: moreThan(room.rows, reply.steps.length),
      entries: reply.entries.slice(0, room.rows).map((line) => ({ line: said(line, room.words) })),
      ...filesShown(reply.files),
      next: maybe(reply.next, room.words),
      ...foot(reply.buttons),
    }),
  );
}

/** Small pictures beside each other on a telephone. */
const MOST_PHOTOS = 3;

function filesShown(files: ShownFiles | undefined) {
  return {
    photocount: maybe(files?.count ?? '', STATUS),
    photos: (files?.pictures ?? []).slice(0, MOST_PHOTOS).map(({ small, whole }, at) => ({
      small: addressOf(small),
      open: actionOf({ label: pictureWord(at + 1), uri: whole }),
    })),
  };
}

export function renderScores(reply: ReplyOf<'scores'>): Bubble {
  return roomy((room) =>
    card('scores', {
      agency: said(reply.agency, room.words),
      title: said(reply.title, room.words),
      figure: said(reply.figure, STATUS),
      standing: said(reply.standing, room.words),
      change: maybe(reply.change, room.words),
      tools: reply.tools.slice(0, 3).map(({ label, figure }) => ({
        label: said(label, STATUS),
        figure: said(figure, STATUS),
      })),
      bars: reply.bars.slice(0, barsIn(room)).map(({ label, figure, value, before, change, tone }) => ({
        label: said(label, room.words),
        figure: said(figure, STATUS),
        bar: widthOf(value),
        before: before === null ? 0 : widthOf(before),
        ...toned(tone === 'busy' ? 'idle' : tone, maybe(change, room.words)),
      })),
      more: moreThan(barsIn(room), reply.bars.length),
      legend: maybe(reply.legend, room.words),
      notes: reply.notes.slice(0, room.rows).map((line) => ({ line: said(line, room.words) })),
      next: maybe(reply.next, room.words),
      ...foot(reply.buttons),
    }),
  );
}

export function renderAdvice(reply: ReplyOf<'advice'>): Bubble {
  return roomy((room) =>
    card('advice', {
      agency: said(reply.agency, room.words),
      title: said(reply.title, room.words),
      gain: said(reply.gain, STATUS),
      headline: said(reply.headline, room.words),
      actions: reply.actions.slice(0, room.rows).map(({ label, title, detail, gain, open }) => ({
        label: said(label, STATUS),
        title: said(title, room.words),
        detail: maybe(detail, room.words),
        gain: said(gain, STATUS),
        open: calling(said(label, STATUS), open, `${label} ${title}`),
      })),
      outlook: said(reply.outlook, room.words),
      questions: reply.questions.slice(0, room.rows).map(({ label, detail }) => ({
        label: said(label, room.words),
        detail: said(detail, room.words),
      })),
      next: maybe(reply.next, room.words),
      provisional: provisionalWords(reply.provisional),
      ...foot(reply.buttons),
    }),
  );
}

export function renderInvite(reply: ReplyOf<'invite'>): Bubble {
  return roomy(({ words }) =>
    card('invite', {
      // Six digits are read aloud three by three.
      code: said(reply.code.replace(/^(\d{3})(\d{3})$/, '$1 $2'), STATUS),
      text: maybe(reply.text, words),
      example: said(reply.example, words),
    }),
  );
}

/** Whole percents from 0 to 100. */
function widthOf(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, Number.isFinite(percent) ? percent : 0)));
}
