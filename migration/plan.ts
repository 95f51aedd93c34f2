/**
 * What a run would change on disk, as plain data: it can be printed, shown as a patch or carried out.
 * All paths are relative to `root`, with forward slashes. Each old text is kept whole, so that a write can tell whether a
 * file changed since it was read, and so that a patch needs no second look at the disk.
 */
export interface Plan {
  /** Absolute: the root of the git repository, or the given folder where there is none. */
  root: string
  creates: { path: string; after: string }[]
  /** A file that gets another place and, mostly, another text. */
  moves: { from: string; to: string; before: string; after: string }[]
  edits: { path: string; before: string; after: string }[]
  deletes: { path: string; before: string; executable: boolean }[]
  /** What two parts of the plan disagree on; a plan that has any is not written. */
  conflicts: { path: string; reason: string }[]
}

/** One range of one file's text (offsets in UTF-16 units, as parsers count) and what stands there afterwards. */
export interface Replacement {
  path: string
  before: string
  start: number
  end: number
  text: string
}

export interface Changes {
  creates: Plan['creates']
  moves: Plan['moves']
  replacements: Replacement[]
  deletes: Plan['deletes']
}

/**
 * Puts single changes together. Pure: whether targets exist already is for the caller to say beforehand, and for `write` to check again.
 * @returns a plan sorted by path; replacements are gathered to one edit a file
 */
export function makePlan(root: string, changes: Changes): Plan {
  const conflicts: Plan['conflicts'] = []
  const byPath = <T>(path: (entry: T) => string) => (a: T, b: T) => (path(a) < path(b) ? -1 : path(a) > path(b) ? 1 : 0)

  const replacements = new Map<string, Replacement[]>()
  for (const one of changes.replacements) replacements.set(one.path, [...(replacements.get(one.path) ?? []), one])
  const edits: Plan['edits'] = []
  for (const [path, ranges] of replacements) {
    const after = applyReplacements(ranges)
    if (after === undefined) conflicts.push({ path, reason: 'two changes to the same place' })
    else if (after !== ranges[0]!.before) edits.push({ path, before: ranges[0]!.before, after })
  }

  const written = [...changes.creates.map((one) => one.path), ...changes.moves.map((one) => one.to), ...edits.map((one) => one.path)]
  const removed = [...changes.moves.map((one) => one.from), ...changes.deletes.map((one) => one.path)]
  for (const path of repeated(written)) conflicts.push({ path, reason: 'two files would be written to one place' })
  for (const path of repeated(removed)) conflicts.push({ path, reason: 'the file would be moved twice' })
  for (const { path } of edits) if (removed.includes(path)) conflicts.push({ path, reason: 'the file would be edited where it no longer is' })
  for (const path of new Set([...written, ...removed])) {
    if (leavesRoot(path)) conflicts.push({ path, reason: 'it lies outside the repository' })
  }

  return {
    root,
    creates: changes.creates.toSorted(byPath((one) => one.path)),
    moves: changes.moves.toSorted(byPath((one) => one.from)),
    edits: edits.toSorted(byPath((one) => one.path)),
    deletes: changes.deletes.toSorted(byPath((one) => one.path)),
    conflicts: conflicts.toSorted(byPath((one) => one.path)),
  }
}

/** True where a relative path does not stay below the folder that it is relative to, as text; links are for `write` to see. */
export function leavesRoot(path: string): boolean {
  return path === '' || path.startsWith('/') || /^[a-zA-Z]:/.test(path) || path.split('/').includes('..')
}

/** The text with all ranges replaced; undefined where two overlap. The same replacement twice is one. */
function applyReplacements(ranges: Replacement[]): string | undefined {
  const { before } = ranges[0]!
  let after = ''
  let position = 0
  let last: Replacement | undefined
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (last && range.start === last.start && range.end === last.end && range.text === last.text) continue
    if (range.start < position || range.before !== before) return undefined
    after += before.slice(position, range.start) + range.text
    position = range.end
    last = range
  }
  return after + before.slice(position)
}

function repeated(paths: string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(paths.filter((path) => seen.size === seen.add(path).size))
}
