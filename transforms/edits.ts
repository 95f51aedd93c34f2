import type { Style } from './style.ts'

/** A range of the original that stands inside an edit: rendered with the edits that lie in it. */
export interface Piece {
  start: number
  end: number
  /** Lines after the first lose `from` and gain `to` at their start. Text inside template literals keeps its lines. */
  reindent?: Reindent
}

export interface Reindent {
  from: string
  to: string
}

/** Finished text that takes no further indentation: its line ends are the file's own. */
export interface Raw {
  raw: string
}

export type Part = string | Piece | Raw

/** Replaces start..end of the original by text and pieces of it. Generated text uses `\n`; its lines after the first are indented like the line the edit stands on. */
export interface Edit {
  start: number
  end: number
  parts: Part[]
  /** A place on the line that generated lines are indented like, where that is another. */
  base?: number | undefined
}

interface Ordered extends Edit {
  order: number
  drops: boolean
}

/** Raised when two edits overlap without one standing inside a piece of the other: a mistake of a rule, never of the user's code. */
class EditConflict extends Error {}

/** Edits of a whole file. */
export function editsOf({ source, style, templates }: { source: string; style: Style; templates: readonly { start: number; end: number }[] }): Edits {
  return new Edits(source, style, templates)
}

/**
 * A checked list of edits over one source text. Edits may nest: one that lies inside a piece of an outer one is applied when
 * the piece is rendered, one that lies in a part the outer one drops goes with it only if the outer one says so (`drops`).
 */
export class Edits {
  readonly #list: Ordered[] = []
  /** What of the original a rendering shows, while `shown` asks. */
  #shown: { start: number; end: number }[] | undefined

  readonly source: string
  readonly style: Style
  readonly #templates: readonly { start: number; end: number }[]

  /** @param templates ranges of template literals' text, in which line starts are data */
  constructor(source: string, style: Style, templates: readonly { start: number; end: number }[]) {
    this.source = source
    this.style = style
    this.#templates = templates
  }

  /** Adds an edit; `drops` says that what it replaces goes whole, with the edits inside it, `early` that it comes before what else is inserted at its place. */
  replace(start: number, end: number, parts: string | Part[], { drops = false, early = false, base }: { drops?: boolean; early?: boolean; base?: number } = {}): void {
    if (start > end) throw new EditConflict(`an edit ends at ${end} before it starts at ${start}`)
    this.#list.push({ start, end, parts: withoutTrailingSpace(typeof parts === 'string' ? [parts] : parts), order: early ? this.#list.length - 1e8 : this.#list.length, drops, base })
  }

  /** @param first true for whole statements: they come before what else is inserted there, such as `return ` */
  insert(at: number, text: string, { first = false } = {}): void {
    this.#list.push({ start: at, end: at, parts: [text], order: first ? this.#list.length - 1e9 : this.#list.length, drops: false })
  }

  remove(start: number, end: number): void {
    this.replace(start, end, [], { drops: true })
  }

  /** Whether an edit lies in a range, or crosses its border. */
  touches(start: number, end: number): boolean {
    return this.#list.some((edit) => edit.start < end && edit.end > start && !(edit.start <= start && edit.end >= end && edit.end - edit.start > end - start))
  }

  /** A place for whole statements; where what stands there goes, that of the next which stays. */
  standing(at: number): number {
    const goneAt = (place: number) => this.#list.filter((edit) => edit.drops && edit.parts.length === 0 && edit.start <= place && edit.end > place).map(({ end }) => end)
    let place = at
    for (let [end] = goneAt(place); end !== undefined; [end] = goneAt(place)) place = end + (/^\s*/.exec(this.source.slice(end))?.[0].length ?? 0)
    return place
  }

  /** The same for what may stand right in front of what goes. */
  beside(at: number): number {
    return this.#list.some((edit) => edit.drops && edit.parts.length === 0 && edit.start < at && edit.end > at) ? this.standing(at) : at
  }

  /** Adds the edits of another list over the same source. */
  take(other: Edits): void {
    for (const edit of other.#list) this.#list.push({ ...edit, order: edit.order < 0 ? this.#list.length - 1e9 : this.#list.length })
  }

  /** A copy that can take further edits without touching this one. */
  fork(): Edits {
    const copy = new Edits(this.source, this.style, this.#templates)
    copy.#list.push(...this.#list)
    return copy
  }

  /** Ranges of the original that a rendering of start..end shows: what stands in none of them is lost. */
  shown(start: number, end: number): { start: number; end: number }[] {
    const ranges: { start: number; end: number }[] = []
    this.#shown = ranges
    this.render(start, end)
    this.#shown = undefined
    return ranges
  }

  /** Text of start..end with all edits inside it applied. Throws EditConflict for edits that overlap and do not nest. */
  render(start: number, end: number, reindent?: Reindent): string {
    // An insertion comes before what starts at its place; of two ranges with one start the longer is the outer one.
    const sorted = this.#list
      .filter((edit) => edit.start >= start && edit.end <= end)
      .sort((a, b) => a.start - b.start || Number(a.end !== a.start) - Number(b.end !== b.start) || b.end - a.end || a.order - b.order)
    return this.#emit(start, end, reindent, sorted)
  }

  #emit(start: number, end: number, reindent: Reindent | undefined, edits: readonly Ordered[]): string {
    let text = ''
    let at = start
    // Where a style without semicolons wrote something in place of a statement that had one: code may follow on its line.
    let bare: number | undefined
    const add = (more: string) => {
      if (bare !== undefined && /\S|\n/.test(more)) {
        if (/^[\t ]*[^\s}]/.test(more) && !/^[\t ]*\/[/*]/.test(more)) text = `${text.slice(0, bare)};${text.slice(bare)}`
        bare = undefined
      }
      text += more
    }
    for (let i = 0; i < edits.length; ) {
      const edit = edits[i++] as Ordered
      if (edit.start < at || edit.end > end) throw new EditConflict(`edits cross at ${edit.start}..${edit.end} and ${start}..${end}`)
      const inner: Ordered[] = []
      while (i < edits.length && (edits[i] as Ordered).start < edit.end) inner.push(edits[i++] as Ordered)
      add(this.#verbatim(at, edit.start, reindent))
      const replacement = this.#replacement(edit, inner, reindent)
      add(replacement)
      const isSemicolonGone = replacement === '' && this.source[edit.start] === ';' && /[^;{}\s]$/.test(text)
      if (isSemicolonGone || this.#lacksSemicolon(edit, replacement)) bare = text.length
      at = edit.end
    }
    add(this.#verbatim(at, end, reindent))
    return text
  }

  #replacement(edit: Ordered, inner: Ordered[], reindent: Reindent | undefined): string {
    const pieces = edit.parts.filter((part): part is Piece => typeof part !== 'string' && 'start' in part)
    const within = (other: Ordered, piece: Piece) => other.start >= piece.start && other.end <= piece.end
    for (const other of inner) {
      if (other.end > edit.end) throw new EditConflict(`edits cross at ${other.start}..${other.end} and ${edit.start}..${edit.end}`)
      // What is dropped may take replacements with it, but never a text that a rule has put there.
      const lost = !pieces.some((piece) => within(other, piece)) && (!edit.drops || (other.start === other.end && other.start > edit.start))
      if (lost) throw new EditConflict(`the edit at ${other.start}..${other.end} stands in what ${edit.start}..${edit.end} replaces`)
    }
    const base = this.indentAt(edit.base ?? edit.start, reindent)
    // Blank lines stay blank; the last line leads on to what follows it, so it is indented even where it is empty.
    const lines = (part: string) => {
      const all = part.split('\n')
      return all.map((line, n) => (n > 0 && (line !== '' || n === all.length - 1) ? base + line : line)).join(this.style.newline)
    }
    const piece = (part: Piece) => {
      // A piece may come from elsewhere: then what stands around it there goes its own way.
      if (part.start < edit.start || part.end > edit.end) return this.render(part.start, part.end, compose(reindent, part.reindent))
      return this.#emit(part.start, part.end, compose(reindent, part.reindent), inner.filter((other) => within(other, part)))
    }
    return edit.parts.map((part) => (typeof part === 'string' ? lines(part) : 'raw' in part ? part.raw : piece(part))).join('')
  }

  /** Whether the text of a statement that ended with a semicolon ends without one, and not with a block. */
  #lacksSemicolon({ start, end }: Ordered, text: string): boolean {
    if (start === end || this.source[end - 1] !== ';' || !/\S/.test(text) || /[;{,:]\s*$/.test(text)) return false
    return !/\}\s*$/.test(text) || /^[\t ]*(const|let|var|return|throw)\b[^\n]*\n?\s*$/m.test(text)
  }

  /** The white space at the start of the line that holds an offset, as it is rendered. */
  indentAt(offset: number, reindent?: Reindent): string {
    const lineStart = this.source.lastIndexOf('\n', offset - 1) + 1
    const indent = /^[\t ]*/.exec(this.source.slice(lineStart, offset))?.[0] ?? ''
    return reindent && indent.startsWith(reindent.from) ? reindent.to + indent.slice(reindent.from.length) : indent
  }

  #verbatim(start: number, end: number, reindent: Reindent | undefined): string {
    this.#shown?.push({ start, end })
    if (!reindent || reindent.from === reindent.to) return this.source.slice(start, end)
    let text = ''
    let at = start
    for (;;) {
      const newline = this.source.indexOf('\n', at)
      if (newline === -1 || newline >= end) break
      text += this.source.slice(at, newline + 1)
      at = newline + 1
      if (this.#templates.some((template) => at > template.start && at <= template.end)) continue
      if (at < end && this.source.startsWith(reindent.from, at) && !/^[\t ]*\r?\n/.test(this.source.slice(at, at + 200))) {
        text += reindent.to
        at += reindent.from.length
      }
    }
    return text + this.source.slice(at, end)
  }
}

/** No white space at the end of a generated line. */
function withoutTrailingSpace(parts: Part[]): Part[] {
  return parts.map((part, n) => {
    const next = parts[n + 1]
    return typeof part === 'string' && typeof next === 'string' && next.startsWith('\n') ? part.replace(/[\t ]+$/, '') : part
  })
}

function compose(outer: Reindent | undefined, inner: Reindent | undefined): Reindent | undefined {
  if (!outer) return inner
  if (!inner) return outer
  // The inner shift is told in the original's terms; the outer one moves what it gives.
  return { from: inner.from, to: inner.to.startsWith(outer.from) ? outer.to + inner.to.slice(outer.from.length) : inner.to }
}
