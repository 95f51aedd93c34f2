import { relative } from 'node:path'
import { checkText } from '../transforms/parse.ts'
import type { HelperName } from '../transforms/project-helpers.ts'
import { applyEdits, takeBack, type TakenBack } from '../transforms/restore.ts'
import { excludeResponsesOf } from '../transforms/result-types.ts'
import { importTwins } from '../transforms/twins.ts'
import { writeHelpers } from '../transforms/write-helpers.ts'
import { siblingOf, type Candidate } from './candidate.ts'
import { readText, slashes } from './files.ts'
import { importOfHelper } from './helper-file.ts'
import { rebaseFor } from './delegates-moving.ts'
import { followingSpecifier } from './importers.ts'
import { asModule, asOnDisk } from './module-text.ts'
import { rebaseSpecifier, specifierFor, type Importer } from './module-graph.ts'
import type { Changes } from './plan.ts'
import type { App } from './project.ts'
import type { Givers } from './result-types.ts'
import type { Helpers } from './rewriting.ts'
import type { TaggedFile } from './tagged.ts'
import type { Forms } from './twins.ts'

/** A file of shared functions with its new text. */
export interface Edited {
  app: App
  file: string
  /** Where it goes (absolute), where it was a route that others call. */
  to?: string
  before: string
  after: string
  helpers: HelperName[]
}

/**
 * The new texts of the files whose functions are shared, and of those that had a new form which has taken the old one's name.
 * @param taken such new forms, by the file that has them
 * @param givers guards of whose values types may be made
 */
export function writeShared(forms: Forms, taken: (TakenBack & { file: string })[], tagged: ReadonlyMap<string, TaggedFile>, moved: Candidate[], importers: Map<string, Importer[]>, helpersOf: ReadonlyMap<App, Helpers>, givers: Givers): Edited[] {
  return forms.files().flatMap(({ app, file, module }) => {
    if (tagged.has(file) && forms.isUnchanged(file)) return []
    const delegate = moved.find((one) => one.file === file && one.delegate)
    const rebased = delegate && rebaseFor(delegate, moved)
    const place = delegate?.delegate?.place ?? file
    const renamed = new Map<string, string>()
    for (const candidate of moved) {
      const all = importers.get(candidate.file)!
      for (const importer of all) {
        const text = importer.file === file ? followingSpecifier(candidate, importer, all, place) : undefined
        if (text !== undefined) renamed.set(importer.specifier, text)
      }
    }
    const written = writeHelpers(module, forms.of(file), {
      rebase: (specifier) => renamed.get(specifier) ?? rebased?.(specifier) ?? specifier,
      helper: (name) => importOfHelper(app, place, helpersOf.get(app)!.get(name)!, module.specifiers.map(({ value }) => value)),
    })
    const before = readText(file)
    const code = applyEdits(written.code, [...takeBack(written.code, module.file, taken.filter((one) => one.file === file)), ...excludeResponsesOf(written.code, module.file, givers.get(file) ?? [])])
    const after = asOnDisk(code, before, file)
    check(after, module.file, before)
    return { app, file, before, after, helpers: written.helpers, ...(delegate && { to: place }) }
  })
}

/** Throws where a text is no code, or has lost what declares a name, which would be a defect of ours: nothing is written then. */
function check(text: string, file: string, before: string): void {
  try {
    checkText(text, file, before)
  } catch (error) {
    throw new Error(`what it would write to ${file} is no code that works: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Edits of the other files that have new forms which have taken the old ones' names. */
export function takenElsewhere(taken: (TakenBack & { file: string })[], edited: Edited[], root: string): Changes['replacements'] {
  const files = [...new Set(taken.map(({ file }) => file))].filter((file) => !edited.some((one) => one.file === file))
  return files.flatMap((file) => {
    const before = readText(file)
    const path = slashes(relative(root, file))
    const text = asModule(before, file)
    const edits = takeBack(text, file, taken.filter((one) => one.file === file))
    if (text === before) return edits.map((edit) => ({ path, before, ...edit }))
    return edits.length > 0 ? [{ path, before, start: 0, end: before.length, text: asOnDisk(applyEdits(text, edits), before, file) }] : []
  })
}

/**
 * Has a route import the new forms of functions that stand in both, and its types leave out what guards answer.
 * @param moved routes that move too, which may hold such functions, and go on holding them beside the adapter
 */
export function takeTwins({ app, conversion, file, target, route }: Candidate, forms: Forms, moved: Candidate[], importers: Map<string, Importer[]>, givers: Givers): void {
  const placeOf = (source: string): string => {
    for (const other of moved) {
      const importer = other.adapted ? importers.get(other.file)!.find((one) => one.file === file && one.specifier === source) : undefined
      if (importer) return specifierFor(app, target, siblingOf(other), source)
    }
    return rebaseSpecifier(source, file, target)
  }
  const twins = forms.importsOf(file).map((one) => ({ ...one, source: placeOf(one.source) }))
  const own = (givers.get(file) ?? []).map((one) => ({ ...one, source: one.source === undefined ? undefined : placeOf(one.source) }))
  const code = importTwins(conversion!.code!, route.file, twins)
  conversion!.code = applyEdits(code, excludeResponsesOf(code, route.file, own))
}
