import type { Module } from '../handler/module.ts'

/** The first of some names that a file does not know, with a number where it knows them all. */
export function freeName(module: Module, names: string[]): string {
  for (let n = 1; ; n++) {
    const name = names.map((one) => (n === 1 ? one : one + n)).find((one) => !module.names.has(one))
    if (name) return name
  }
}

/** The indentation of the line that an offset stands on. */
export const indentAt = (source: string, at: number): string => /^[\t ]*/.exec(source.slice(source.lastIndexOf('\n', at - 1) + 1))?.[0] ?? ''

/** A statement with its line, where it stands alone there: from the end of the line before on, so that the next line keeps its start. */
export function lineOf(source: string, start: number, end: number): { start: number; end: number } {
  const from = source.lastIndexOf('\n', start - 1)
  const alone = /^[\t ]*$/.test(source.slice(from + 1, start)) && /^[\t ]*(\r?\n|$)/.test(source.slice(end))
  return alone && from > 0 ? { start: source[from - 1] === '\r' ? from - 1 : from, end } : { start, end }
}
