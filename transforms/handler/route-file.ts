import { isReexport } from './reexports.ts'
import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, ExportNamedDeclaration, Node, ObjectExpression, Statement } from '@babel/types'
import { METHODS, type RouteOptions } from '../conversion.ts'
import { edgeRouterOf } from '../edge-handlers.ts'
import { methodsOf } from '../exported-handlers.ts'
import type { MessageCode } from '../messages.ts'
import { makerOf, readyHandler, routerOf, type MadeHandler } from './factory.ts'
import { deadEndOf, type DeadEndWithin } from '../recipes/dead-ends.ts'
import { guardOf, type Found } from '../recipes/find.ts'
import type { GuardRecipe } from '../recipes/recipe.ts'
import { placeOfTaken, routerTakes } from '../recipes/uploadthing.ts'
import { importedAs } from './imported.ts'
import { importedFrom, madeBy, madeInside, readyMade } from './made-handlers.ts'
import type { LibraryWrapping } from './library-wrappers.ts'
import type { Module } from './module.ts'
import { finds, handlersFor, type HandlerValue } from './handler-values.ts'
import type { FindInstrument, Wrapped, Wrapper, Wrapping } from './wrapper.ts'
import { withoutCasts } from './wrapper-parameters.ts'
import { calleeName, functionOf, isFunction, type FunctionNode } from './unit.ts'
import { bare } from './uses.ts'

/** How an API Route's file exports its handler, its config and the rest. */
export interface RouteFile {
  handler: (Exported & { path: NodePath<FunctionNode>; made?: undefined; wrapped?: WrappedHandler }) | Made
  config: ExportedConfig
  exports: { values: string[]; types: string[] }
  /** Exported values that a route handler may not export, with the statement that exports each. */
  values: { name: string; node: Statement }[]
}

interface Exported {
  name: string | undefined
  /** The statement that the route handler's functions take the place of. */
  statement: Statement
  /** `export default handler`, where that is a statement of its own. */
  exported: Statement | undefined
}

/** The wrappers that a handler stands in. */
export interface WrappedHandler {
  /** The outermost call, and what of it is the handler: a function, or its name, with casts. */
  outer: CallExpression
  argument: Node
  wrappings: Wrapping[]
  /** Set where it is a library's, which has another one for route handlers; then there is no other. */
  guard?: Found<GuardRecipe>
  library?: LibraryWrapping
}

/** What functions of other files are, to a route that calls or exports them. */
export interface FindFunctions {
  /** Reads a call as a handler in wrappers. */
  wrapped?: (call: NodePath<CallExpression>) => Wrapped | undefined
  /** Reads a call as one of a library that is given the handler. */
  library?: (call: NodePath<CallExpression>) => LibraryWrapping | Refusal | undefined
  /** The function of the project that makes a handler of what a call gives it. */
  maker?: (call: NodePath<CallExpression>) => Wrapper | undefined
  /** The function that is a handler by itself: of a local name, or of an export of a module. */
  handler?: (name: string, source: string | undefined) => Wrapper | undefined
  /** The object that a constant of another file holds, by the name of its export. */
  config?: (name: string, source: string) => { module: Module; object: ObjectExpression } | undefined
  /** The recipe's entry for a call that only measures what a handler does. */
  instrument?: FindInstrument
  /** Where the function of the project stands that a call is of. */
  place?: (call: NodePath<CallExpression>) => { name: string; file: string; line: number; isEmpty: boolean } | undefined
  /** Why what is imported by a name is none: the end of a sentence. Of an export of a module, that is its source. */
  unfollowed?: (name: string, source: string | undefined, specifier: string) => string
  /** The call of a library that has nothing for route handlers, in what the project's function calls. */
  deadEnd?: (call: NodePath<CallExpression>) => DeadEndWithin | undefined
  /** The same in what a chain is given. */
  deadEnds?: (call: NodePath<CallExpression>) => DeadEndWithin[]
}

/** A handler that a library's function makes. */
export type Made = Exported & { path: NodePath<CallExpression>; made: MadeHandler; table?: HandlerTable; imported?: { source: ImportedHandler | undefined }; around?: { outer: CallExpression; wrappings: Wrapping[] } }

/** What a re-export of the handler names: the module, and its name there. */
export interface ImportedHandler {
  specifier: string
  exported: string
}

/** Handlers by method in an object that a wrapper of the project is given: the call that makes one handler of them stays. */
export interface HandlerTable {
  values: HandlerValue[]
  wrappings: Wrapping[]
}

/** `export const config = { … }`. */
export interface ExportedConfig {
  statement: Statement | undefined
  /** `export const runtime = 'edge'`, which stands by itself. */
  runtimeStatement: Statement | undefined
  bodyParser: 'on' | 'off'
  /** Bytes as source text, where the limit was stated. */
  sizeLimit: string | undefined
  maxDuration: string | undefined
  runtime: string | undefined
  regions: string | undefined
}

export type Refusal = { code: MessageCode; node: Node; details: Record<string, string> }

/** Names that a route handler may export beside its methods, and that mean on Pages what they mean there. */
const ALLOWED = new Set(['maxDuration'])

/** Names that mean something in a route handler: a value that has one by chance would get in its way. */
const MEANT = new Set<string>([...METHODS, 'dynamic', 'dynamicParams', 'revalidate', 'fetchCache', 'runtime', 'preferredRegion', 'generateStaticParams', 'experimental_ppr'])

/** Reads what a route's file exports; refusals say why it cannot be a route handler. */
export function readRouteFile(module: Module, options: RouteOptions, find: FindFunctions = {}): { file: RouteFile | undefined; isEndpoint: boolean; refusals: Refusal[] } {
  const refusals: Refusal[] = []
  const refuse = (code: MessageCode, node: Node, details: Record<string, string> = {}) => void refusals.push({ code, node, details })
  const exports: RouteFile['exports'] = { values: [], types: [] }
  const values: RouteFile['values'] = []
  const config: ExportedConfig = { statement: undefined, runtimeStatement: undefined, bodyParser: 'on', sizeLimit: undefined, maxDuration: undefined, runtime: undefined, regions: undefined }
  let handler: RouteFile['handler'] | undefined
  let hasDefault = false
  for (const path of module.program.get('body')) {
    if (path.isExportDefaultDeclaration()) {
      hasDefault = true
      handler = readDefault(module, options, path.get('declaration') as NodePath, path.node, refuse, find)
    } else if (path.isExportNamedDeclaration()) {
      const { node } = path
      for (const specifier of node.specifiers) {
        if (specifier.type !== 'ExportSpecifier') continue
        const name = specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value
        if (node.exportKind === 'type' || specifier.exportKind === 'type') exports.types.push(name)
        else if (name === 'default') {
          hasDefault = true
          const elsewhere = node.source && node.specifiers.every((one) => one === specifier || isConfigOf(one)) ? find.handler?.(specifier.local.name, node.source.value) : undefined
          const ready = node.source && node.specifiers.length === 1 ? readyHandler({ name: specifier.local.name, from: node.source.value }, node, options) : undefined
          if (ready) handler = readyMade(path, ready, node, refuse)
          else if (node.source && elsewhere) handler = importedFrom(path, elsewhere, node, undefined, { specifier: node.source.value, exported: specifier.local.name })
          else if (node.source) refuse('NR101', node, { reason: find.unfollowed?.(specifier.local.name, node.source.value, node.source.value) ?? `it comes from ${node.source.value}` })
          else if (node.specifiers.some((one) => one !== specifier && (node.exportKind === 'type' || one.type !== 'ExportSpecifier' || one.exportKind === 'type' || isType(module, one.local.name)))) {
            refuse('NR101', node, { reason: 'it is one of several names of an export list' })
          } else handler = readDefault(module, options, path.get(`specifiers.${node.specifiers.indexOf(specifier)}.local`) as NodePath, node, refuse, find)
        } else if (node.source && isConfigOf(specifier)) {
          const there = find.config?.(specifier.local.name, node.source.value)
          if (there) readConfig(there.module, there.object, config, refuse)
          // Where the handler is not known, that is said.
          else if (node.specifiers.length === 1 || find.handler) refuse('NR113', node, { key: 'config' })
          if (node.specifiers.length === 1) config.statement = node
        } else if (node.source || !isType(module, specifier.local.name)) addValue(name, node)
        else exports.types.push(name)
      }
      readDeclaration(module, node, config, exports, refuse, addValue)
    } else if (path.isExportAllDeclaration() && path.node.exportKind !== 'type') refuse('NR112', path.node, { name: '*' })
    else if (path.isTSExportAssignment() || (path.isExpressionStatement() && /^(module\.exports|exports\.)/.test(module.source.slice(path.node.start as number, (path.node.start as number) + 14)))) {
      hasDefault = true
      refuse('NR121', path.node)
    }
  }
  function addValue(name: string, node: Statement): void {
    exports.values.push(name)
    if (MEANT.has(name)) refuse('NR112', node, { name })
    else if (!ALLOWED.has(name)) values.push({ name, node })
  }
  if (!hasDefault) refuse('NR101', module.program.node, { reason: 'there is no default export' })
  return { file: handler && { handler, config, exports, values }, isEndpoint: hasDefault, refusals }
}

/** `config` in an export list of another file's names: Next looks it up where the code runs. */
const isConfigOf = (one: ExportNamedDeclaration['specifiers'][number]): boolean => one.type === 'ExportSpecifier' && one.exportKind !== 'type' && one.exported.type === 'Identifier' && one.exported.name === 'config'

export type Refuse = (code: MessageCode, node: Node, details?: Record<string, string>) => void

/** Reads what a file exports by default as a handler; what it is instead is refused. @param given the expression, or the name of it */
export function readDefault(module: Module, options: RouteOptions, given: NodePath, statement: Statement, refuse: Refuse, find: FindFunctions): RouteFile['handler'] | undefined {
  let path = withoutCasts(given)
  for (let instrument = path.isCallExpression() ? find.instrument?.(path) : undefined; instrument && path.isCallExpression(); instrument = path.isCallExpression() ? find.instrument?.(path) : undefined) {
    refuse(instrument.message, path.node, { name: calleeName(path.node) })
    path = withoutCasts(path.get('arguments')[0] as NodePath)
  }
  if (isFunction(path)) return { name: path.node.type !== 'ArrowFunctionExpression' ? (path.node.id?.name ?? undefined) : undefined, path, statement, exported: undefined }
  const guardIn = (call: NodePath<CallExpression>) => {
    const guard = guardOf(call, options)
    const [argument] = call.get('arguments') as NodePath[]
    if (guard?.missing) refuse('NR135', call.node, { library: guard.missing.library, version: guard.missing.version, next: guard.missing.next })
    return guard && argument ? { argument: withoutCasts(argument), wrappings: [], guard } : undefined
  }
  const wrappedIn = (call: NodePath<CallExpression>): (Wrapped & Pick<WrappedHandler, 'guard'>) | undefined => find.wrapped?.(call) ?? guardIn(call)
  if (path.isCallExpression()) {
    const wrapped = wrappedIn(path)
    const inner = wrapped && madeInside(path, wrapped, (call) => readMade(module, call, options, refuse, find))
    if (inner) return { name: undefined, statement, exported: undefined, ...inner }
    const table = wrapped && !wrapped.library && readTable(module, path, wrapped, find)
    if (table) return { name: undefined, path, statement, exported: undefined, ...table }
    if (wrapped) return readWrapped(module, path, wrapped, statement, refuse)
    const maker = find.maker?.(path)
    if (maker) return { name: undefined, path, statement, exported: undefined, ...madeBy(path, maker) }
    const made = readMade(module, path, options, refuse, find)
    if (made) return { name: undefined, path, statement, exported: undefined, made }
  } else if (!path.isIdentifier()) refuse('NR101', path.node, { reason: 'the default export is no function' })
  else {
    const binding = module.program.scope.getBinding(path.node.name)
    const { name } = path.node
    if (!binding) refuse('NR101', path.node, { reason: `\`${name}\` is not declared in this file` })
    else if (binding.path.parentPath?.isImportDeclaration()) {
      const elsewhere = binding.referencePaths.length === 1 ? find.handler?.(name, undefined) : undefined
      if (elsewhere) return importedFrom(path, elsewhere, statement, name, undefined)
      const from = binding.path.parentPath.node.source.value
      const found = binding.referencePaths.length === 1 ? importedAs(path.node, path.scope) : undefined
      const ready = found && readyHandler(found, path.node, options)
      if (ready) return readyMade(path, ready, statement, refuse)
      refuse('NR101', path.node, { reason: find.unfollowed?.(name, undefined, from) ?? `it comes from ${from}` })
    } else {
      const found = functionOf(binding) ?? initOf(binding)
      const wrapped = found?.isCallExpression() ? wrappedIn(found) : undefined
      const inner = wrapped && found?.isCallExpression() && madeInside(found, wrapped, (call) => readMade(module, call, options, refuse, find))
      const inline = wrapped && isFunction(wrapped.argument) ? wrapped.argument : undefined
      const maker = found?.isCallExpression() && !wrapped ? find.maker?.(found) : undefined
      const table = found?.isCallExpression() ? (wrapped ? (wrapped.library ? undefined : readTable(module, found, wrapped, find)) : maker && madeBy(found, maker)) : undefined
      const made = table?.made ?? (found?.isCallExpression() && !inline && !inner ? readMade(module, found, options, refuse, find) : undefined)
      if (found && (isFunction(found) || inline || inner || made)) {
        const declared = binding.path.isVariableDeclarator() ? (binding.path.parentPath as NodePath) : binding.path
        const holder = (declared.parentPath?.isExportNamedDeclaration() ? declared.parentPath : declared).node as Statement
        const alone = !declared.isVariableDeclaration() || declared.node.declarations.length === 1
        const other = binding.referencePaths.find((reference) => reference.node !== path.node && !isReexport(reference))
        if (!alone) refuse('NR112', holder, { name })
        else if (other) refuse('NR122', other.node, { name })
        else if (inner) return { name, statement: holder, exported: statement, ...inner }
        else if (inline && wrapped) return { name, path: inline, statement: holder, exported: statement, wrapped: { ...wrapped, outer: found.node as CallExpression, argument: inline.node } }
        else if (isFunction(found)) return { name, path: found, statement: holder, exported: statement }
        else return { name, path: found as NodePath<CallExpression>, statement: holder, exported: statement, made: made as MadeHandler, ...(table && { table: table.table }) }
      } else if (!found?.isCallExpression()) refuse('NR101', path.node, { reason: `\`${name}\` is no function that is declared once` })
    }
  }
  return undefined
}

/** `export default apiHandler({ GET: list, POST: create })`; undefined where the wrapper is given one handler. */
function readTable(module: Module, outer: NodePath<CallExpression>, { argument, wrappings }: Wrapped, find: FindFunctions): { made: MadeHandler; table: HandlerTable } | undefined {
  const ofProject: FindFunctions['wrapped'] = (call) => (find.wrapped?.(call)?.library ? undefined : find.wrapped?.(call))
  const wrappers = wrappings.map(({ wrapper }) => wrapper)
  const values = handlersFor(wrappers[0], module, argument, ofProject, find.handler)
  // A handler that an object of options names stays where it is, as one of another file does.
  if (values?.[0]?.reference && values[0].method === undefined && wrappers[0] && (wrappers[0].keys.size > 0 || values[0].elsewhere)) return { made: { library: calleeName(outer.node), recipe: { name: '', from: [], versions: '*', methods: [] } }, table: { values, wrappings } }
  if (!values || values.some((value) => value.method === undefined) || !(wrappers[0] && finds(wrappers[0], values))) return undefined
  const methods = methodsOf(values, { wrappings }) ?? []
  return { made: { library: calleeName(outer.node), recipe: { name: '', from: [], versions: '*', methods } }, table: { values, wrappings } }
}

/** `handler as unknown as Handler`: what the old form was cast to is no type of the new one. */
function withItsCasts(path: NodePath): NodePath {
  const { parentPath } = path
  return parentPath && withoutCasts(parentPath) !== parentPath ? withItsCasts(parentPath) : path
}

/** `export default withUser(handler, options)`: the handler is written in the call, or a function of the file; of what a library makes it is said already why not. */
function readWrapped(module: Module, outer: NodePath<CallExpression>, { argument, ...others }: Wrapped & Pick<WrappedHandler, 'guard'>, statement: Statement, refuse: Refuse): RouteFile['handler'] | undefined {
  const wrapped: WrappedHandler = { ...others, outer: outer.node, argument: withItsCasts(argument).node }
  if (isFunction(argument)) return { name: undefined, path: argument, statement, exported: undefined, wrapped }
  const binding = argument.isIdentifier() ? module.program.scope.getOwnBinding(argument.node.name) : undefined
  const found = binding && functionOf(binding)
  if (!binding || !found) return void ((argument.isCallExpression() && !others.library) || refuse('NR101', argument.node, { reason: 'what is wrapped is no function of this file' }))
  const declared = binding.path.isVariableDeclarator() ? (binding.path.parentPath as NodePath) : binding.path
  const holder = (declared.parentPath?.isExportNamedDeclaration() ? declared.parentPath : declared).node as Statement
  const other = binding.referencePaths.find((reference) => reference.node !== argument.node && !isReexport(reference))
  const name = binding.identifier.name
  if (declared.isVariableDeclaration() && declared.node.declarations.length > 1) return void refuse('NR112', holder, { name })
  if (other) return void refuse('NR122', other.node, { name })
  // The call moves up to where the handler stands: what it needs has to be there by then.
  let late: Node | undefined
  outer.traverse({
    ReferencedIdentifier(reference) {
      const needed = module.program.scope.getOwnBinding(reference.node.name as string)
      const stands = needed && reference.scope.getBinding(reference.node.name as string) === needed && reference.node !== argument.node
      if (stands && needed.kind !== 'module' && needed.kind !== 'hoisted' && (needed.path.node.end as number) > (holder.start as number)) late ??= reference.node
    },
  })
  if (late) return void refuse('NR143', late, { name: 'name' in late ? String(late.name) : '' })
  return { name, path: found, statement: holder, exported: statement, wrapped }
}

/** What makes the handler that a call gives; where nothing known does, that is refused. */
function readMade(module: Module, path: NodePath<CallExpression>, options: RouteOptions, refuse: Refuse, find: FindFunctions): MadeHandler | undefined {
  const library = find.library?.(path)
  const made = makerOf(path, options) ?? edgeRouterOf(path, options) ?? (library && 'code' in library ? library : undefined)
  if (made && 'recipe' in made) {
    const taken = made.recipe.router === undefined ? undefined : routerTakes(module, path, made.recipe.router, find)
    if (taken) refuse('NR161', path.node, { name: calleeName(path.node), library: made.library, place: placeOfTaken(taken) })
    return made
  }
  if (made) refuse(made.code, made.node, made.details)
  else {
    const router = routerOf(path, options)
    const own = router ? undefined : deadEndOf(path.get('callee') as NodePath, options)
    const ends = own ? [{ ...own, place: '' }] : (find.deadEnds?.(path) ?? [])
    for (const { name, library, instead, place } of ends) refuse('NR171', path.node, { name, library, instead, place: place && ` (${place})` })
    if (ends.length > 0) return undefined
    if (router) return void refuse('NR136', path.node, { library: router.library })
    const there = find.place?.(path)
    const end = find.deadEnd?.(path)
    if (end) refuse('NR171', path.node, { name: end.name, library: end.library, instead: end.instead, place: ` (${end.place})` })
    else if (there) refuse(there.isEmpty ? 'NR101' : 'NR149', path.node, { name: there.name, place: `${there.file}:${there.line}`, reason: `\`${there.name}\`, which is to make it, does nothing (${there.file}:${there.line})` })
    else refuse('NR102', path.node, { callee: calleeName(path.node) })
  }
  return undefined
}

/** `const handler = (async (req, res) => …) as NextApiHandler`. */
function initOf(binding: Binding): NodePath | undefined {
  const { path } = binding
  if (!binding.constant || !path.isVariableDeclarator()) return undefined
  let init = path.get('init') as NodePath
  while (/^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$/.test(init.type)) init = init.get('expression') as NodePath
  return init
}

function readDeclaration(module: Module, node: ExportNamedDeclaration, config: ExportedConfig, exports: RouteFile['exports'], refuse: Refuse, addValue: (name: string, node: Statement) => void): void {
  const { declaration } = node
  if (!declaration) return
  if (declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration' || declaration.type === 'TypeAlias' || declaration.type === 'InterfaceDeclaration') {
    exports.types.push(declaration.id.name)
  } else if (declaration.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations) {
      const name = declarator.id.type === 'Identifier' ? declarator.id.name : '{ … }'
      if (name === 'config' && declaration.declarations.length === 1 && !config.statement) {
        config.statement = node
        const init = declarator.init && bare(declarator.init)
        if (init?.type === 'ObjectExpression') readConfig(module, init, config, refuse)
        else refuse('NR113', node, { key: 'config' })
      } else if (name === 'runtime' && declaration.declarations.length === 1 && !config.runtimeStatement && declarator.init?.type === 'StringLiteral') {
        // Next reads it of API Routes too, before that of their config.
        config.runtimeStatement = node
        config.runtime = declarator.init.value
      } else addValue(name, node)
    }
  } else if ('id' in declaration && declaration.id && declaration.id.type === 'Identifier') {
    if ('declare' in declaration && declaration.declare) exports.types.push(declaration.id.name)
    else addValue(declaration.id.name, node)
  }
}

function readConfig(module: Module, object: ObjectExpression, config: ExportedConfig, refuse: Refuse): void {
  for (const property of object.properties) {
    const key = property.type === 'ObjectProperty' && !property.computed ? keyOf(property.key) : undefined
    if (property.type !== 'ObjectProperty' || key === undefined) {
      refuse('NR113', property, { key: '…' })
      continue
    }
    const value = bare(property.value)
    const text = module.source.slice(value.start as number, value.end as number)
    // Vercel's word for API Routes that stream: a route handler always may.
    if (key === 'supportsResponseStreaming') continue
    if (key === 'api' && value.type === 'ObjectExpression') readApi(value, config, refuse)
    // Next never read it: the runtime is told by `runtime`.
    else if (key === 'edge' && value.type === 'BooleanLiteral') refuse('NR371', property, { key })
    else if (key === 'maxDuration' && value.type === 'NumericLiteral') config.maxDuration = text
    else if (key === 'runtime' && value.type === 'StringLiteral') config.runtime = value.value
    else if (key === 'regions' && (value.type === 'StringLiteral' || (value.type === 'ArrayExpression' && value.elements.every((element) => element?.type === 'StringLiteral')))) config.regions = text
    else refuse('NR113', property, { key })
  }
}

function readApi(object: ObjectExpression, config: ExportedConfig, refuse: Refuse): void {
  for (const property of object.properties) {
    const key = property.type === 'ObjectProperty' && !property.computed ? keyOf(property.key) : undefined
    const value = property.type === 'ObjectProperty' ? bare(property.value) : undefined
    // What they did has no counterpart: they tell Next's API resolver to be silent.
    if (key === 'externalResolver' || key === 'responseLimit') continue
    if (key === 'bodyParser' && value?.type === 'BooleanLiteral') config.bodyParser = value.value ? 'on' : 'off'
    else if (key === 'bodyParser' && value?.type === 'ObjectExpression') {
      for (const one of value.properties) {
        const name = one.type === 'ObjectProperty' && !one.computed ? keyOf(one.key) : undefined
        const limit = one.type === 'ObjectProperty' && name === 'sizeLimit' ? bytes(bare(one.value)) : undefined
        if (name !== undefined && name !== 'sizeLimit') refuse('NR371', one, { key: `api.bodyParser.${name}` })
        else if (!limit) refuse('NR113', one, { key: 'bodyParser' })
        else {
          config.sizeLimit = limit.text
          if (limit.was !== limit.is) refuse('NR372', one, { was: limit.was, is: limit.is })
        }
      }
    } else if (key === undefined || key === 'bodyParser') refuse('NR113', property, { key: `api.${key ?? '…'}` })
    // Next reads nothing else of it: `api.sizeLimit`, without `bodyParser` around it, never did anything.
    else refuse('NR371', property, { key: `api.${key}` })
  }
}

/** `'4mb'` as bytes, written so that a reader sees the size; the units are those of the `bytes` package, which Next uses. */
/** A limit in bytes as Next reads it, as source text; what a 413 says of it on Pages, which is what was written, and what `readBody` says. */
function bytes(node: Node): { text: string; was: string; is: string } | undefined {
  if (node.type !== 'NumericLiteral' && node.type !== 'StringLiteral') return undefined
  const was = String(node.value)
  const match = /^(\d+(?:\.\d+)?) *(b|kb|mb|gb)?$/i.exec(was)
  const power = ['b', 'kb', 'mb', 'gb'].indexOf((match?.[2] ?? 'b').toLowerCase())
  const exact = Number(match?.[1]) * 1024 ** power
  if (!match || (power === 0 && match[1]?.includes('.'))) return undefined
  const limit = Math.floor(exact)
  const text = limit === exact ? [match[1], ...Array.from({ length: power }, () => '1024')].join(' * ') : String(limit)
  return { text, was, is: limit % 1024 ? `${limit}b` : limit % 2 ** 20 ? `${limit / 1024}kb` : `${limit / 2 ** 20}mb` }
}

const keyOf = (node: Node): string | undefined => (node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : undefined)

/** Types are no bindings of Babel's scopes, so a name of an export list that is none is a type; but enums and namespaces are none either. */
function isType(module: Module, name: string): boolean {
  if (module.program.scope.hasOwnBinding(name)) return false
  const isValue = (node: Node) => (node.type === 'TSEnumDeclaration' || node.type === 'TSModuleDeclaration') && node.id.type === 'Identifier' && node.id.name === name
  return !module.program.node.body.some((statement) => isValue(statement) || (statement.type === 'ExportNamedDeclaration' && statement.declaration && isValue(statement.declaration)))
}
