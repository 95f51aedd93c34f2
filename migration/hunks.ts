import type { StructuredPatch } from 'diff'

type Hunk = StructuredPatch['hunks'][number]

/** How many unchanged lines stand around a change. */
const CONTEXT = 3

/** A text of which a change of many lines could stand in more places than this is a list of like lines: any place is as good. */
const MOST_PLACES = 200

/**
 * The hunks of a whole file's lines, each with its sign (`\ No newline at end of file` included). Where lines that come or go could
 * stand a little higher or lower, since what is next to them is alike, they stand where a reader would put them: a function with its own
 * comment and bracket, not with its neighbour's.
 */
export function hunksOf(lines: readonly string[]): Hunk[] {
  const all = slideAll([...lines])
  const hunks: Hunk[] = []
  let [oldLine, newLine] = [1, 1]
  let open: { start: number; oldStart: number; newStart: number } | undefined
  let unchanged = 0
  const close = (end: number) => {
    if (!open) return
    const own = all.slice(open.start, end)
    const count = (sign: string) => own.filter((line) => line[0] === ' ' || line[0] === sign).length
    hunks.push({ oldStart: open.oldStart, oldLines: count('-'), newStart: open.newStart, newLines: count('+'), lines: own })
    open = undefined
  }
  for (const [index, line] of all.entries()) {
    const sign = line[0]
    if (sign === '\\') continue
    if (sign === ' ') {
      unchanged += 1
      // Behind twice the context, the last change's hunk is over.
      if (open && unchanged > CONTEXT * 2) close(index - CONTEXT)
    } else {
      if (!open) {
        const before = Math.min(unchanged, CONTEXT)
        open = { start: index - before, oldStart: oldLine - before, newStart: newLine - before }
      }
      unchanged = 0
    }
    if (sign !== '+') oldLine += 1
    if (sign !== '-') newLine += 1
  }
  const last = all.length - (all.at(-1)?.[0] === '\\' ? 1 : 0)
  close(unchanged > CONTEXT ? last - (unchanged - CONTEXT) : all.length)
  return hunks
}

/** Moves each group of lines that only come, or only go, to the best of its places. Whole groups move in place; the rest is untouched. */
function slideAll(lines: string[]): string[] {
  for (let start = 0; start < lines.length; ) {
    const sign = lines[start]![0]
    if (sign !== '+' && sign !== '-') {
      start += 1
      continue
    }
    let end = start
    while (/^[-+\\]/.test(lines[end] ?? '')) end += 1
    // Where some lines go and others come, or the file's end changes, there is one place only.
    start = lines.slice(start, end).every((line) => line[0] === sign) ? slide(lines, start, end) : end
  }
  return lines
}

/** @returns the index behind the group where it stands now */
function slide(lines: string[], start: number, end: number): number {
  const sign = lines[start]![0]!
  const text = lines.map((line) => line.slice(1))
  const isFree = (index: number) => lines[index]?.[0] === ' ' && lines[index + 1]?.[0] !== '\\'
  let [up, down] = [0, 0]
  while (up < MOST_PLACES && isFree(start - up - 1) && text[start - up - 1] === text[end - up - 1]) up += 1
  while (down < MOST_PLACES && isFree(end + down) && text[end + down] === text[start + down]) down += 1
  // Beside another change, the two would be read as one.
  while (up > 0 && /^[-+\\]/.test(lines[start - up - 1] ?? '')) up -= 1
  while (down > 0 && /^[-+\\]/.test(lines[end + down] ?? '')) down -= 1
  if (up === 0 && down === 0) return end

  let best = { shift: 0, cost: Number.POSITIVE_INFINITY }
  for (let shift = down; shift >= -up; shift--) {
    const cost = costOf(text, start + shift) + costOf(text, end + shift)
    if (cost < best.cost) best = { shift, cost }
  }
  const [from, to] = [Math.min(start, start + best.shift), Math.max(end, end + best.shift)]
  for (let index = from; index < to; index++) lines[index] = (index >= start + best.shift && index < end + best.shift ? sign : ' ') + text[index]!
  return end + best.shift
}

/** How much a cut above a line tears apart: little between blank lines and where indentation is low, more inside of something. */
function costOf(text: string[], at: number): number {
  const isBlank = (index: number) => (text[index] ?? '').trim() === ''
  let next = at
  while (next < text.length && isBlank(next)) next += 1
  const line = (text[next] ?? '').replaceAll('\t', '    ')
  const indent = line.length - line.trimStart().length
  // What closes or goes on belongs to what stands above it.
  const closes = /^\s*([\])}]|else\b|catch\b|finally\b|\*|case\b|default:)/.test(line) ? 6 : 0
  return indent * 2 + closes + (at === 0 || isBlank(at - 1) ? 0 : isBlank(at) ? 2 : 5)
}
