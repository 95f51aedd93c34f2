import { join, sep } from 'node:path'
import { editsOf } from '../transforms/edits.ts'
import type { LibraryObject } from '../transforms/handler/library-wrappers.ts'
import { readModule } from '../transforms/handler/module.ts'
import { moveImports } from '../transforms/recipes/moved-imports.ts'
import type { Candidate } from './candidate.ts'
import { readText } from './files.ts'
import { resolveModule } from './module-graph.ts'
import type { Replacement } from './plan.ts'
import type { App } from './project.ts'
import type { Edited } from './shared-files.ts'
import { listFiles, SOURCE_FILE } from './source-files.ts'

/**
 * Objects that libraries made and routes give their handlers to, `export const webhook = new SaleorAsyncWebhook(…)`: each is of the old
 * class or of the new one for all files that use it.
 */
export class LibraryObjects {
  readonly #apps: App[]
  readonly #all: Candidate[]
  readonly #users = new Map<string, string[]>()
  readonly #calling = new Map<string, string[]>()
  readonly #reached = new Map<string, ReadonlySet<string>>()
  readonly #imported = new Map<string, string[]>()

  /** @param all routes, those that stay too */
  constructor(apps: App[], all: Candidate[]) {
    this.#apps = apps
    this.#all = all
  }

  /**
   * Who goes on giving handlers to an object that a route needs in its new form.
   * @param moving routes that are to move
   * @returns a file, absolute
   */
  refusalOf(candidate: Candidate, moving: readonly Candidate[]): { one: LibraryObject; user: string } | undefined {
    const one = candidate.analysis?.object
    if (!one) return undefined
    const user = this.#usersOf(candidate, one).find((file) => !moving.some((other) => other.file === file && isGivenTo(other, placeOf(candidate, one))))
    return user === undefined ? undefined : { one, user }
  }

  /**
   * What changes in files that make such objects, other than routes: they import the library's new form.
   * @param edited files of which a new text is known already: that is changed
   * @param pathOf the path of a file, from the repository's root
   */
  replacements(moved: readonly Candidate[], edited: readonly Edited[], pathOf: (file: string) => string): Replacement[] {
    const files = new Map(moved.flatMap((one) => (one.analysis?.object && !one.analysis.object.isOwn ? [[placeOf(one, one.analysis.object), one.analysis.object] as const] : [])))
    return [...files].flatMap(([file, { from, moved: to }]) => {
      const known = edited.find((one) => one.file === file)
      if (known) {
        const module = readModule(known.after, file)
        const edits = editsOf(module)
        moveImports(module, from, to, edits)
        known.after = edits.render(0, known.after.length)
        return []
      }
      const before = readText(file)
      const found: Replacement[] = []
      const replace = (start: number, end: number, text: string) => found.push({ path: pathOf(file), before, start, end, text })
      moveImports(readModule(before, file), from, to, { replace })
      return found
    })
  }

  /** Files that give handlers to objects, and that import a file which makes one, or import what does. */
  #usersOf(candidate: Candidate, one: LibraryObject): string[] {
    const file = placeOf(candidate, one)
    const known = this.#users.get(file)
    if (known) return known
    // A route that gives its handler to an object of its own, or of another file, gives it to no other.
    const open = this.#givers(one.method).filter((each) => !this.#all.some((other) => other.file === each && other.analysis?.object && !isGivenTo(other, file)))
    const users = open.filter((each) => this.#reachedFrom(each, candidate.app).has(file))
    this.#users.set(file, users)
    return users
  }

  /** Files that call a method of the name. */
  #givers(method: string): string[] {
    const says = new RegExp(`\\.\\s*${method}\\b`)
    const known = this.#calling.get(method) ?? [...new Set(this.#apps.map(({ repository }) => repository))].flatMap(listFiles).filter((each) => SOURCE_FILE.test(each) && says.test(textOf(each)))
    this.#calling.set(method, known)
    return known
  }

  /** The files that a file imports, and those that they import. */
  #reachedFrom(file: string, otherwise: App): ReadonlySet<string> {
    const known = this.#reached.get(file)
    if (known) return known
    const found = new Set<string>()
    for (let next = [file]; next.length > 0; ) {
      next = [...new Set(next.flatMap((one) => this.#importedBy(one, otherwise)))].filter((one) => !found.has(one))
      for (const one of next) found.add(one)
    }
    this.#reached.set(file, found)
    return found
  }

  #importedBy(file: string, otherwise: App): string[] {
    const known = this.#imported.get(file)
    if (known) return known
    const app = this.#apps.filter(({ root }) => file.startsWith(root + sep)).toSorted((a, b) => b.root.length - a.root.length)[0] ?? otherwise
    const found = [...textOf(file).matchAll(SPECIFIER)].flatMap(([, , specifier]) => resolveModule(app, file, specifier as string) ?? []).filter((one) => SOURCE_FILE.test(one))
    this.#imported.set(file, found)
    return found
  }
}

/** `from './x'`, `import './x'`, `import('./x')`, `require('./x')`. */
const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*(['"`])([^'"`\n]+)\1/g

const placeOf = ({ app }: Candidate, { file }: LibraryObject): string => join(app.root, file)

const isGivenTo = (other: Candidate, file: string): boolean => other.analysis?.object !== undefined && placeOf(other, other.analysis.object) === file

function textOf(file: string): string {
  try {
    return readText(file)
  } catch {
    return ''
  }
}
