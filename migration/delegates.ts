import { ServerResponse } from 'node:http'
import { basename, dirname, join, posix, sep } from 'node:path'
import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { readModule } from '../transforms/handler/module.ts'
import { functionOf, isFunction } from '../transforms/handler/unit.ts'
import { withoutCasts } from '../transforms/handler/wrapper-parameters.ts'
import { styleOf } from '../transforms/style.ts'
import { textOf } from './files.ts'
import { isTaken, siblingFile } from './followers.ts'
import { findImports } from './import-sites.ts'
import { resolveModule } from './module-graph.ts'
import type { App } from './project.ts'
import type { Route } from './routes.ts'

/**
 * An API Route whose default export another one calls: `defaultHandler({ GET: import('./_get') })`. What it holds becomes a module beside the
 * route handlers, which may export no handler for others, and what its own URL answered a route handler that names that.
 */
export interface Delegate {
  /** Where the module goes (absolute). */
  place: string
  /** What stands for the route: text that exports what the module does. */
  source: string
  /** True for a function that can answer nothing: that its place made it an endpoint was nobody's wish. */
  isNoEndpoint: boolean
  /** The text of its file. */
  text: string
}

const SPECIFIERS = /\b(?:from|import|require)\s*\(?\s*['"]([^'"\n]+)['"]/g
/** What has to be said in the file of a route itself, or tells where a file lies. */
const OF_ITS_PLACE = /\bexport\s+(?:const|let|var)\s+(?:config|runtime|maxDuration|preferredRegion)\b|\b__dirname\b|\b__filename\b|\bimport\.meta\b/
const EXPORTS_DEFAULT = /\bexport\s+default\b|\bas\s+default\b/

/** The routes of an app whose default export others of them import, by those. @param routes all of the app's */
function delegationsIn(app: App, routes: readonly Route[]): Map<Route, Route[]> {
  const byFile = new Map(routes.flatMap((route) => (route.adapted ? [] : [[join(app.root, route.file), route] as const])))
  const found = new Map<Route, Route[]>()
  for (const [file, route] of byFile) {
    const text = textOf(file)
    const named = new Map<string, Route>()
    for (const [, specifier] of text.matchAll(SPECIFIERS)) {
      const target = resolveModule(app, file, specifier!)
      const other = target === undefined ? undefined : byFile.get(target)
      if (other && other !== route) named.set(specifier!, other)
    }
    if (named.size === 0) continue
    for (const { specifier, kind, names, typeOnly } of findImports(text, file, new Set(named.keys()))) {
      const other = named.get(specifier)!
      const takesDefault = !typeOnly && /^(import|export|dynamic-import|require)$/.test(kind) && names.some((name) => name === 'default' || name === '*')
      if (takesDefault && !found.get(other)?.includes(route)) found.set(other, [...(found.get(other) ?? []), route])
    }
  }
  return found
}

/** Routes that are chosen, with those that they hand their requests to: the one cannot move without the other. */
export function withDelegates(app: App, all: readonly Route[], chosen: readonly Route[], isIgnored: (route: Route) => boolean): Route[] {
  if (chosen.length === all.length) return [...chosen]
  const delegations = delegationsIn(app, all)
  const found = new Set(chosen)
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const [route, users] of delegations) if (!isIgnored(route) && users.some((user) => found.has(user))) found.add(route)
  }
  return all.filter((route) => found.has(route))
}

/** The files (absolute) of chosen routes that call another's default export, by that one's. */
export function callersOfRoutes(chosen: readonly { app: App; routes: readonly Route[] }[]): Map<string, string[]> {
  return new Map(chosen.flatMap(({ app, routes }) => [...delegationsIn(app, routes)].map(([route, users]) => [join(app.root, route.file), users.map((user) => join(app.root, user.file))] as const)))
}

/** Those of them whose handler is called, and moves with its callers. @param called as `callersOfRoutes` gives them */
export function usersOfDelegates(called: ReadonlyMap<string, string[]>): Map<string, string[]> {
  return new Map([...called].filter(([file]) => !takesMore(file)))
}

/**
 * The files (absolute) of routes that are helpers of others by what they export by default, which takes more than Next gives a handler: a
 * middleware, say. Their routes stay, and they hold both forms.
 * @param called as `callersOfRoutes` gives them
 * @param tagged files that hold both forms since an earlier run: what calls the new one may be no API Route any more
 */
export function helpersAmongRoutes(chosen: readonly { app: App; routes: readonly Route[] }[], called: ReadonlyMap<string, unknown>, tagged: Iterable<string>): string[] {
  return [...called.keys(), ...ofApiRoutes(chosen, tagged)].filter(takesMore)
}

/** Of files (absolute), those of API Routes: in `pages/api` of an app, or behind the adapter. */
export function ofApiRoutes(chosen: readonly { app: App; routes: readonly Route[] }[], files: Iterable<string>): string[] {
  return [...files].filter((file) => chosen.some(({ app, routes }) => file.startsWith(join(app.root, app.pagesDir, 'api') + sep) || routes.some((route) => route.adapted && join(app.root, route.file) === file)))
}

/** Whether what a file exports by default takes more than a request and a response. */
function takesMore(file: string): boolean {
  try {
    const exported = readModule(textOf(file), file).program.get('body').find((one) => one.isExportDefaultDeclaration())
    let path = exported && withoutCasts(exported.get('declaration') as NodePath)
    const binding = path?.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
    if (binding) path = functionOf(binding)
    return path !== undefined && isFunction(path) && path.node.params.length > 2
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** What becomes of them, by their files (absolute). @param users as `usersOfDelegates` gives them */
export function delegatesIn(chosen: readonly { app: App; routes: readonly Route[] }[], users: ReadonlyMap<string, readonly string[]>): Map<string, Delegate> {
  const found = new Map<string, Delegate>()
  for (const { app, routes } of chosen) {
    for (const route of routes) {
      const file = join(app.root, route.file)
      const delegate = users.has(file) ? delegateOf(app, route) : undefined
      if (delegate) found.set(file, delegate)
    }
  }
  return found
}

/** What becomes of a route that others call; undefined where its file says what only that of a route may. */
function delegateOf(app: App, { file, target, messages }: Route): Delegate | undefined {
  const path = join(app.root, file)
  const text = textOf(path)
  if (messages.length > 0 || OF_ITS_PLACE.test(text) || !EXPORTS_DEFAULT.test(text)) return undefined
  const place = placeFor(app, file, target)
  const { quote, semicolon, newline } = styleOf(text)
  // A file of Node's own ending is named with it.
  const name = basename(file).replace(/\.[jt]sx?$/, '')
  const isNoEndpoint = neverAnswers(text, file)
  return { place, text, isNoEndpoint, source: `export { default } from ${quote}./${name}${quote}${semicolon}${newline}` }
}

/** `pages/api/posts/_get.ts` goes to `app/api/posts/_get.ts`; what has no such name, into the folder of its own route handler. */
function placeFor(app: App, file: string, target: string): string {
  const inside = file.slice(app.pagesDir.length + 1)
  const beside = `${app.appDir}/${inside}`
  const isTakenHere = (path: string) => isTaken(app, path)
  if (posix.basename(file).startsWith('_') && !isTakenHere(beside.replace(/\.[cm]?[jt]sx?$/, ''))) return join(app.root, beside)
  return join(app.root, dirname(siblingFile(target, [], isTakenHere)), basename(siblingFile(target, [], isTakenHere)))
}

/** What of a response answers, or may: the members that it has by itself. */
const isOfResponse = (name: string): boolean => name in ServerResponse.prototype || /^(status|send|json|redirect|revalidate|setDraftMode|setPreviewData|clearPreviewData|appendHeader|req|socket|connection)$/.test(name)

/** Whether the function that a file exports by default can answer no request: it takes no response, or reads of it what none has. */
function neverAnswers(text: string, file: string): boolean {
  try {
    const module = readModule(text, file)
    if (module.uncountable || /\barguments\b|\.(res|socket|connection)\b/.test(text)) return false
    const exported = module.program.get('body').find((one) => one.isExportDefaultDeclaration())
    let path = exported && withoutCasts(exported.get('declaration') as NodePath)
    const binding = path?.isIdentifier() ? module.program.scope.getBinding(path.node.name) : undefined
    if (binding) path = functionOf(binding)
    if (!path || !isFunction(path) || path.node.params.some((one) => one.type === 'RestElement')) return false
    const [request, response] = path.node.params
    // Of what stands where the request does, nothing is known to answer either.
    if (request && request.type !== 'Identifier' && request.type !== 'ObjectPattern') return false
    if (!response) return true
    const own = response.type === 'Identifier' ? path.scope.getOwnBinding(response.name) : undefined
    return own?.constant === true && own.referencePaths.every(({ node, parent, parentPath }) => isRead(node, parent, parentPath))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function isRead(node: Node, parent: Node, path: NodePath | null): boolean {
  if ((parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression') || parent.object !== node || parent.computed || parent.property.type !== 'Identifier') return false
  const { parent: above, key } = path as NodePath
  const isChanged = (above.type === 'AssignmentExpression' && key === 'left') || above.type === 'UpdateExpression' || (above.type === 'UnaryExpression' && above.operator === 'delete')
  const isCalled = (above.type === 'CallExpression' || above.type === 'OptionalCallExpression') && above.callee === parent
  return !isOfResponse(parent.property.name) && !isChanged && !isCalled
}
