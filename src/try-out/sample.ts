/**
 * The fictional agency: every name is invented, and every address is one that belongs to nobody. What stands here is
 * only people and groups; all that the bot knows of them, it learns by listening (story.ts).
 */

export interface SamplePerson {
  readonly userId: string;
  readonly displayName: string;
  /** Where this person works; shown on the page, unknown to LINE. */
  readonly post: string;
  /** What the bot lets this person do; shown on the page, unknown to LINE. */
  readonly role: string;
}

export interface SampleGroup {
  readonly groupId: string;
  readonly groupName: string;
  readonly members: readonly SamplePerson[];
}

/** Ids are fixed, so that a page can be bookmarked and a log be read. */
function userId(number: number): string {
  return `U${String(number).padStart(32, '0')}`;
}

export const botName = 'โปร่งใส';

export const pim = {
  userId: userId(1),
  displayName: 'พิมพ์ใจ',
  post: 'สำนักปลัด',
  role: 'ผู้ประสานงาน',
};
export const somying = {
  userId: userId(2),
  displayName: 'สมหญิง',
  post: 'กองคลัง',
  role: 'ผอ.กอง',
};
export const wichai = {
  userId: userId(3),
  displayName: 'ช่างวิชัย',
  post: 'กองช่าง',
  role: 'เจ้าหน้าที่',
};
export const aree = {
  userId: userId(4),
  displayName: 'ครูอารี',
  post: 'กองการศึกษา',
  role: 'เจ้าหน้าที่',
};
export const thana = {
  userId: userId(5),
  displayName: 'ปลัดธนา',
  post: 'ปลัด อบต.',
  role: 'ผู้ดู',
};
/** In no group: has joined one to one with a code. */
export const mayor = {
  userId: userId(6),
  displayName: 'นายกวิทยา',
  post: 'นายก อบต.',
  role: 'ผู้บริหาร',
};
/** Of another agency, which must see nothing of the first. */
export const saifon = {
  userId: userId(7),
  displayName: 'สายฝน',
  post: 'อบต.ทุ่งสดใส',
  role: 'ผู้ประสานงาน',
};

export const samplePeople: readonly SamplePerson[] = [pim, somying, wichai, aree, thana, mayor, saifon];

function groupId(number: number): string {
  return `C${String(number).padStart(32, '0')}`;
}

export const sampleGroup: SampleGroup = {
  groupId: groupId(1),
  groupName: 'ทีมงาน ITA อบต.บ้านสุขใจ',
  members: [pim, somying, wichai, aree, thana],
};

export const otherGroup: SampleGroup = {
  groupId: groupId(2),
  groupName: 'ITA อบต.ทุ่งสดใส',
  members: [saifon],
};

export const sampleGroups: readonly SampleGroup[] = [sampleGroup, otherGroup];
