import { basename, join, relative, sep } from 'node:path'
import { slashes, textOf } from './files.ts'
import { importersOf, type Importer } from './module-graph.ts'
import type { App } from './project.ts'
import { readPackage } from './source-files.ts'

const TEST = /(^|\/)__(tests?|mocks)__\/|[._-](test|spec|cy|e2e)\.[^/]+$/
/** The same below `pages` and `app`, where a file that only sounds like a test is an endpoint or a page. */
const TEST_IN_ROUTER = /(^|\/)__(tests?|mocks)__\/|\.(test|spec|cy|e2e)\.[^/]+$/
/** What a test runner is told by: jest.setup.ts, playwright.config.ts. */
const SETUP = /(^|\/)(jest|vitest|cypress|playwright|wdio|karma)([.-][\w.-]*)?\.[cm]?[jt]sx?$/
/** Folders that hold tests and what they share. */
const FOLDER = /(^|\/)(__[\w-]+__|tests?|specs?|e2e|cypress|playwright|jest|vitest|testing|mocks|(tests?|specs?|e2e|jest|vitest|cypress|playwright)-[\w-]+|[\w-]+-(tests?|specs?|e2e))\//
const LIBRARY = /['"](node-mocks-http|next-test-api-route-handler|supertest|light-my-request)['"]/

/**
 * Says of each importer whether it is a test: by its name, by a library that calls API Routes, because it mocks modules; or whether it
 * supports tests: only they use it, through other such files or not, and one in a folder of tests needs no user. What anything else of
 * the repository imports as well is neither.
 * @param apps those whose aliases tell what a specifier means
 */
export function markTests(apps: App[], importers: Importer[]): void {
  const files = new Files(apps, importers)
  const others = new Set(importers.flatMap(({ file }) => (files.isTest(file) || files.isInRouter(file) ? [] : [file])))
  const supports = others.size > 0 ? supportsAmong(files, others) : others
  for (const one of importers) {
    if (files.isTest(one.file)) one.ofTests = 'test'
    else if (supports.has(one.file)) one.ofTests = 'support'
  }
}

/** Of files that are no tests, and of those that import them, the ones that only tests use. */
function supportsAmong(files: Files, asked: Set<string>): Set<string> {
  const users = new Map<string, Set<string>>()
  // Used by a page, an endpoint, or what one uses: who else uses it does not matter, and a large repository has much below its pages.
  const refuted = new Set<string>()
  for (let open = asked; open.size > 0; ) {
    for (const file of open) users.set(file, new Set())
    for (const { file, target, kind } of importersOf(files.apps, open)) {
      if (kind === 'mock') files.mocks(file)
      if (file !== target) users.get(target)?.add(file)
    }
    for (let before = -1; before !== refuted.size; ) {
      before = refuted.size
      for (const [file, by] of users) if ([...by].some((user) => !files.isTest(user) && (refuted.has(user) || files.isInRouter(user)))) refuted.add(file)
    }
    open = new Set([...open].flatMap((file) => (refuted.has(file) ? [] : [...users.get(file)!])).filter((user) => !users.has(user) && !files.isTest(user) && !files.isInRouter(user)))
  }
  const found = new Set<string>()
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const [file, by] of users) if (!refuted.has(file) && (files.isInFolder(file) || [...by].some((user) => found.has(user)) || files.isUsedByTests(file, by))) found.add(file)
  }
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const file of found) if ([...users.get(file)!].some((user) => !files.isTest(user) && !found.has(user))) found.delete(file)
  }
  return found
}

/** What files (absolute) are by their names and texts. */
class Files {
  readonly apps: App[]
  readonly #tests = new Map<string, boolean>()

  constructor(apps: App[], importers: Importer[]) {
    this.apps = apps
    for (const { file, kind } of importers) if (kind === 'mock') this.mocks(file)
  }

  /** Hears that a file mocks modules. */
  mocks(file: string): void {
    this.#tests.set(file, true)
  }

  isTest(file: string): boolean {
    const known = this.#tests.get(file)
    if (known !== undefined) return known
    const path = this.#place(file)
    const now = (this.isInRouter(file) ? TEST_IN_ROUTER : TEST).test(path) || (SETUP.test(path) && !this.isInRouter(file)) || LIBRARY.test(textOf(file))
    this.#tests.set(file, now)
    return now
  }

  /** Whether a file lies where Next looks for endpoints and pages. */
  isInRouter(file: string): boolean {
    return this.apps.some((app) => [app.pagesDir, app.appDir].some((folder) => file.startsWith(join(app.root, folder) + sep)))
  }

  isInFolder(file: string): boolean {
    return FOLDER.test(this.#place(file))
  }

  /** Whether tests share a file that is no program of its own, and not what one of them is about. */
  isUsedByTests(file: string, users: ReadonlySet<string>): boolean {
    const tests = [...users].filter((user) => this.isTest(user))
    return tests.some((test) => !basename(test).startsWith(`${stemOf(file)}.`)) && !this.#isRun(file)
  }

  /** Whether a script of a package.json names a file. */
  #isRun(file: string): boolean {
    const folders = new Set(this.apps.flatMap(({ root, repository }) => [root, repository].filter((folder) => file.startsWith(folder + sep))))
    return [...folders].some((folder) => JSON.stringify(readPackage(folder)?.['scripts'] ?? '').includes(slashes(relative(folder, file)).replace(/\.[cm]?[jt]sx?$/, '')))
  }

  /** Its path in its app, or in the repository: what these are called says nothing. */
  #place(file: string): string {
    const around = this.apps.flatMap(({ root, repository }) => [root, repository]).filter((folder) => file.startsWith(folder + sep))
    return slashes(relative(around.toSorted((a, b) => b.length - a.length)[0] ?? sep, file))
  }
}

const stemOf = (file: string): string => basename(file).replace(/\..*$/, '')
