import { answerSurveyLink } from '../answers/surveys.ts';
import { SurveyLinkArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { readSurveyLink } from '../understand/survey-words.ts';
import { linkSpellings } from '../understand/spellings.ts';

const asked = [...linkSpellings, 'qr', 'คิวอาร์', 'คิวอาร์โค้ด'];

export const surveyLink = command<SurveyLinkArgs>({
  name: 'survey-link',
  topic: 'หน่วยงาน',
  words: asked.flatMap((link) => ['EIT', 'IIT', 'แบบวัด', 'ตอบแบบวัด'].map((what) => `${link} ${what}`)),
  help: 'ลิงก์ของแบบวัด IIT หรือ EIT และจำนวนที่ตอบแล้ว',
  examples: ['ลิงก์ EIT', 'ขอลิงก์แบบวัด IIT'],
  args: SurveyLinkArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read: readSurveyLink,
  run: answerSurveyLink,
});
