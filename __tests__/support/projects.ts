import fs from 'node:fs'
import path from 'node:path'
import type { Report, RouteReport } from '../../report/model.ts'
import type { Method } from '../../transforms/conversion.ts'
import { nameRoute, PAGE_EXTENSIONS, parameterOf } from '../../transforms/route-names.ts'
import { run } from '../../migration/run.ts'
import { spellRequest, type CaseRequest, type Finding, type Pair, type Runner } from './equivalence.ts'
import { commonRequests } from './fixtures.ts'
import { findFile, type Files, type Resolve } from './load.ts'
import { requireFromRoot, ROOT } from './next.ts'
import { differences } from './same-answers.ts'
import { commitAll, makeTree, readTree } from './tree.ts'
import { validatorOf } from './type-check.ts'

const FOLDER = path.join(ROOT, '__testfixtures__/projects')

/** One folder of `__testfixtures__/projects`. */
export interface ProjectFixture {
  name: string
  dir: string
  before: Files
  /** Empty while it is being written. */
  after: Files
  /** Packages of `stubs/` that both sides see as installed; all others are mocks. */
  stubs: Files
  /** Packages, of those that are installed here, that are no mocks either. */
  real: string[]
  messages: BriefMessage[]
  /** Whether routes that cannot be rewritten move behind the adapter: `options.json`. */
  adapt: boolean
  /** Each names its URL as `path`; undefined where the project is about something else than answers. */
  requests: CaseRequest[] | undefined
}

export interface BriefMessage {
  code: string
  file: string
  line: number
}

/** A project's files after a run, and what the run said of its routes. */
export interface Migrated {
  files: Files
  report: Report
  messages: BriefMessage[]
}

/** All projects, in the order of their names. */
export function readProjects(folder = FOLDER): ProjectFixture[] {
  const names = fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
  return names.toSorted().map((name) => {
    const dir = path.join(folder, name)
    const json = (file: string): unknown => (fs.existsSync(path.join(dir, file)) ? JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8')) : undefined)
    return {
      name,
      dir,
      before: filesOf(path.join(dir, 'before')),
      after: filesOf(path.join(dir, 'after')),
      stubs: Object.fromEntries(Object.entries(filesOf(path.join(dir, 'stubs'))).map(([file, text]) => [`node_modules/${file}`, text])),
      real: (json('real.json') ?? []) as string[],
      messages: (json('messages.json') ?? []) as BriefMessage[],
      adapt: (json('options.json') as { adapt?: boolean } | undefined)?.adapt ?? false,
      requests: json('requests.json') as CaseRequest[] | undefined,
    }
  })
}

/** The text of every file; the modes are those of the machine that checked the fixtures out. */
export function filesOf(root: string): Files {
  if (!fs.existsSync(root)) return {}
  return Object.fromEntries(Object.entries(readTree(root)).map(([file, content]) => [file, Buffer.from(content.replace(/^\d+ /, ''), 'latin1').toString()]))
}

/** Migrates a copy of a project. @param adapt whether routes that cannot be rewritten move behind the adapter */
export async function migrate(before: Files, adapt = false): Promise<Migrated> {
  return migrateIn(copyOf(before), [], adapt)
}

/** Migrates what an earlier run has left. */
export const migrateAgain = (files: Files, adapt = false): Promise<Migrated> => migrate(files, adapt)

/** Migrates a copy of a project in one run after the other. @param runs files of the routes that each run is told to migrate; none for all */
export async function migrateInRuns(before: Files, runs: string[][], adapt = false): Promise<Migrated[]> {
  const root = copyOf(before)
  const migrated: Migrated[] = []
  for (const only of runs) migrated.push(await migrateIn(root, only, adapt))
  return migrated
}

function copyOf(files: Files): string {
  const root = makeTree(files)
  commitAll(root)
  return root
}

async function migrateIn(root: string, only: string[], adapt: boolean): Promise<Migrated> {
  const rest = { ignore: [], next: undefined, caching: undefined, inferMethods: false, adapt, reportFiles: [], onProgress: () => {}, warn: () => {} }
  const { report } = await run(root, { ...rest, only, write: true, allowNoRoutes: true, force: true, tool: { version: '0.0.0', command: 'next-reroute' } })
  const messages = [...report.apps, ...report.routes].flatMap((one) => one.messages.map(({ code, file, line }) => ({ code, file, line })))
  return { files: filesOf(root), report, messages }
}

/** How a project's own files name each other: relative, by `paths` of the nearest tsconfig or jsconfig, by the name of a package of it. */
function resolverOf(files: Files): Resolve {
  const json = (file: string) => JSON.parse(files[file] ?? '{}') as { name?: string; main?: string; compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> } }
  const named = (base: string) => Object.keys(files).filter((file) => path.posix.basename(file) === base)
  const configs = [...named('tsconfig.json'), ...named('jsconfig.json')].map((file) => ({ folder: path.posix.dirname(file), ...json(file).compilerOptions }))
  const packages = named('package.json').flatMap((file) => {
    const { name, main } = json(file)
    return name === undefined ? [] : { folder: path.posix.dirname(file), name, main }
  })
  const inside = (folder: string, file: string) => folder === '.' || file.startsWith(`${folder}/`)
  return (specifier, from) => {
    if (specifier.startsWith('.')) return [path.posix.join(path.posix.dirname(from), specifier)]
    const config = configs.filter(({ folder }) => inside(folder, from)).toSorted((a, b) => b.folder.length - a.folder.length)[0]
    const aliased = Object.entries(config?.paths ?? {}).flatMap(([key, targets]) => {
      const [start = '', end] = key.split('*')
      if (end === undefined ? specifier !== key : !specifier.startsWith(start) || !specifier.endsWith(end)) return []
      const rest = specifier.slice(start.length, specifier.length - (end ?? '').length)
      return targets.map((target) => path.posix.join(config!.folder, config!.baseUrl ?? '.', target.replace('*', rest)))
    })
    const based = config?.baseUrl === undefined ? [] : [path.posix.join(config.folder, config.baseUrl, specifier)]
    const owned = packages.flatMap(({ folder, name, main }) => {
      if (specifier === name) return [...(main ? [path.posix.join(folder, main)] : []), folder, `${folder}/src`]
      return specifier.startsWith(`${name}/`) ? [folder + specifier.slice(name.length), `${folder}/src${specifier.slice(name.length)}`] : []
    })
    // What is no file of the project is a package, and a mock.
    return [...aliased, ...based, ...owned, `node_modules/${specifier}`].filter((base) => findFile('', '', files, () => [base]) !== undefined)
  }
}

/** What the requests of a project show: differences without leave, routes that nothing asks, and routes that never gave what they are there for. */
export async function unlikeAnswers(runner: Runner, project: ProjectFixture, files: Files, routes: RouteReport[]): Promise<Finding[]> {
  const requests = project.requests ?? []
  const findings: Finding[] = []
  for (const { route, asked } of byRoute(routes, requests)) {
    // What can answer nothing has become a module.
    if (route.to !== null && route.methods.length === 0) continue
    if (asked.length === 0) findings.push({ request: route.url, problem: 'no request asks this route' })
    const pair = pairOf(project, files, route)
    const said = { code: files[pair.after.entry] ?? '', methods: route.methods, messages: route.messages }
    const ask = runner.open(pair)
    for (const request of asked) {
      // What differs in a route handler does not before it is one; and nothing but what the message is about may.
      const { differs, standing: _, ...same } = request
      findings.push(...(await runner.check(pair, [pair.left ? same : request])))
      if (differs === undefined || pair.left) continue
      const both = await ask(same)
      findings.push(...differences(both, said).map((problem) => ({ request: spellRequest(request, both.sent), problem })))
    }
    let succeeded = false
    for (const request of asked) {
      const { outcome } = (await ask(request)).before
      if (outcome.kind === 'answer' && outcome.by === 'route' && !pair.left && !isSaid(route, request.method ?? 'GET', outcome.status)) {
        findings.push({ request: spellRequest(request, (await ask(request)).sent), problem: `the report does not say that it may answer ${outcome.status}` })
      }
      succeeded ||= outcome.kind === 'answer' && outcome.by === 'route' && outcome.status < 400
    }
    if (!succeeded) findings.push({ request: route.url, problem: 'no request has an answer below 400' })
    for (const request of commonRequests({ output: said.code, requests: asked })) {
      const both = await ask(request)
      const found = differences(both, said)
      findings.push(...found.map((problem) => ({ request: spellRequest(request, both.sent), problem })))
    }
  }
  return findings
}

/** Whether the report says that a method may be answered so: itself, by what it calls, or by a wrapper, of which it says only that there is one. */
function isSaid({ answers, summary }: RouteReport, method: string, status: number): boolean {
  const own = answers.filter(({ methods }) => methods.includes(method as Method) || (method === 'HEAD' && methods.includes('GET'))).flatMap((one) => one.answers)
  // What fails, and what Next refuses of a body before the handler, is no answer of the code.
  return answers.length === 0 || own.length === 0 || [400, 413, 500].includes(status) || summary?.before.includes('Inside') === true || own.some((one) => one.status === null || one.status === status)
}

/** Both sides of a route: the original, and the route handler, or the API Route where it was left. */
function pairOf({ before, stubs, real }: ProjectFixture, after: Files, { from, to, url, messages }: RouteReport): Pair {
  const left = after[from] !== undefined
  const entry = left ? from : (to ?? from)
  const source = (at: string, files: Files) => ({ entry: at, files, real, resolve: resolverOf(files) })
  return { page: url, before: source(from, { ...before, ...stubs }), after: source(entry, { ...after, ...stubs }), left, messages: messages.map(({ code }) => code) }
}

/** Each route with the requests that Next would give to it. @throws on a request to none */
function byRoute(routes: RouteReport[], requests: CaseRequest[]): { route: RouteReport; asked: CaseRequest[] }[] {
  const { getSortedRoutes } = requireFromRoot('next/dist/shared/lib/router/utils/sorted-routes') as { getSortedRoutes(pages: string[]): string[] }
  const { getRouteRegex } = requireFromRoot('next/dist/shared/lib/router/utils/route-regex') as { getRouteRegex(page: string): { re: RegExp } }
  const pages = getSortedRoutes(routes.map(({ url }) => url)).map((url) => ({ url, pattern: getRouteRegex(url).re }))
  const asked = requests.map((request) => {
    const { pathname } = new URL(request.rewritten?.path ?? request.path ?? '', 'http://localhost')
    const page = pages.find(({ pattern }) => pattern.test(pathname))
    if (!page) throw new Error(`No route answers ${pathname}`)
    return { url: page.url, request }
  })
  return routes.map((route) => ({ route, asked: asked.flatMap(({ url, request }) => (url === route.url ? request : [])) }))
}

/** A project's sources for the type checker, below a folder of their own, with its route handlers held to what Next asks of them. */
export function sourcesToCheck(folder: string, project: Files, stubs: Files = {}): Files {
  const files = { ...project, ...stubs }
  const resolve = resolverOf(files)
  const next = (JSON.parse(files['package.json'] ?? '{}') as { dependencies?: { next?: string } }).dependencies?.next ?? '16'
  const sources = Object.entries(files).filter(([file]) => /\.[jt]sx?$/.test(file))
  return Object.fromEntries(
    sources.flatMap(([file, text]): [string, string][] => {
      const place = (at: string) => `${folder}/${at.replace(/(^|\/)node_modules\//, '$1stubs/')}`
      const page = /^(.*\/)?app\/(api\/.*)\/route\.tsx?$/.exec(file)?.[2]
      const segments = nameRoute(`${page}.ts`, PAGE_EXTENSIONS)?.parts.flatMap((part) => parameterOf(part) ?? []) ?? []
      const own: [string, string] = [place(file), relativeImports(text, file)]
      return page === undefined ? [own] : [own, [place(file.replace(/route\.tsx?$/, 'check.ts')), validatorOf(path.posix.basename(file), segments, next.replace(/^\D+/, ''))]]

      /** What aliases and packages of the project mean; one run of the compiler knows only one tsconfig. */
      function relativeImports(code: string, from: string): string {
        return code.replace(/(\bfrom |\bimport |\bimport\(|\brequire\()(['"])([^'"\n]+)\2/g, (whole, word: string, quote: string, specifier: string) => {
          const target = specifier.startsWith('.') ? undefined : findFile(specifier, from, files, resolve)
          if (target === undefined) return whole
          const to = path.posix.relative(path.posix.dirname(place(from)), place(target)).replace(/\.[jt]sx?$/, '')
          return `${word}${quote}${to.startsWith('.') ? to : `./${to}`}${quote}`
        })
      }
    }),
  )
}
