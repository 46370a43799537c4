import type { FoundItem, FoundMeasure, FoundReport } from '../../src/domain/found.ts';

/** A report as the reader hands it over; each part as plain as it can be unless said otherwise. */
export function aReport(parts: Partial<FoundReport> = {}): FoundReport {
  return {
    organisation: { name: 'อบต.ตัวอย่าง', kind: 'อบต.' },
    years: { report: 2569, measures: 2569, results: 2568, items: 2569 },
    items: [],
    measures: [],
    scores: [],
    changes: [],
    recommendations: [],
    warnings: [],
    ...parts,
  };
}

export function foundMeasure(ref: string, title: string, parts: Partial<FoundMeasure> = {}): FoundMeasure {
  return {
    ref,
    section: 'measures',
    title,
    indicators: [],
    questions: [],
    posture: null,
    findings: [],
    topics: [],
    steps: [],
    lead: null,
    units: [],
    period: null,
    status: null,
    percent: null,
    reason: null,
    followUp: [],
    recommendations: [],
    outputSummary: null,
    outcome: null,
    links: [],
    ...parts,
  };
}

export function foundItem(code: string, key: string, parts: Partial<FoundItem> = {}): FoundItem {
  return {
    code,
    key,
    title: '',
    subIndicator: null,
    year: 2569,
    status: null,
    saidDone: false,
    components: [],
    links: [],
    units: [],
    note: null,
    verdict: null,
    ...parts,
  };
}
