import type { Agency, AgencyKind } from '../domain/agency.ts';

// What an agency and its offices are called in a paper that is handed in.

const formal: Readonly<Record<AgencyKind, string>> = {
  'อบต.': 'องค์การบริหารส่วนตำบล',
  เทศบาลตำบล: 'เทศบาลตำบล',
  เทศบาลเมือง: 'เทศบาลเมือง',
  เทศบาลนคร: 'เทศบาลนคร',
  'อบจ.': 'องค์การบริหารส่วนจังหวัด',
};

const shortForms = /^(?:อบต\.?|อบจ\.?|ท[ตมน]\.)\s*/;

/** "องค์การบริหารส่วนตำบลบ้านสุขใจ" for อบต.บ้านสุขใจ. */
export function formalName({ name, kind }: Pick<Agency, 'name' | 'kind'>): string {
  return name.startsWith(formal[kind]) ? name : `${formal[kind]}${name.replace(shortForms, '')}`;
}

/** The chief executive, to whom a memo goes. */
export function executiveOf(agency: Pick<Agency, 'name' | 'kind'>): string {
  const name = formalName(agency);
  return name.startsWith('เทศบาล') ? `นายกเทศมนตรี${name.slice('เทศบาล'.length)}` : `นายก${name}`;
}

/** The clerk, through whose hands everything goes. */
export function clerkOf(agency: Pick<Agency, 'name' | 'kind'>): string {
  const name = formalName(agency);
  return name.startsWith('เทศบาล') ? `ปลัด${name}` : `ปลัด${formal[agency.kind]}`;
}

export function headOfOffice(agency: Pick<Agency, 'kind'>): string {
  return agency.kind.startsWith('เทศบาล')
    ? 'หัวหน้าสำนักปลัดเทศบาล'
    : agency.kind === 'อบจ.'
      ? 'หัวหน้าสำนักปลัดองค์การบริหารส่วนจังหวัด'
      : 'หัวหน้าสำนักปลัด';
}
