import type { CatalogueVersion, CatalogueVersions } from '../app/catalogue-versions.ts';
import type { CatalogueDocument } from './catalogue-document.ts';
import type { Documents } from './documents.ts';
import { isDuplicateKey } from './faults.ts';

export function mongoCatalogueVersions({ catalogues }: Pick<Documents, 'catalogues'>): CatalogueVersions {
  return {
    async after(number) {
      const found = await catalogues
        .find({ _id: { $gt: number } })
        .sort({ _id: 1 })
        .lean<CatalogueDocument[]>();
      return found.map(({ _id, ...rest }): CatalogueVersion => ({ number: _id, ...rest }));
    },
    async add({ number, ...rest }) {
      try {
        await catalogues.create({ _id: number, ...rest });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}
