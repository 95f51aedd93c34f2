import { join, relative } from 'node:path'
import { say, START, type Message } from '../transforms/messages.ts'
import { planSplit } from '../transforms/split-exports.ts'
import { siblingOf, type Candidate } from './candidate.ts'
import { slashes } from './files.ts'
import { callsFromTest, follow, isTaken, mendTest, namesTaken, siblingFile, type Following } from './followers.ts'
import { importersOf, specifierFor, type Importer } from './module-graph.ts'
import type { App } from './project.ts'
import { markTests } from './test-files.ts'

/** Decides what of a route's exports goes to a module beside it, and how that is called. */
export function splitUp(app: App, candidate: Candidate, importers: Importer[], all: Candidate[]): void {
  const { route, analysis } = candidate
  const { values } = analysis!.exports
  const split = planSplit(analysis!, namesTaken(importers, values))
  if (split === undefined) return
  if ('severity' in split) return void candidate.messages.push(split)
  candidate.split = split
  const moved = split.names.filter((name) => values.includes(name))
  candidate.sibling = placeBeside(app, candidate, moved, all)
  const file = slashes(relative(app.root, candidate.sibling))
  const note = (code: 'NR310' | 'NR311', names: string[]) => {
    const list = names.map((name) => `\`${name}\``).join(', ')
    if (names.length > 0) candidate.notes.push(say(code, route.file, START, code === 'NR310' ? { names: list, target: file } : { names: list }))
  }
  note('NR310', moved)
  for (const name of values) if (!moved.includes(name) && analysis!.ready?.file.handler.name !== name && name !== 'maxDuration') note('NR311', [name])
}

const ancestors = (path: string): string[] => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))

/** Other files' uses of a route: those that cannot go on once it is a route handler hold it. */
export function askImporters(app: App, candidate: Candidate, importers: Importer[]): void {
  const tests = new Set<string>()
  for (const importer of importers) {
    const following = followerOf(app, importer, importers, candidate)
    if (typeof following !== 'string') candidate.messages.push(following)
    else if ((following === 'stays' || (candidate.delegate && callsFromTest(importer))) && !tests.has(importer.file)) {
      tests.add(importer.file)
      candidate.notes.push(mendTest(app, importer, candidate.route))
    }
  }
}

/** A free path (absolute) for a file beside a route handler. @param names what it is for */
export function placeBeside(app: App, { route }: Candidate, names: string[], all: Candidate[]): string {
  const planned = new Set(all.flatMap((one) => ancestors(one.route.target)))
  return join(app.root, siblingFile(route.target, names, (path) => planned.has(path) || isTaken(app, path)))
}

/** Where a place that names a candidate goes with it; a message where the candidate has to stay because of it. */
export function followerOf(app: App, importer: Importer, all: Importer[], { route, analysis, split, adapted, delegate }: Candidate): Following | Message {
  const { file, target } = route
  // All that it held is in the module that it has become.
  if (delegate && importer.kind !== 'mention' && importer.kind !== 'url') return 'sibling'
  if (adapted?.beside !== undefined && importer.kind !== 'mention' && importer.kind !== 'url') return 'sibling'
  return follow(app, importer, all, { file, target, ...(adapted ? { split: undefined, ...adapted } : { split, ...analysis!.exports }) })
}

/** How a file that imports a moved route names it from now on; undefined where it keeps its specifier. @param from where that file will be */
export function followingSpecifier(candidate: Candidate, importer: Importer, all: Importer[], from = importer.file): string | undefined {
  const following = followerOf(candidate.app, importer, all, candidate)
  if (following !== 'route' && following !== 'sibling') return undefined
  return specifierFor(candidate.app, from, following === 'sibling' ? siblingOf(candidate) : candidate.target, importer.specifier)
}

/** Importers of each candidate, by its file. */
export function findImporters(apps: App[], candidates: Candidate[]): Map<string, Importer[]> {
  const found = new Map<string, Importer[]>(candidates.map((one) => [one.file, []]))
  const known = new Map(candidates.flatMap((one) => (one.route.adapted ? [] : [[one.file, one.delegate?.text ?? one.source]])))
  const targets = new Map(candidates.map((one) => [one.file, one.target]))
  const importers = importersOf(apps, new Set(found.keys()), known)
  markTests(apps, importers)
  for (const importer of importers) {
    // A route handler that runs the code beside it goes where that goes.
    if (importer.file !== targets.get(importer.target) || importer.file === importer.target) found.get(importer.target)?.push(importer)
  }
  return found
}
