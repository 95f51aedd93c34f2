import { formatPatch, structuredPatch, type StructuredPatch } from 'diff'
import { hunksOf } from './hunks.ts'
import type { Plan } from './plan.ts'

/** Beyond so many changed lines the shortest diff is not worth its time: the whole file is shown as replaced. */
const MOST_EDITS = 3_000

/**
 * A plan as a patch that `git apply` takes from the plan's root, one piece a file, sorted by the path that the file has now.
 * Line endings are kept byte for byte. Applied, it gives what `write` writes.
 */
export function* patchOf(plan: Plan): Generator<string> {
  const pieces: { path: string; piece: () => string }[] = [
    ...plan.creates.map((one) => ({ path: one.path, piece: () => created(one.path, one.after) })),
    ...plan.moves.map((one) => ({ path: one.from, piece: () => moved(one.from, one.to, one.before, one.after) })),
    ...plan.edits.map((one) => ({ path: one.path, piece: () => print(compare(one.path, one.path, one.before, one.after)) })),
    ...plan.deletes.map((one) => ({ path: one.path, piece: () => deleted(one.path, one.before, one.executable) })),
  ]
  pieces.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { piece } of pieces) yield piece()
}

function created(path: string, after: string): string {
  return print({ ...compare(path, path, '', after), isCreate: true, oldFileName: '/dev/null', newMode: '100644' })
}

function deleted(path: string, before: string, executable: boolean): string {
  return print({ ...compare(path, path, before, ''), isDelete: true, newFileName: '/dev/null', oldMode: executable ? '100755' : '100644' })
}

function moved(from: string, to: string, before: string, after: string): string {
  const patch: StructuredPatch = { ...compare(from, to, before, after), isRename: true }
  // The library does not print git's similarity line, which readers of a rename look for.
  return print(patch).replace('\nrename from ', `\nsimilarity index ${similarity(before, after)}%\nrename from `)
}

function print(patch: StructuredPatch): string {
  return formatPatch({ ...patch, isGit: true })
}

function compare(from: string, to: string, before: string, after: string): StructuredPatch {
  const names = [`a/${from}`, `b/${to}`] as const
  const whole = structuredPatch(...names, before, after, undefined, undefined, { context: Number.MAX_SAFE_INTEGER, maxEditLength: MOST_EDITS })
  if (whole) return { ...whole, hunks: hunksOf(whole.hunks[0]?.lines ?? []) }
  const removed = structuredPatch(...names, before, '').hunks
  const added = structuredPatch(...names, '', after).hunks
  const lines = [...removed, ...added].flatMap((hunk) => hunk.lines)
  const [oldLines, newLines] = [removed[0]?.oldLines ?? 0, added[0]?.newLines ?? 0]
  return { oldFileName: names[0], newFileName: names[1], oldHeader: undefined, newHeader: undefined, hunks: [{ oldStart: 1, oldLines, newStart: 1, newLines, lines }] }
}

/** Git cuts longer lines into pieces of so many bytes. */
const PIECE = 64

/** How much of the larger text comes from the old one, in per cent, as git counts it: by lines, wherever they stand. */
function similarity(before: string, after: string): number {
  const larger = Math.max(Buffer.byteLength(before), Buffer.byteLength(after))
  if (larger === 0 || before === after) return 100
  const [old, now] = [piecesOf(before), piecesOf(after)]
  let kept = 0
  for (const [piece, bytes] of old) kept += Math.min(bytes, now.get(piece) ?? 0)
  // In git's own steps, so that the same number comes out.
  return Math.floor((Math.floor((kept * 60_000) / larger) * 100) / 60_000)
}

/** The bytes that each distinct line, or piece of a long one, takes in a text. */
function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>()
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = Math.min(newline === -1 ? bytes.length : newline + 1, start + PIECE)
    const isCrlf = newline === end - 1 && bytes[end - 2] === 13
    // Line endings are no difference to git here.
    const piece = isCrlf ? `${bytes.toString('latin1', start, end - 2)}\n` : bytes.toString('latin1', start, end)
    pieces.set(piece, (pieces.get(piece) ?? 0) + piece.length)
    start = end
  }
  return pieces
}
