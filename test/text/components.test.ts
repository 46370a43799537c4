import { readCatalogues } from '../../src/catalogues/read.ts';
import { itemByCode } from '../../src/domain/catalogue.ts';
import { componentsMeant } from '../../src/text/components.ts';

const catalogue = readCatalogues().of(2570)!;
const meant = (code: string, said: string) =>
  componentsMeant(said, itemByCode(catalogue, code)!.components).map((it) => it.id);

describe('text/components', () => {
  it.each([
    ['O2', 'รูป', ['photo']],
    ['O2', 'ภาพถ่าย', ['photo']],
    ['O2', 'ช่องทางติดต่อ', ['contact']],
    ['O2', 'ชื่อสกุล', ['name']],
    ['O3', 'เบอร์โทรศัพท์', ['phone']],
    ['O3', 'แฟกซ์', ['fax']],
    ['O3', 'โทรสาร', ['fax']],
    ['O3', 'Email', ['email']],
    ['O4', 'คิวอาร์โค้ด', ['eit-qr']],
    ['O1', 'ผังโครงสร้าง', ['chart']],
    ['O11', 'excel', ['files']],
    ['O11', 'ไฟล์ PDF', ['files']],
    ['O6', 'งบ', []],
    ['O6', 'งบประมาณ', ['budget', 'spent']],
    ['O2', 'รูปถ่ายของแต่ละคน', ['photo']],
    ['O2', 'photo', ['photo']],
    ['O2', 'ครบ', []],
    ['O2', 'ลายเซ็น', []],
    ['O2', ' ', []],
  ])('finds in %s what people call %j', (code, said, ids) => {
    expect(meant(code, said)).toEqual(ids);
  });

  it('knows every component of every year by its own words', () => {
    const lost = readCatalogues()
      .years()
      .flatMap((year) => readCatalogues().of(year)!.items)
      .flatMap((item) =>
        item.components.filter((it) => componentsMeant(it.text, item.components)[0]?.id !== it.id),
      );

    expect(lost).toEqual([]);
  });
});
