import { arabicDigits } from '../../text/thai.ts';
import { answerStartMeasures } from '../answers/start-measures.ts';
import { StartMeasuresArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, asks, restFrom, saidYear, typed } from '../understand/heard.ts';

/** What is said of each set; its number of measures may stand before it. */
const sets: readonly (readonly [set: NonNullable<StartMeasuresArgs['set']>, words: RegExp])[] = [
  ['indicators', /^(?:ตาม)?(?:10|สิบ)?(?:ข้อ)?(?:ตัวชี้วัด|ตชว\.?)$/],
  ['processes', /^(?:ตาม)?(?:7|เจ็ด)?กระบวนการ$/],
];
const besideOthers = /(?:เพิ่มจากเดิม|ต่อจากเดิม|ต่อท้าย|เพิ่มต่อท้าย)$/;

/** "ชุดมาตรการ" asks which; "ใช้ชุดมาตรการ 7 กระบวนการ" begins with that one. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  if (first?.kind !== 'command' || first.command !== 'start-measures') return undefined;
  const [year] = allOf(heard, 'year');
  const rest = restFrom(heard, first.end).replace(year ? typed(heard, year) : '', '');
  const words = arabicDigits(rest).replace(/\s/g, '');
  if (words === '' || asks(heard)) return { outcome: 'call', args: saidYear(heard) };
  const beside = besideOthers.test(words);
  const set = sets.find(([, form]) => form.test(words.replace(besideOthers, '')))?.[0];
  if (!set) return undefined;
  return { outcome: 'call', args: { set, ...(beside ? { beside } : {}), ...saidYear(heard) } };
}

export const startMeasures = command<StartMeasuresArgs>({
  name: 'start-measures',
  topic: 'มาตรการ',
  words: ['ชุดมาตรการ', 'ใช้ชุดมาตรการ', 'เริ่มจากชุดมาตรการ', 'ชุดมาตรการเริ่มต้น', 'มาตรการตั้งต้น', 'ขอชุดมาตรการ'],
  help: 'เริ่มมาตรการของปีจากชุดสำเร็จ แล้วแก้ให้ตรงกับหน่วยงาน',
  examples: ['ชุดมาตรการ', 'ใช้ชุดมาตรการ 10 ตัวชี้วัด', 'ใช้ชุดมาตรการ 7 กระบวนการ'],
  args: StartMeasuresArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerStartMeasures,
});
