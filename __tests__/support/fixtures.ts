import fs from 'node:fs'
import path from 'node:path'
import { HELPERS, HELPER_NAMES, helperSource } from '../../transforms/project-helpers.ts'
import { writtenFor } from '../../transforms/recipes/find.ts'
import { METHODS, type Conversion, type RouteOptions, type Segment } from '../../transforms/conversion.ts'
import type { Rewritten } from '../../transforms/rules/rewritten.ts'
import { nameRoute, PAGE_EXTENSIONS, parameterOf, routeHandlerPath } from '../../transforms/route-names.ts'
import { analyseRoute } from '../../transforms/route.ts'
import { rewriteRoute } from '../../transforms/write-route.ts'
import type { CaseRequest, Pair } from './equivalence.ts'
import type { Files } from './load.ts'
import { ROOT } from './next.ts'

/** What fixtures are written for unless they say otherwise. */
const NEXT = '16.4.6'

const FIXTURES = path.join(ROOT, '__testfixtures__')

/** Folders of `__testfixtures__`: cases by rule, by what is understood of a handler, and by library. */
export type Family = 'rules' | 'handlers' | 'recipes'

/** One folder of `__testfixtures__/<family>/<group>/<case>`. */
export interface FixtureCase {
  /** `rules/<rule>/<case>`. */
  name: string
  group: string
  dir: string
  /** `ts`, `tsx`, `js` or `jsx`. */
  extension: string
  options: RouteOptions
  /** Where the route handler goes, relative to the app's root. */
  appFile: string
  input: string
  /** undefined where the route is left. */
  output: string | undefined
  messages: { code: string; line: number }[]
  /** undefined where there is no requests.json. */
  requests: CaseRequest[] | undefined
  /** Modules of the case beside the route, by path relative to the app's root (`lib/db.ts`). */
  files: Files
  /** Packages that are no mocks here. */
  real: string[]
  /** Texts of comments that the conversion drops with the code that they stood in. */
  dropsComments: string[]
}

interface RouteJson {
  file?: string
  next?: string
  cacheComponents?: boolean
  /** Rewrites of next.config that may lead to the route. */
  rewritten?: Rewritten[]
  packages?: Record<string, string>
  /** Packages, of those that are installed here, that are no mocks for this case. */
  real?: string[]
  dropsComments?: string[]
}

/** Names of the folders below `__testfixtures__/<family>`: one for each rule or topic. */
export function fixtureGroups(family: Family): string[] {
  return folders(path.join(FIXTURES, family))
}

/** All cases of one family, or of all, in the order of their names. @throws on a case without input, or with two */
export function readCases(...families: Family[]): FixtureCase[] {
  const read = families.length > 0 ? families : (['rules', 'handlers', 'recipes'] as const)
  return read.flatMap((family) => fixtureGroups(family).flatMap((group) => folders(path.join(FIXTURES, family, group)).map((name) => readCase(family, group, name))))
}

function folders(dir: string): string[] {
  if (!fs.existsSync(dir)) return []
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort()
}

function readCase(family: Family, group: string, name: string): FixtureCase {
  const dir = path.join(FIXTURES, family, group, name)
  const inputs = fs.readdirSync(dir).filter((file) => file.startsWith('input.'))
  const extension = /^input\.([jt]sx?)$/.exec(inputs[0] ?? '')?.[1]
  if (inputs.length !== 1 || extension === undefined) throw new Error(`${dir} needs one input.ts, .tsx, .js or .jsx`)
  const text = (file: string) => (fs.existsSync(path.join(dir, file)) ? fs.readFileSync(path.join(dir, file), 'utf8') : undefined)
  const json = <T>(file: string, otherwise: T): T => {
    const found = text(file)
    return found === undefined ? otherwise : (JSON.parse(found) as T)
  }
  const route = json<RouteJson>('route.json', {})
  const file = route.file ?? `pages/api/example.${extension}`
  if (!file.endsWith(`.${extension}`)) throw new Error(`${dir}: route.json names ${file}, the input is .${extension}`)
  const fixture = routeCase(file, text(`input.${extension}`) ?? '')
  return {
    ...fixture,
    name: `${family}/${group}/${name}`,
    group,
    dir,
    options: { ...fixture.options, target: { next: route.next ?? NEXT, cacheComponents: route.cacheComponents ?? false }, rewritten: route.rewritten ?? [], packages: route.packages ?? {} },
    output: text(`output.${extension}`),
    messages: json('messages.json', []),
    requests: json<CaseRequest[] | undefined>('requests.json', undefined),
    files: modulesOf(dir),
    real: route.real ?? [],
    dropsComments: route.dropsComments ?? [],
  }
}

/** A case that no folder holds, of a route's text. */
export function routeCase(file: string, input: string): FixtureCase {
  const { url, segments, appFile } = placesOf(file)
  return {
    name: file,
    group: '',
    dir: '',
    extension: file.slice(file.lastIndexOf('.') + 1),
    options: { file, url, segments, target: { next: NEXT, cacheComponents: false } },
    appFile,
    input,
    output: undefined,
    messages: [],
    requests: undefined,
    files: {},
    real: [],
    dropsComments: [],
  }
}

function modulesOf(dir: string): Files {
  return { ...filesBelow(path.join(dir, 'lib'), 'lib'), ...filesBelow(path.join(dir, 'stubs'), 'node_modules') }
}

function filesBelow(folder: string, place: string): Files {
  if (!fs.existsSync(folder)) return {}
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]sx?$/.test(name))
  return Object.fromEntries(names.map((name) => [`${place}/${name.split(path.sep).join('/')}`, fs.readFileSync(path.join(folder, name), 'utf8')]))
}

/** Where the file of an API Route answers, and where its route handler goes. */
function placesOf(file: string): { url: string; segments: Segment[]; appFile: string } {
  const [, source = '', inside = ''] = /^(src\/)?pages\/(.+)$/.exec(file) ?? []
  const named = nameRoute(inside, PAGE_EXTENSIONS)
  if (!named?.url.startsWith('/api')) throw new Error(`${file} is no API Route`)
  return { url: named.url, segments: named.parts.flatMap((part) => parameterOf(part) ?? []), appFile: `${source}app/${routeHandlerPath(named.parts, named.extension)}` }
}

/** Converts a case's route, or another spelling of its text. */
export function convert(fixture: FixtureCase, source = fixture.input): Conversion {
  const analysis = analyseRoute(source, fixture.options)
  if (analysis.messages.some(({ severity }) => severity === 'left' || severity === 'error')) {
    return { status: 'left', methods: [], caching: { exports: {}, why: '' }, rewrites: [], messages: analysis.messages, helpers: [] }
  }
  return rewriteRoute(analysis, { rebase: (specifier) => rebase(specifier, fixture), helper: (name) => relative(fixture.appFile, `lib/${HELPERS[name].file}`) })
}


/** The files that new code imports helpers from, as a run adds them to a project. */
export function helperFiles({ extension, options }: FixtureCase): Files {
  const typescript = extension.startsWith('ts')
  return Object.fromEntries(HELPER_NAMES.map((name) => [`lib/${HELPERS[name].file}.${typescript ? 'ts' : 'js'}`, helperSource(name, typescript, writtenFor(name, () => options.packages ?? {}))]))
}

function rebase(specifier: string, { options, appFile }: FixtureCase): string {
  if (!specifier.startsWith('.')) return specifier
  return relative(appFile, path.posix.join(path.posix.dirname(options.file), specifier))
}

function relative(from: string, to: string): string {
  const found = path.posix.relative(path.posix.dirname(from), to)
  return found.startsWith('.') ? found : `./${found}`
}

/** Both sides of a case for the equivalence runner. @throws where the case has no output */
export function pairOf(fixture: FixtureCase): Pair {
  const { options, appFile, input, output, files, messages, real } = fixture
  if (output === undefined) throw new Error(`${fixture.name} has no output`)
  return {
    page: options.url,
    before: { entry: options.file, files: { ...files, [options.file]: input }, real },
    after: { entry: appFile, files: { ...files, ...helperFiles(fixture), [appFile]: output }, real },
    next: options.target.next,
    messages: messages.map(({ code }) => code),
  }
}

/** Bodies that each method is asked with, beside those that a case names: JSON that breaks off, a form. */
const BODIES: [string, string][] = [['application/json', '{'], ['application/x-www-form-urlencoded', 'name=ann&tags=a&tags=b']]

/** Requests that every case has to stand, its own path asked by every method. */
export function commonRequests({ output, requests }: Pick<FixtureCase, 'output' | 'requests'>): CaseRequest[] {
  const first = requests?.[0]
  if (!first) return []
  const { method: _, body: __, differs: ___, standing: ____, note: _____, ...same } = first
  return METHODS.flatMap((method): CaseRequest[] => [
    { ...same, method },
    // What calls give is a mock, then, which shows whether it was awaited; only as a body it would be neither text nor data.
    ...(/\bsendBody\(/.test(output ?? '') ? [] : [{ ...same, method, answers: {} }]),
    ...(method === 'GET' || method === 'HEAD' ? [] : BODIES.map(([type, body]): CaseRequest => ({ ...same, method, headers: { ...same.headers, 'content-type': type }, body }))),
  ])
}

/** Messages as messages.json has them: code and line, by line. */
export function briefly(messages: FixtureCase['messages']): FixtureCase['messages'] {
  return messages.map(({ code, line }) => ({ code, line })).sort((a, b) => a.line - b.line || a.code.localeCompare(b.code))
}
