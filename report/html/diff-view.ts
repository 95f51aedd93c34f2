import { align, changedWords, type Range, type Segment } from './align.ts'
import { colour, type Kind, type Piece } from './colour.ts'
import { escapeText, html, Markup, type Content } from './markup.ts'

/** What is shown below a line. Lines count from 1. */
export interface Note {
  /** Of the old text. */
  line: number
  /** The same place in the new text, where it is known. */
  now?: number | undefined
  content: Markup
}

/** Lines around what changed or is spoken of. */
const CONTEXT = 3
/** So many lines are not worth hiding. */
const SHORT_GAP = 3
/** A file of more lines is shown up to here; the patch has all of it. */
const MOST_LINES = 1_200
/** Beyond this length a text is not coloured: it is generated or packed. */
const MOST_COLOURED = 200_000

/**
 * Two texts side by side, as lists of lines that begin with their number. On a narrow screen the page's style puts the new lines
 * below the old ones. Notes stand where they belong, in between.
 */
export function diffView(before: string, after: string, notes: Note[]): Markup {
  const [olds, news] = [linesOf(before), linesOf(after)]
  const [oldText, newText] = [new Lines(olds), new Lines(news)]
  const parts: string[] = []
  let shown = 0
  for (const one of visible(align(olds, news), notes)) {
    if (shown > MOST_LINES) {
      parts.push(gap(`The rest is long; the patch shows it.`))
      break
    }
    if (one.kind === 'hidden') {
      parts.push(gap(one.olds === 1 ? '1 line unchanged' : `${one.olds} lines unchanged`))
      continue
    }
    shown += Math.max(one.olds, one.news)
    parts.push(segmentView(one, oldText, newText))
    for (const note of notes) if (isIn(note, one)) parts.push(note.content.text)
  }
  return new Markup(`<div class=d>${parts.join('')}</div>`)
}

/** Where one text is spoken of: the lines around each note. Nothing where there are none. */
export function excerpts(source: string, notes: Note[]): Markup {
  const lines = linesOf(source)
  const text = new Lines(lines)
  const wanted = new Set(notes.map(({ line }) => line - 1))
  const parts: string[] = []
  let end = 0
  for (const line of [...wanted].toSorted((a, b) => a - b)) {
    if (line < end || line >= lines.length) continue
    const from = Math.max(end, line - CONTEXT)
    let to = Math.min(lines.length, line + CONTEXT + 1)
    for (let i = line; i < to + CONTEXT + SHORT_GAP && i < lines.length; i++) if (wanted.has(i)) to = Math.min(lines.length, i + CONTEXT + 1)
    if (from > end || end === 0) parts.push(from > end ? gap(from - end === 1 ? '1 line' : `${from - end} lines`) : '')
    for (let i = from; i < to; ) {
      let last = i
      while (last < to - 1 && !wanted.has(last)) last++
      parts.push(text.list(i, last - i + 1, wanted.has(last) ? last : undefined))
      for (const note of notes) if (note.line - 1 === last) parts.push(note.content.text)
      i = last + 1
    }
    end = to
  }
  if (end < lines.length && end > 0) parts.push(gap(lines.length - end === 1 ? '1 line' : `${lines.length - end} lines`))
  return parts.length === 0 ? html`` : new Markup(`<div class="d one">${parts.join('')}</div>`)
}

/** A new or deleted file. */
export function wholeFile(source: string): Markup {
  const lines = linesOf(source)
  const rest = lines.length > MOST_LINES ? gap(`and ${lines.length - MOST_LINES} more lines`) : ''
  return new Markup(`<div class="d one">${new Lines(lines).list(0, Math.min(lines.length, MOST_LINES))}${rest}</div>`)
}

/** A message as a note below a line, and elsewhere. */
export function noteView(severity: string, content: Content): Markup {
  return html`<div class="m ${severity}">${content}</div>`
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  // Where all lines end alike it says nothing; a return that stands alone is shown.
  return lines.every((line) => line.endsWith('\r')) ? lines.map((line) => line.slice(0, -1)) : lines
}

function gap(text: string): string {
  return `<p class=g>${text}`
}

/** One side's lines as HTML, coloured when the first is asked for. */
class Lines {
  #lines: string[]
  #pieces: Piece[][] | undefined

  constructor(lines: string[]) {
    this.#lines = lines
  }

  list(from: number, size: number, marked?: number): string {
    return size === 0 ? '' : `<ol start=${from + 1}>${this.items(from, size, marked)}</ol>`
  }

  items(from: number, size: number, marked?: number): string {
    let text = ''
    for (let i = from; i < from + size; i++) text += (i === marked ? '<li class=h>' : '<li>') + this.line(i)
    return text
  }

  /** @param ranges stretches that are marked */
  line(index: number, ranges: Range[] = []): string {
    const line = this.#lines[index]!
    this.#pieces ??= colourLines(this.#lines)
    const pieces = this.#pieces[index] ?? [{ text: line, kind: '' }]
    let text = ''
    let at = 0
    let next = 0
    for (const piece of pieces) {
      const end = at + piece.text.length
      let inner = ''
      while (at < end) {
        while (ranges[next] && ranges[next]![1] <= at) next++
        const range = ranges[next]
        const isMarked = range !== undefined && range[0] <= at
        const to = isMarked ? Math.min(end, range[1]) : Math.min(end, range?.[0] ?? end)
        const part = escapeText(piece.text.slice(piece.text.length - (end - at), piece.text.length - (end - to)))
        inner += isMarked ? `<mark>${part}</mark>` : part
        at = to
      }
      text += wrapped(inner, piece.kind)
    }
    return text
  }

  text(index: number): string {
    return this.#lines[index]!
  }
}

function colourLines(lines: string[]): Piece[][] {
  const source = lines.join('\n')
  return source.length > MOST_COLOURED ? [] : colour(source)
}

/** The shortest elements without a meaning of their own: most of a large report is code. The page's style gives them their colours. */
const ELEMENTS: Record<Exclude<Kind, ''>, string> = { keyword: 'b', string: 'u', comment: 'i', number: 'var' }

function wrapped(text: string, kind: Kind): string {
  return kind === '' || text === '' ? text : `<${ELEMENTS[kind]}>${text}</${ELEMENTS[kind]}>`
}

type Shown = Segment | (Omit<Segment, 'kind'> & { kind: 'hidden' })

function segmentView({ kind, old, olds, new: new_, news }: Segment, before: Lines, after: Lines): string {
  if (kind === 'same') {
    const items = before.items(old, olds)
    return `<ol class=l start=${old + 1}>${items}</ol><ol start=${new_ + 1}>${items}</ol>`
  }
  if (kind === 'indented') return `${before.list(old, olds).replace('<ol', '<ol class=l')}${after.list(new_, news)}`
  if (kind === 'changed') return `${olds > 0 ? `<del>${before.list(old, olds)}</del>` : ''}${news > 0 ? `<ins>${after.list(new_, news)}</ins>` : ''}`
  const words = changedWords(before.text(old), after.text(new_))
  return `<del><ol start=${old + 1}><li>${before.line(old, words.before)}</ol></del><ins><ol start=${new_ + 1}><li>${after.line(new_, words.after)}</ol></ins>`
}

/** Cuts segments behind lines that a note stands below, and hides unchanged lines far from everything. */
function visible(segments: Segment[], notes: Note[]): Shown[] {
  const cut = segments.flatMap((segment) => cutBehindNotes(segment, notes))
  return cut.flatMap((segment, index): Shown[] => {
    if (segment.kind !== 'same') return [segment]
    const hasNote = notes.some((note) => isIn(note, segment))
    const keepStart = index === 0 || isQuiet(cut[index - 1], notes) ? 0 : CONTEXT
    const keepEnd = (index === cut.length - 1 || isQuiet(cut[index + 1], notes)) && !hasNote ? 0 : CONTEXT
    const hidden = segment.olds - keepStart - keepEnd
    if (hidden <= SHORT_GAP) return [segment]
    const part = (kind: Shown['kind'], from: number, size: number): Shown[] => (size > 0 ? [{ kind, old: segment.old + from, olds: size, new: segment.new + from, news: size }] : [])
    return [...part('same', 0, keepStart), ...part('hidden', keepStart, hidden), ...part('same', keepStart + hidden, keepEnd)]
  })
}

/** Unchanged lines that no note ends give their neighbours nothing to show. */
function isQuiet(segment: Segment | undefined, notes: Note[]): boolean {
  return segment?.kind === 'same' && !notes.some((note) => isIn(note, segment))
}

function isIn({ line }: Note, { kind, old, olds }: Shown): boolean {
  return kind !== 'hidden' && line > old && line <= old + olds
}

/** A segment in parts, so that each note stands below the last line of one; new lines that are known to belong there stand beside it. */
function cutBehindNotes(segment: Segment, notes: Note[]): Segment[] {
  const { kind, old, olds, new: new_, news } = segment
  const inside = notes.filter((note) => isIn(note, segment)).toSorted((a, b) => a.line - b.line)
  const parts: Segment[] = []
  let [from, to] = [0, 0]
  for (const note of inside) {
    const end = note.line - old
    if (end <= from || end === olds) continue
    const isThere = note.now !== undefined && note.now - new_ > to && note.now - new_ < news
    const newEnd = kind === 'changed' ? (isThere ? note.now! - new_ : to) : end
    parts.push({ kind, old: old + from, olds: end - from, new: new_ + to, news: newEnd - to })
    from = end
    to = newEnd
  }
  return [...parts, { kind, old: old + from, olds: olds - from, new: new_ + to, news: news - to }]
}
