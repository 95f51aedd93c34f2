import { dirname, relative, sep } from 'node:path'
import type { CallerEvidence, Method } from '../transforms/conversion.ts'
import { parameterOf } from '../transforms/route-names.ts'
import { findCallSites, UNKNOWN, type CallSite, type Clients, type FileCalls } from './call-sites.ts'
import { NoText, readText } from './files.ts'
import { resolveModule } from './module-graph.ts'
import type { App } from './project.ts'
import type { Route } from './routes.ts'
import type { AppRoutes } from './select.ts'
import { listFiles, SOURCE_FILE } from './source-files.ts'

/** Files beside sources in which calls are written out. */
const SCRIPT_FILE = /(\.(sh|bash|zsh|ya?ml|md|mdx|http|rest|html?)|(^|\/)(Makefile|Dockerfile|package\.json|vercel\.json))$/

interface Read {
  file: string
  text: string
  /** The app that the file belongs to; undefined for shared packages and scripts. */
  app: App | undefined
}

interface Pattern {
  app: App
  route: Route
  parts: string[]
}

/**
 * Who in the repository calls each of the chosen routes, and with which method: `fetch`, axios, ky and their instances, SWR, forms,
 * links, images, beacons, tests that make requests, curl in scripts. Calls from outside cannot be seen. Never throws on user's code.
 */
export function findCallers(chosen: AppRoutes[]): Map<Route, CallerEvidence[]> {
  const apps = chosen.map(({ app }) => app)
  const patterns = chosen.flatMap(({ app, routes }) => routes.map((route): Pattern => ({ app, route, parts: partsOf(route.url) })))
  const found = new Map<Route, CallerEvidence[]>(patterns.map(({ route }) => [route, []]))
  const files = [...new Set(apps.map((app) => app.repository))].flatMap(listFiles)
  const add = (route: Route, app: App, { file }: Read, line: number, method: Method | undefined, certain: boolean) => {
    const evidence = found.get(route)!
    const path = relative(app.root, file).split(sep).join('/')
    if (!evidence.some((one) => one.file === path && one.line === line && one.method === method)) evidence.push({ method, certain, file: path, line })
  }
  const match = (read: Read, sites: CallSite[]) => {
    for (const { url, method, line } of sites) for (const { pattern, certain } of matching(url, read.app, patterns)) add(pattern.route, pattern.app, read, line, method, certain)
  }

  const sources: Read[] = []
  for (const file of files) {
    const isScript = SCRIPT_FILE.test(file)
    if (!isScript && (!SOURCE_FILE.test(file) || /\.d\.[cm]?ts$/.test(file))) continue
    const text = textOf(file)
    const read = { file, text, app: ownerOf(file, apps) }
    if (!isScript) sources.push(read)
    else if (text.includes('/api')) match(read, sitesInScript(text, file))
  }
  const clients = clientsOf(sources)
  for (const read of sources) {
    const imported = clients.size > 0 ? importedClients(read, clients, apps) : new Map<string, string>()
    // Names a path of the API, or puts something before a path in a template.
    if (imported.size === 0 && !/\bapi\b|\}\/[\w$]/.test(read.text)) continue
    match(read, callsIn(read, imported).sites)
    for (const { route, app, line, method } of testsOf(read, patterns)) add(route, app, read, line, method, true)
  }
  return found
}

function textOf(file: string): string {
  try {
    return readText(file)
  } catch (error) {
    // Links to nowhere, submodules, binaries.
    if (error instanceof NoText) return ''
    throw error
  }
}

function ownerOf(file: string, apps: App[]): App | undefined {
  return apps.filter((app) => file.startsWith(app.root + sep)).toSorted((a, b) => b.root.length - a.root.length)[0]
}

/** A file that cannot be parsed names the URLs in it, and how they are used is not known. */
function callsIn({ text, file }: Read, imported: Clients): FileCalls {
  try {
    return findCallSites(text, file, imported)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const mentions = [...text.matchAll(/(['"`])(\/api\/[^'"`\s]*)\1/g)]
    return { clients: new Map(), sites: mentions.map((match) => ({ url: match[2]!, method: undefined, line: lineAt(text, match.index) })) }
  }
}

/** Files that export a client with a base of its own. */
function clientsOf(sources: Read[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  for (const read of sources) {
    if (!/\b(baseURL|prefixUrl)\b/.test(read.text)) continue
    const { clients } = callsIn(read, new Map())
    if (clients.size > 0) found.set(read.file, clients)
  }
  return found
}

function importedClients({ file, text, app }: Read, clients: Map<string, Map<string, string>>, apps: App[]): Map<string, string> {
  const imported = new Map<string, string>()
  const meaning = app ?? apps[0]
  if (!meaning) return imported
  const isRenamed = meaning.renamedIn(file)
  for (const [, names, specifier] of text.matchAll(/\bimport\s+([\w$\s{},*]+?)\s+from\s+['"]([^'"\n]+)['"]/g)) {
    // A file name that none of them has is not worth a look at the disk, unless an alias has another.
    const last = specifier!.slice(specifier!.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
    const isNamed = [...clients.keys()].some((path) => path.includes(`/${last}.`) || dirname(path).endsWith(`/${last}`) || /^\.*$/.test(last))
    if (!isNamed && !isRenamed(specifier!)) continue
    const exported = clients.get(resolveModule(meaning, file, specifier!) ?? '')
    if (!exported) continue
    const [, own, list] = /^([\w$]+)?\s*,?\s*(?:\{([^}]*)\})?$/.exec(names!.trim()) ?? []
    const base = own === undefined ? undefined : exported.get('default')
    if (own !== undefined && base !== undefined) imported.set(own, base)
    for (const part of list?.split(',') ?? []) {
      const [name, local] = part.trim().split(/\s+as\s+/)
      const ofName = exported.get(name ?? '')
      if (ofName !== undefined) imported.set((local ?? name)!, ofName)
    }
  }
  return imported
}

/** Tests that import a route's handler and make requests for it: node-mocks-http and its kin. */
function testsOf({ file, text, app }: Read, patterns: Pattern[]): { route: Route; app: App; line: number; method: Method | undefined }[] {
  const requests = [...text.matchAll(/\b(?:createMocks|createRequest|mockRequest)\s*(?:<[^>]*>)?\s*\(\s*(\{[^}]*\}?|\))/g)]
  if (!app || requests.length === 0) return []
  const byFile = new Map(patterns.filter((one) => one.app === app).map(({ route }) => [`${app.root}${sep}${route.file.split('/').join(sep)}`, route]))
  const specifiers = [...text.matchAll(/(?:from|require\(|import\()\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1]!)
  const routes = new Set(specifiers.flatMap((specifier) => byFile.get(resolveModule(app, file, specifier) ?? '') ?? []))
  return [...routes].flatMap((route) =>
    requests.map((request) => {
      const written = /\bmethod\b(?:\s*:\s*['"`](\w+)['"`])?/.exec(request[1]!)
      const method = written ? methodNamed(written[1]) : ('GET' as const)
      return { route, app, line: lineAt(text, request.index), method }
    }),
  )
}

/** curl and requests of `.http` files, Vercel's crons, links and forms of plain pages. */
function sitesInScript(text: string, file: string): CallSite[] {
  if (file.endsWith('vercel.json')) return [...text.matchAll(/"path"\s*:\s*"(\/api\/[^"]*)"/g)].map((match) => ({ url: match[1]!, method: 'GET', line: lineAt(text, match.index) }))
  if (/\.html?$/.test(file)) {
    const links = [...text.matchAll(/\b(?:href|src)\s*=\s*["']([^"']*\/api\/[^"']*)["']/g)].map((match): CallSite => ({ url: match[1]!, method: 'GET', line: lineAt(text, match.index) }))
    const forms = [...text.matchAll(/<form\b[^>]*\baction\s*=\s*["']([^"']*\/api\/[^"']*)["'][^>]*>/g)].map((match): CallSite => ({ url: match[1]!, method: methodNamed(/\bmethod\s*=\s*["']?(\w+)/.exec(match[0])?.[1] ?? 'get'), line: lineAt(text, match.index) }))
    return [...links, ...forms]
  }
  if (/\.(http|rest)$/.test(file)) return [...text.matchAll(/^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\S*\/api\/\S*)/gm)].map((match) => ({ url: open(match[2]!), method: methodNamed(match[1]), line: lineAt(text, match.index) }))
  return [...text.matchAll(/\bcurl\b(?:[^\n\\]|\\\n|\\.)*/g)].flatMap((match): CallSite[] => {
    const command = match[0]
    const url = /[^\s'"]*\/api\/[^\s'"\\)]*/.exec(command)?.[0]
    if (url === undefined) return []
    const stated = /(?:-X|--request)[\s=]*\\?["']?(\w+)/.exec(command)?.[1]
    const method = stated ? methodNamed(stated) : /\s(-I|--head)\b/.test(command) ? 'HEAD' : /\s(-G|--get)\b/.test(command) ? 'GET' : /\s(-d|-F|--data[\w-]*|--json|--form)\b/.test(command) ? 'POST' : 'GET'
    return [{ url: open(url), method, line: lineAt(text, match.index) }]
  })
}

/** `$HOST/api/x/$ID` and `{{host}}/api/x` with what is not known marked. */
const open = (url: string) => url.replaceAll(/\$\{[^}]*\}|\{\{[^}]*\}\}|\$\w+|<[^>]*>/g, UNKNOWN)

function methodNamed(name: string | undefined): Method | undefined {
  const upper = name?.toUpperCase()
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(upper ?? '') ? (upper as Method) : undefined
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')

/** The routes that a URL of a file may lead to; of those that it leads to for sure, the most specific one, as Next picks it. */
function matching(url: string, from: App | undefined, patterns: Pattern[]): { pattern: Pattern; certain: boolean }[] {
  const [, origin = '', rest = ''] = /^([a-z][\w+.-]*:\/\/[^/?#]*|\0(?=\/))?(.*)$/is.exec(url) ?? []
  // `\0/posts`: a base that may end in /api; `https://host/api/…`: a host that may be this one.
  const local = origin === '' || /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0|\0)(:|$)/i.test(origin)
  const query = rest.search(/[?#]/)
  const path = query === -1 ? rest : rest.slice(0, query)
  const sure: Pattern[] = []
  const maybe: Pattern[] = []
  for (const pattern of patterns) {
    const { basePath } = pattern.app
    const inside = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
    const parts = partsOf(inside)
    const suffix = origin === UNKNOWN && parts[0] !== 'api' ? ['api', ...parts] : parts
    const fit = fits(suffix, pattern.parts)
    if (fit === 'no') continue
    const own = from === undefined || from === pattern.app
    if (fit === 'yes' && own && (local || origin === UNKNOWN) && suffix === parts) sure.push(pattern)
    else if (own || origin !== '') maybe.push(pattern)
  }
  const sorted = sure.toSorted((a, b) => specificity(b.parts).localeCompare(specificity(a.parts)))
  const isBest = (pattern: Pattern) => specificity(pattern.parts) === specificity(sorted[0]!.parts)
  const best = sorted.filter((pattern) => path.includes(UNKNOWN) || isBest(pattern))
  return [...best.map((pattern) => ({ pattern, certain: isBest(pattern) })), ...maybe.map((pattern) => ({ pattern, certain: false }))]
}

/** Sorts plain parts over parameters over catch-alls, from the left. */
const specificity = (parts: string[]) => parts.map((part) => ({ one: '2', 'catch-all': '1', 'optional-catch-all': '0' })[parameterOf(part)?.kind as 'one'] ?? '3').join('').padEnd(20, '3')

/** Whether a path, of which parts may be unknown, is one that the route answers. */
function fits(given: string[], route: string[]): 'yes' | 'maybe' | 'no' {
  const [part, ...rest] = given
  const [asked, ...askedRest] = route
  const kind = asked === undefined ? undefined : parameterOf(asked)?.kind
  if (part === undefined) return asked === undefined || (kind === 'optional-catch-all' && askedRest.length === 0) ? 'yes' : 'no'
  if (asked === undefined) return part === UNKNOWN && rest.length === 0 ? 'maybe' : 'no'
  const last = rest.length === 0
  if (kind === 'catch-all' || kind === 'optional-catch-all') return 'yes'
  const unknown = part.includes(UNKNOWN)
  const here = kind === 'one' || part === asked ? 'yes' : unknown && couldBe(part, asked) ? (last && part === `${asked}${UNKNOWN}` ? 'yes' : 'maybe') : 'no'
  if (here !== 'no') {
    const further = fits(rest, askedRest)
    if (further !== 'no') return here === 'maybe' ? 'maybe' : further
  }
  // What is not known may hold slashes.
  return last && part.endsWith(UNKNOWN) && couldBe(part, asked) && askedRest.length > 0 ? 'maybe' : 'no'
}

/** Whether unknown pieces can be filled so that a part reads as another; a parameter of the route reads as anything. */
function couldBe(part: string, asked: string): boolean {
  if (asked.startsWith('[')) return true
  const pieces = part.split(UNKNOWN)
  return asked.startsWith(pieces[0]!) && asked.endsWith(pieces.at(-1)!)
}
