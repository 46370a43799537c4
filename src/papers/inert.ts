/** What opens a formula in a sheet, and what is taken for that after an import: the full-width forms too. */
const opensFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text that no program runs: an apostrophe before it, as a clerk would type it, says that it is text. */
export function inert(text: string): string {
  return opensFormula.test(text) ? `'${text}` : text;
}

/** What XML can hold at all: half characters and controls would make a file that no program opens. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}
