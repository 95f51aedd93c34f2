import { formatPatch, structuredPatch, type StructuredPatch } from 'diff'
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
  return print(patch).replace('\nrename from ', `\nsimilarity index ${similarity(patch, before, after)}%\nrename from `)
}

function print(patch: StructuredPatch): string {
  return formatPatch({ ...patch, isGit: true })
}

function compare(from: string, to: string, before: string, after: string): StructuredPatch {
  const names = [`a/${from}`, `b/${to}`] as const
  const patch = structuredPatch(...names, before, after, undefined, undefined, { context: 3, maxEditLength: MOST_EDITS })
  if (patch) return patch
  const removed = structuredPatch(...names, before, '').hunks
  const added = structuredPatch(...names, '', after).hunks
  const lines = [...removed, ...added].flatMap((hunk) => hunk.lines)
  const [oldLines, newLines] = [removed[0]?.oldLines ?? 0, added[0]?.newLines ?? 0]
  return { oldFileName: names[0], newFileName: names[1], oldHeader: undefined, newHeader: undefined, hunks: [{ oldStart: 1, oldLines, newStart: 1, newLines, lines }] }
}

/** How much of the larger text is in both, in per cent, as git's number is meant; git counts in chunks, so it may differ a little. */
function similarity(patch: StructuredPatch, before: string, after: string): number {
  const removed = patch.hunks.flatMap((hunk) => hunk.lines.filter((line) => line.startsWith('-')))
  const kept = before.length - removed.reduce((sum, line) => sum + line.length, 0)
  const larger = Math.max(before.length, after.length)
  return larger === 0 ? 100 : Math.max(0, Math.floor((kept / larger) * 100))
}
