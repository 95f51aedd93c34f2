import type { Expression } from '@babel/types'

/** A range of the original that stands in a new text, its lines moved from one indentation to another. */
export interface Range {
  start: number
  end: number
  from?: string
  to?: string
}

/** Replaces start..end of a text by new text and ranges of the old one. */
export interface Splice {
  start: number
  end: number
  parts: (string | Range)[]
  /** True where a function that is converted means this spelling, though nothing in it changes any further. */
  meant?: true
  /** The name of a function that stands elsewhere in the file, which means this spelling where it is converted. */
  of?: string
}

/** A text made of another, and the other's line for each of its lines. */
export interface Spliced {
  source: string
  lineOf: (line: number) => number
}

/** Splices as one: what nothing converts goes back to its own text as a whole. */
export function inOne(splices: readonly Splice[]): Splice {
  const [first, ...others] = splices.toSorted((a, b) => a.start - b.start) as [Splice, ...Splice[]]
  const parts = [...first.parts]
  let { end } = first
  for (const one of others) {
    parts.push({ start: end, end: one.start }, ...one.parts)
    end = one.end
  }
  return { start: first.start, end, parts }
}

/** Carries splices out; of those that lie inside another one only what the outer one's ranges show is seen. */
export function splice(source: string, splices: readonly Splice[], templates: readonly { start: number; end: number }[]): Spliced {
  const writer = new Writer(source, templates)
  for (const part of withSplices({ start: 0, end: source.length }, splices)) writer.write(part, splices)
  return { source: writer.text, lineOf: (line) => writer.lines[line - 1] ?? line }
}

/** A range with the outermost splices inside it carried out. */
function withSplices(range: Range, splices: readonly Splice[]): (Range | Splice)[] {
  const inside = splices.filter((one) => one.start >= range.start && one.end <= range.end && !(one.start === range.start && one.end === range.end && one.start === one.end))
  const outermost = inside.filter((one) => !inside.some((other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start))
  const parts: (Range | Splice)[] = []
  let at = range.start
  for (const one of outermost.sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push({ ...range, start: at, end: one.start }, one)
    at = one.end
  }
  return [...parts, { ...range, start: at, end: range.end }]
}

class Writer {
  text = ''
  /** For each line of the new text the one of the original; `#known` where text of the original stands on it. */
  readonly lines: number[] = [1]
  #known = false
  /** The line that new text stands for. */
  #base = 1
  readonly #source: string
  readonly #templates: readonly { start: number; end: number }[]

  constructor(source: string, templates: readonly { start: number; end: number }[]) {
    this.#source = source
    this.#templates = templates
  }

  write(part: string | Range | Splice, splices: readonly Splice[], shift: Pick<Range, 'from' | 'to'> = {}): void {
    if (typeof part === 'string') return this.#add(part)
    if (!('parts' in part)) return this.#copy({ ...shift, ...part })
    const inner = splices.filter((one) => one !== part)
    this.#base = this.#lineAt(part.start)
    for (const piece of part.parts) {
      if (typeof piece === 'string') this.#add(piece)
      else for (const one of withSplices({ ...shift, ...piece }, inner)) this.write(one, inner, { ...(piece.from !== undefined && { from: piece.from }), ...(piece.to !== undefined && { to: piece.to }) })
    }
  }

  #copy({ start, end, from = '', to = '' }: Range): void {
    let at = start
    let line = this.#lineAt(at)
    while (at < end) {
      const newline = this.#source.indexOf('\n', at)
      const until = newline === -1 || newline >= end ? end : newline + 1
      if (/\S/.test(this.#source.slice(at, until)) && !this.#known) {
        this.lines[this.lines.length - 1] = line
        this.#known = true
      }
      this.text += this.#source.slice(at, until)
      if (until > at && this.#source[until - 1] === '\n') this.#newLine(++line)
      at = until
      // What stands in a template literal is data.
      if (at < end && this.#source[at - 1] === '\n' && from !== to && !this.#templates.some((one) => one.start < at && one.end >= at) && this.#source.startsWith(from, at) && /\S/.test(/.*/.exec(this.#source.slice(at))?.[0] ?? '')) {
        this.text += to
        at += from.length
      }
    }
  }

  #add(text: string): void {
    for (const [n, line] of text.split('\n').entries()) {
      if (n > 0) {
        this.text += '\n'
        this.#newLine(this.#base)
      }
      this.text += line
    }
  }

  #lineAt(offset: number): number {
    return this.#source.slice(0, offset).split('\n').length
  }

  #newLine(line: number): void {
    this.lines.push(line)
    this.#known = false
  }
}

/** The range of an expression body with the brackets around it. */
export function withBrackets(source: string, body: Expression): [number, number] {
  const start = (body.extra?.['parenStart'] as number | undefined) ?? (body.start as number)
  return start === body.start ? [start, body.end as number] : [start, source.indexOf(')', body.end as number) + 1]
}
