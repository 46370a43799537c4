import { answerSetSurvey } from '../answers/surveys.ts';
import { SetSurveyArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { readSetSurvey } from '../understand/survey-words.ts';

export const setSurvey = command<SetSurveyArgs>({
  name: 'set-survey',
  topic: 'หน่วยงาน',
  words: ['แบบวัด', 'แบบสอบถาม EIT', 'แบบสอบถาม IIT'],
  help: 'บันทึกลิงก์ของแบบวัด และจำนวนที่ตอบแล้ว',
  examples: ['แบบวัด EIT https://itas.example.go.th/eit', 'แบบวัด IIT ตอบแล้ว 30'],
  args: SetSurveyArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read: readSetSurvey,
  run: answerSetSurvey,
});
