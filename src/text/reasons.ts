import type { CannotReason } from '../domain/measure.ts';

/** Why a measure cannot be done, in the words of e-PlanNACC's list. */
export const cannotReasonNames: Readonly<Record<CannotReason, string>> = {
  'no-budget': 'ไม่ได้รับงบประมาณ',
  'policy-changed': 'นโยบายผู้บริหารเปลี่ยนแปลง',
  'short-of-staff': 'บุคลากรไม่เพียงพอ',
  other: 'อื่น ๆ',
};

/** What officers write of each; the first that fits counts. */
const spoken: readonly (readonly [reason: CannotReason, words: RegExp])[] = [
  ['no-budget', /งบ(?!ประมาณการ)|เงินไม่พอ|ไม่มีเงิน/],
  ['policy-changed', /นโยบาย(?!ไม่รับ)|ผู้บริหาร(?:สั่ง|เปลี่ยน|ให้|ชุดใหม่)|เปลี่ยน(?:ผู้บริหาร|นายก)/],
  [
    'short-of-staff',
    /บุคลากร|อัตรากำลัง|กำลังคน|ขาดคน|ไม่มีคน|คนไม่(?:พอ|เพียงพอ)|เจ้าหน้าที่(?:ไม่(?:พอ|เพียงพอ)|ลาออก|โอนย้าย|ย้าย)/,
  ],
];

/** The reason of the list that some words give; `other` where none fits. */
export function cannotReasonIn(words: string): CannotReason {
  return spoken.find(([, form]) => form.test(words))?.[0] ?? 'other';
}

/** What is worth keeping beside the reason of the list; undefined where the words say no more than that. */
export function beyondTheList(words: string): string | undefined {
  const rest = words.replace(/\s/g, '');
  return Object.values(cannotReasonNames).some((name) => name.replace(/\s/g, '') === rest)
    ? undefined
    : words;
}

/** A reason as it is shown: of the list, with the officer's words where there are any. */
export function sayCannot(cause: CannotReason | null, words: string | null | undefined): string | null {
  if (cause === null) return words ?? null;
  if (cause === 'other') return words ?? cannotReasonNames.other;
  return words ? `${cannotReasonNames[cause]} (${words})` : cannotReasonNames[cause];
}
