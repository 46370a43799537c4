import type { Agency } from '../domain/agency.ts';
import { clerkOf, executiveOf, headOfOffice } from './offices.ts';
import type { Block } from './paper.ts';

/** Lines to sign on: whoever wrote it, whoever looked it over, whoever agrees. Names are left to be written by hand. */
export function signedBy(agency: Agency): Block {
  return {
    kind: 'signatures',
    people: [
      { as: 'ผู้รายงาน', position: headOfOffice(agency) },
      { as: 'ผู้ตรวจสอบ', position: clerkOf(agency) },
      { as: 'ผู้เห็นชอบ', position: executiveOf(agency) },
    ],
  };
}
