// The part of docx that is used here. Its own declarations import one another without file endings, which TypeScript
// does not follow in ES modules: without this file everything in it would be unknown.
declare module 'docx' {
  type Alignment = 'left' | 'center' | 'right' | 'thaiDistribute';
  interface Border {
    readonly style: string;
    readonly size: number;
    readonly color: string;
  }
  interface Sides<Value> {
    readonly top?: Value;
    readonly bottom?: Value;
    readonly left?: Value;
    readonly right?: Value;
  }
  interface Width {
    readonly size: number;
    readonly type: string;
  }
  interface RunOptions {
    readonly text?: string;
    readonly children?: readonly (string | Tab)[];
    readonly break?: number;
    readonly bold?: boolean;
    /** Half points. */
    readonly size?: number;
    readonly color?: string;
    readonly font?: string;
    readonly underline?: Readonly<Record<string, never>>;
  }
  interface ParagraphOptions {
    readonly children?: readonly (TextRun | ExternalHyperlink | ImageRun)[];
    readonly alignment?: Alignment;
    readonly keepNext?: boolean;
    readonly pageBreakBefore?: boolean;
    readonly spacing?: {
      readonly before?: number;
      readonly after?: number;
      /** Twips, with the rule below. */
      readonly line?: number;
      readonly lineRule?: 'exact';
    };
    readonly tabStops?: readonly {
      readonly type: string;
      /** Twips from where the column begins. */
      readonly position: number;
      readonly leader?: string;
    }[];
    /** Of the mark at its end. */
    readonly run?: { readonly size: number };
    readonly indent?: { readonly firstLine?: number; readonly left?: number };
  }
  interface CellOptions {
    readonly children: readonly (Paragraph | Table)[];
    readonly width?: Width;
    readonly margins?: Sides<number>;
    readonly borders?: Sides<Border>;
    readonly shading?: { readonly fill: string };
    readonly verticalAlign?: string;
    readonly columnSpan?: number;
  }
  interface RowOptions {
    readonly children: readonly TableCell[];
    readonly tableHeader?: boolean;
    readonly cantSplit?: boolean;
    readonly height?: { readonly value: number; readonly rule: string };
  }
  interface TableOptions {
    readonly rows: readonly TableRow[];
    readonly width: Width;
    readonly columnWidths: readonly number[];
    readonly layout: string;
    readonly borders: Sides<Border> & { readonly insideHorizontal: Border; readonly insideVertical: Border };
  }
  interface PageOptions {
    readonly size: { readonly width: number; readonly height: number; readonly orientation: string };
    readonly margin: Sides<number> & { readonly header: number; readonly footer: number };
    readonly pageNumbers?: { readonly start?: number; readonly formatType: string };
  }
  export interface ISectionOptions {
    readonly properties: { readonly page: PageOptions };
    readonly headers?: { readonly default: Header };
    readonly footers?: { readonly default: Footer };
    readonly children: readonly (Paragraph | Table)[];
  }
  interface DocumentOptions {
    readonly creator: string;
    readonly title: string;
    readonly description: string;
    readonly styles: {
      readonly default: {
        readonly document: {
          readonly run: {
            readonly font: string;
            readonly size: number;
            readonly language: { readonly value: string; readonly bidirectional: string };
          };
        };
      };
    };
    readonly sections: readonly ISectionOptions[];
  }

  export class Tab {
    private readonly isTab: true;
  }
  export class TextRun {
    private readonly isTextRun: true;
    constructor(options: RunOptions);
  }
  export class ImageRun {
    private readonly isImageRun: true;
    constructor(options: {
      readonly type: 'jpg';
      readonly data: Uint8Array;
      /** Pixels of 96 to the inch. */
      readonly transformation: { readonly width: number; readonly height: number };
      readonly altText: {
        readonly id: string;
        readonly name: string;
        readonly title: string;
        readonly description: string;
      };
    });
  }
  export class ExternalHyperlink {
    private readonly isHyperlink: true;
    constructor(options: { readonly link: string; readonly children: readonly TextRun[] });
  }
  export class Paragraph {
    private readonly isParagraph: true;
    constructor(options: ParagraphOptions);
  }
  export class TableCell {
    private readonly isCell: true;
    constructor(options: CellOptions);
  }
  export class TableRow {
    private readonly isRow: true;
    constructor(options: RowOptions);
  }
  export class Table {
    private readonly isTable: true;
    constructor(options: TableOptions);
  }
  export class Header {
    private readonly isHeader: true;
    constructor(options: { readonly children: readonly Paragraph[] });
  }
  export class Footer {
    private readonly isFooter: true;
    constructor(options: { readonly children: readonly Paragraph[] });
  }
  export class Document {
    private readonly isDocument: true;
    constructor(options: DocumentOptions);
  }
  export const Packer: {
    /** `overrides` are written in place of the parts of those paths. */
    toBuffer(
      file: Document,
      prettify: boolean,
      overrides: readonly { readonly path: string; readonly data: string }[],
    ): Promise<Buffer>;
  };
  export const AlignmentType: {
    readonly LEFT: 'left';
    readonly CENTER: 'center';
    readonly RIGHT: 'right';
    readonly THAI_DISTRIBUTE: 'thaiDistribute';
  };
  export const BorderStyle: { readonly SINGLE: string; readonly DOTTED: string; readonly NONE: string };
  export const HeightRule: { readonly EXACT: string };
  export const LeaderType: { readonly DOT: string };
  export const NumberFormat: { readonly DECIMAL: string; readonly THAI_NUMBERS: string };
  export const PageNumber: { readonly CURRENT: string };
  export const PageOrientation: { readonly PORTRAIT: string; readonly LANDSCAPE: string };
  export const TableLayoutType: { readonly FIXED: string };
  export const TabStopType: { readonly RIGHT: string };
  export const VerticalAlign: { readonly CENTER: string; readonly BOTTOM: string };
  export const WidthType: { readonly DXA: string };
  export function convertMillimetersToTwip(millimeters: number): number;
}
