import { diffArrays } from 'diff'

/**
 * Lines of two texts that stand beside each other: `olds` lines from `old` on, `news` lines from `new` on, counted from 0.
 * - same: the same lines; `indented` where only their indentation differs
 * - pair: one line that became another one
 * - changed: lines that went, lines that came
 */
export interface Segment {
  kind: 'same' | 'indented' | 'pair' | 'changed'
  old: number
  olds: number
  new: number
  news: number
}

/** Beyond so many changed lines the shortest way is not worth its time. */
const MOST_EDITS = 1_500
/** Beyond so many comparisons nobody looks for lines that became others. */
const MOST_PAIRS = 900
/** Of two lines' words, so much is in both where one became the other. */
const ALIKE = 0.5

/** Two texts side by side. Lines that differ in their indentation only are the same: a route's statements mostly move out of a branch. */
export function align(before: string[], after: string[]): Segment[] {
  const [olds, news] = [before.map(bare), after.map(bare)]
  const changes = diffArrays(olds, news, { maxEditLength: MOST_EDITS }) ?? [{ removed: true, added: false, count: before.length }, { removed: false, added: true, count: after.length }]
  const segments: Segment[] = []
  let open: Segment = { kind: 'changed', old: 0, olds: 0, new: 0, news: 0 }
  const close = () => {
    if (open.olds + open.news > 0) segments.push(...pairUp(open, olds, news))
  }
  for (const { added, removed, count } of changes) {
    if (added) open.news += count
    else if (removed) open.olds += count
    else {
      close()
      const [old, after_] = [open.old + open.olds, open.new + open.news]
      segments.push(...sameLines(before, after, old, after_, count))
      open = { kind: 'changed', old: old + count, olds: 0, new: after_ + count, news: 0 }
    }
  }
  close()
  return segments
}

const bare = (line: string) => line.trim()

function sameLines(before: string[], after: string[], old: number, new_: number, count: number): Segment[] {
  const segments: Segment[] = []
  for (let i = 0; i < count; i++) {
    const kind = before[old + i] === after[new_ + i] ? 'same' : 'indented'
    const last = segments.at(-1)
    if (last?.kind === kind) {
      last.olds++
      last.news++
    } else segments.push({ kind, old: old + i, olds: 1, new: new_ + i, news: 1 })
  }
  return segments
}

/** Finds the lines that became others, in order; what lies between went and came. */
function pairUp(segment: Segment, olds: string[], news: string[]): Segment[] {
  const { olds: rows, news: columns } = segment
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return [segment]
  const words = (lines: string[], from: number, size: number) => lines.slice(from, from + size).map((line) => new Set(line.match(/[\w$]{2,}/g)))
  const left = words(olds, segment.old, rows)
  const right = words(news, segment.new, columns)
  // best[i][j]: the most likeness that lines from i and from j on can have together.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const alike = Array.from({ length: rows }, () => new Float64Array(columns))
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const likeness = likenessOf(left[i]!, right[j]!)
      if (likeness > ALIKE) alike[i]![j] = likeness
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, alike[i]![j]! > 0 ? alike[i]![j]! + best[i + 1]![j + 1]! : 0)
    }
  }
  const found: Segment[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const between = () => {
    if (i > fromI || j > fromJ) found.push({ kind: 'changed', old: segment.old + fromI, olds: i - fromI, new: segment.new + fromJ, news: j - fromJ })
  }
  while (i < rows && j < columns) {
    const here = best[i]![j]!
    if (here === 0) break
    if (alike[i]![j]! > 0 && here === alike[i]![j]! + best[i + 1]![j + 1]!) {
      between()
      found.push({ kind: 'pair', old: segment.old + i, olds: 1, new: segment.new + j, news: 1 })
      fromI = ++i
      fromJ = ++j
    } else if (here === best[i + 1]![j]!) i++
    else j++
  }
  i = rows
  j = columns
  between()
  return found
}

function likenessOf(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return (2 * both) / (a.size + b.size)
}

/** A stretch of a line, from its first character's index to behind its last. */
export type Range = readonly [start: number, end: number]

/** What of two lines is not in both, word by word. Nothing where hardly anything is in both: then the marks would only be noise. */
export function changedWords(before: string, after: string): { before: Range[]; after: Range[] } {
  const [olds, news] = [wordsIn(before), wordsIn(after)]
  let start = 0
  while (start < olds.length && start < news.length && olds[start] === news[start]) start++
  let end = 0
  while (end < olds.length - start && end < news.length - start && olds.at(-1 - end) === news.at(-1 - end)) end++
  const kept = [...olds.slice(0, start), ...olds.slice(olds.length - end)].join('').replaceAll(/\s/g, '').length
  const result = { before: [] as Range[], after: [] as Range[] }
  const skipped = olds.slice(0, start).join('').length
  const at = { before: skipped, after: skipped }
  const put = (side: 'before' | 'after', { length }: string) => {
    const last = result[side].at(-1)
    if (last?.[1] === at[side]) result[side][result[side].length - 1] = [last[0], at[side] + length]
    else result[side].push([at[side], at[side] + length])
  }
  let common = kept
  for (const { added, removed, value } of diffArrays(olds.slice(start, olds.length - end), news.slice(start, news.length - end))) {
    const text = value.join('')
    if (!removed && !added) common += text.trim().length
    else if (text.trim() !== '') put(removed ? 'before' : 'after', text)
    if (!added) at.before += text.length
    if (!removed) at.after += text.length
  }
  return common * 4 < Math.max(before.trim().length, after.trim().length) ? { before: [], after: [] } : result
}

const wordsIn = (line: string): string[] => line.match(/[\w$]+|\s+|[^\w$\s]/g) ?? []
