import { connect } from '../../src/database/connection.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { Role } from '../../src/domain/roles.ts';
import type { Town } from '../support/town.ts';

// Agencies with everything in them that another must never see: each name, note and link carries its agency's canary.

export interface Office {
  /** Stands in everything that this agency wrote, and in nothing else. */
  readonly canary: string;
  readonly group: Group;
  readonly people: Readonly<Record<Role, Person>>;
}

const roleWords: readonly (readonly [Exclude<Role, 'coordinator' | 'officer'>, string])[] = [
  ['viewer', 'ผู้ดู'],
  ['unit-head', 'ผอ.กอง'],
  ['executive', 'ผู้บริหาร'],
];

/** Opens an agency with one person of every role, a link, a measure with an entry, and a question that waits. */
export async function openOffice(town: Town, number: number): Promise<Office> {
  const { line } = town;
  const canary = `นกขมิ้น${'กขคงจฉชซ'[number % 8] ?? ''}${number}ฯ`;
  const named = (role: string): Person => line.addPerson({ displayName: `${role} ${canary}` });
  const people = {
    coordinator: named('ผู้ประสาน'),
    executive: named('นายก'),
    'unit-head': named('หัวหน้า'),
    officer: named('เจ้าหน้าที่'),
    viewer: named('ผู้ดู'),
  };
  const group = line.addGroup({ groupName: `กลุ่ม ${canary}`, members: Object.values(people) });
  const says = async (person: Person, text: string, mention?: Person): Promise<void> => {
    await group.says(person, text, mention ? { mention: [mention] } : {});
    await town.settled();
    town.passASecond();
  };
  await says(people.coordinator, `ตั้งค่าหน่วยงาน อบต.${canary}`);
  for (const person of Object.values(people)) await says(person, 'ita สรุป');
  for (const [role, word] of roleWords) {
    const person = people[role];
    await says(people.coordinator, `ita บทบาท @${person.displayName} ${word}`, person);
  }
  await says(people.officer, `ส่ง O12 https://www.example.invalid/${encodeURIComponent(canary)}`);
  await says(people.coordinator, `ita เพิ่มมาตรการ อบรม ${canary}`);
  await says(people.officer, `มาตรการ 1 40% จัดแล้ว ${canary}`);
  await says(people.officer, `ita O13 ${canary}`);
  await says(people.coordinator, `ita ประวัติ O12`);
  return { canary, group, people };
}

/** What every button says that the bot showed in a chat. */
export function postbacksIn({ line }: Town, chatId: string): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'postback' && 'data' in value && typeof value.data === 'string') {
      found.add(value.data);
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  for (const { message } of line.messagesIn(chatId)) walk(message);
  return [...found];
}

export interface AuditLine {
  readonly _id: string;
  readonly agency: string;
  readonly event: string;
  readonly action: string;
  readonly by: string;
}

/** What is in the database, seen by a connection of its own, whose scans nobody explains. */
export interface Ledger {
  audit(): Promise<readonly AuditLine[]>;
  /** What was changed in an agency. */
  auditOf(office: Office): Promise<readonly AuditLine[]>;
}

export async function openLedger({ database }: Town): Promise<Ledger> {
  const connection = await connect(database.uri);
  database.beforeClosing(() => connection.close());
  const db = connection.getClient().db(database.name);
  return {
    audit: () => db.collection<AuditLine>('audit').find().toArray(),
    async auditOf({ canary }) {
      const found = await db.collection('agencies').findOne({ 'state.name': `อบต.${canary}` });
      if (!found) throw new Error(`no agency is called ${canary}`);
      const rows = await db
        .collection<AuditLine>('audit')
        .find({ agency: String(found.agency) })
        .toArray();
      if (rows.length === 0) throw new Error(`nothing was ever changed in ${canary}`);
      return rows;
    },
  };
}
