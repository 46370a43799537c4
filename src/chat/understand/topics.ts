import type { LexicalEntry } from './lexicon.ts';
import { squeeze } from '../../text/thai.ts';
import { all } from './words.ts';

/** What officers call well-known items and measures. An item's key stays the same from year to year. */
const forms: Readonly<Record<string, string>> = {
  ngp_declaration: 'nogiftpolicy nogift ngp โนกิฟ โนกิฟต์ นโยบายไม่รับของขวัญ งดรับของขวัญ',
  procurement_monthly: 'สขร.1 สขร.๑ สขร1 สขร๑ สขร สขร.',
  eservice: 'e-service eservice อีเซอร์วิส',
  ethics_code: 'ประมวลจริยธรรม',
  complaint_channel: 'ช่องทางร้องเรียน ช่องทางแจ้งเรื่องร้องเรียน',
  complaint_stats: 'สถิติเรื่องร้องเรียน สถิติร้องเรียน',
  risk_assessment: 'ประเมินความเสี่ยงการทุจริต ความเสี่ยงการทุจริต ความเสี่ยงทุจริต',
  anticorruption_plan: 'แผนปฏิบัติการป้องกันการทุจริต แผนป้องกันการทุจริต แผนป้องกันทุจริต',
  strategic_plan: 'แผนพัฒนาท้องถิ่น แผนยุทธศาสตร์',
  // No item of its own: a measure only.
  asset_borrowing: 'ยืมทรัพย์สิน การยืมทรัพย์สิน ใช้ทรัพย์สินของราชการ',
};

export const topicWords: readonly LexicalEntry[] = Object.entries(forms).flatMap(([key, words]) =>
  all({ kind: 'topic', key }, words),
);

/** Shorter names stand in other words by chance. */
const SHORTEST = 5;

/** The keys of the items whose well-known names stand in a text. */
export function topicsIn(words: string): readonly string[] {
  const said = squeeze(words);
  return Object.entries(forms).flatMap(([key, names]) =>
    names.split(' ').some((it) => squeeze(it).length >= SHORTEST && said.includes(squeeze(it))) ? [key] : [],
  );
}

/** The key of the item that is known by a name; null for any other words. */
export function topicKey(words: string): string | null {
  const said = squeeze(words);
  const known = Object.entries(forms).find(([, names]) =>
    names.split(' ').some((it) => squeeze(it) === said),
  );
  return known?.[0] ?? null;
}
