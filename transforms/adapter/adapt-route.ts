import type { ExportDefaultDeclaration, ExportNamedDeclaration, Node, ObjectExpression, Statement } from '@babel/types'
import semver from 'semver'
import { alwaysDynamic } from '../caching.ts'
import { METHODS, type Caching, type Conversion, type RouteOptions, type Surroundings } from '../conversion.ts'
import { editsOf, type Edits } from '../edits.ts'
import { placeOf, readModule, type Module } from '../handler/module.ts'
import { declaredBy, nameOf } from '../handler/statements.ts'
import { bare } from '../handler/uses.ts'
import { removeStatements } from '../leftovers.ts'
import { ADAPTER_MARKER, say, type Message, type MessageCode } from '../messages.ts'
import { endOfImports, writeImports } from '../write-imports.ts'
import { headOf } from '../write-route.ts'
import { limitsOf } from './limits.ts'
import { isLogged } from './located.ts'
import { replayText, type ReplayedRewrite } from './replay.ts'

/** An API Route that could move behind the adapter, with its code as it is. */
export interface AdaptableRoute {
  module: Module
  options: RouteOptions
  /** Why it could not, severity `left`; empty where it can. */
  messages: Message[]
  /** What to look at where it does. */
  notes: Message[]
  /** True where its exports or names would be in the way of a route handler's: it can only stand beside one. */
  isCrowded: boolean
  /** Named exports beside the handler and the config. */
  exports: { values: string[]; types: string[] }
  /** What the adapter is given: the handler's name, and that of the config where there is one. */
  handler: string
  config: string | undefined
  /** Which adapter it needs: that of the edge runtime is another one. */
  adapter: Adapter
  /** Segment config that the exported config stands for. */
  segment: Record<string, string>
  /** Imports in the place of exports from other modules: what is taken, and from where. */
  imports: { names: string; from: string }[]
  /** Rewrites of next.config that add to its query, which the adapter has to do again. */
  rewrites: readonly ReplayedRewrite[]
  /** Edits of the exports. */
  edits: Edits
  /** Statements that go. */
  gone: Statement[]
}

type Adapter = 'adaptApiRoute' | 'adaptEdgeRoute'

/** Exports that both routers read alike. */
const SAME = new Set(['maxDuration'])

/** What means something where a route handler exports it. */
const MEANT = new Set<string>([...METHODS, 'dynamic', 'dynamicParams', 'revalidate', 'fetchCache', 'runtime', 'preferredRegion', 'generateStaticParams', 'experimental_ppr'])

/**
 * Reads how an API Route exports its handler and config, for `--fallback adapter`: what it does with its request and response does not
 * matter but for what no adapter can give.
 * @returns undefined where the file cannot be parsed or exports no handler
 */
export function readAdaptable(source: string, options: RouteOptions): AdaptableRoute | undefined {
  let module: Module
  try {
    module = readModule(source, options.file)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const reader = new Reader(module, options)
  reader.run()
  const { handler, config, adapter, segment, exports, edits, gone, imports, messages, notes, isCrowded } = reader
  return handler === undefined && messages.length === 0 ? undefined : { module, options, messages, notes, isCrowded, exports, handler: handler ?? '', config, adapter, segment, edits, gone, imports, rewrites: [] }
}

/**
 * Writes an API Route as a route handler that runs its code behind the adapter.
 * @param reasons why it could not be rewritten
 * @param beside what a route handler calls the file beside it that the code goes to, since others import from it; undefined where it
 * goes to the route handler's own file
 */
export function adaptRoute(route: AdaptableRoute, surroundings: Surroundings, reasons: Message[], beside?: string): Conversion {
  const { caching, ...texts } = beside === undefined ? writeInPlace(route, surroundings) : writeBeside(route, surroundings, beside)
  return { status: 'adapted', ...texts, methods: METHODS.map((name) => ({ name, source: 'every' })), caching, rewrites: [], messages: reasons, helpers: [route.adapter] }
}

type Written = Pick<Conversion, 'code' | 'sibling' | 'caching'> & { code: string }

function cachingOf({ options, segment, module }: AdaptableRoute): Caching {
  const always = alwaysDynamic(options.target, module.style.quote)
  return { ...always, exports: { ...always.exports, ...segment } }
}

/** The exports of a route handler: a comment and one statement. */
function exportsText({ module, adapter, rewrites }: AdaptableRoute, handler: string, config: string | undefined): string {
  const given = adapter === 'adaptEdgeRoute' ? [handler] : rewrites.length > 0 ? [handler, config ?? '{}', replayText(rewrites, module.style)] : [handler, config]
  return `${ADAPTER_MARKER}\nexport const { ${METHODS.join(', ')} } = ${adapter}(${given.filter(Boolean).join(', ')})${module.style.semicolon}\n`
}

const configText = (caching: Caching, semicolon: string): string => Object.entries(caching.exports).map(([name, value]) => `export const ${name} = ${value}${semicolon}`).join('\n')

/** The file as it was, with other specifiers, and a route handler of a few lines. */
function writeBeside(route: AdaptableRoute, surroundings: Surroundings, beside: string): Written {
  const { module } = route
  const { quote, semicolon, newline } = module.style
  const edits = editsOf(module)
  rebase(module, edits, surroundings)
  const caching = cachingOf(route)
  const line = (names: string, from: string) => `import ${names} from ${quote}${from}${quote}${semicolon}`
  const imports = [line(`{ ${route.adapter} }`, surroundings.helper(route.adapter) ?? ''), line(route.config === undefined || route.adapter === 'adaptEdgeRoute' ? 'handler' : 'handler, { config }', beside)]
  const parts = [imports.join('\n'), configText(caching, semicolon), exportsText(route, 'handler', route.config && 'config')]
  return { code: parts.filter(Boolean).join('\n\n').replaceAll('\n', newline), sibling: edits.render(0, module.source.length), caching }
}

function rebase(module: Module, edits: Edits, surroundings: Surroundings): void {
  for (const literal of module.specifiers) {
    const specifier = surroundings.rebase(literal.value)
    if (specifier !== literal.value) edits.replace((literal.start as number) + 1, (literal.end as number) - 1, specifier)
  }
}

function writeInPlace(route: AdaptableRoute, surroundings: Surroundings): Written {
  const { module } = route
  const { source, style } = module
  const edits = route.edits.fork()
  rebase(module, edits, surroundings)
  removeStatements(edits, module, route.gone)
  const last = source.endsWith('\n') || source === '' ? '' : '\n'
  edits.insert(source.length, `${last}\n${exportsText(route, route.handler, route.config)}`)
  const end = endOfImports(module)
  const caching = cachingOf(route)
  const stated = configText(caching, style.semicolon)
  const imports = route.imports.map(({ names, from }) => `import ${names} from ${style.quote}${surroundings.rebase(from)}${style.quote}${style.semicolon}`)
  if (end > 0) for (const line of imports) edits.insert(end, `\n${line}`)
  const head = writeImports(edits, module, new Map(), [route.adapter], surroundings, edits.render(end, source.length))
  if (end > 0) {
    const isLineEnd = /^[\t ]*(\r?\n[\t ]*\r?\n|\r?\n?$)/.test(source.slice(end))
    if (stated) edits.insert(end, `\n\n${stated}${isLineEnd ? '' : '\n'}`)
  } else edits.insert(headOf(module), [imports.map((line) => `${line}\n`).join('') + head, stated && `${stated}\n`].filter(Boolean).join('\n') + '\n', { first: true })
  const code = edits.render(0, source.length)
  // Where nothing but exports stood.
  const at = code.lastIndexOf(ADAPTER_MARKER)
  return { code: code.slice(0, at).trimEnd() + style.newline.repeat(2) + code.slice(at), caching }
}

class Reader {
  readonly #module: Module
  readonly #options: RouteOptions
  /** Names that were made up. */
  readonly #given = new Set<string>()
  readonly messages: Message[] = []
  readonly notes: Message[] = []
  isCrowded = false
  readonly exports: AdaptableRoute['exports'] = { values: [], types: [] }
  readonly edits: Edits
  readonly gone: Statement[] = []
  readonly imports: AdaptableRoute['imports'] = []
  readonly segment: Record<string, string> = {}
  handler: string | undefined
  config: string | undefined
  adapter: Adapter = 'adaptApiRoute'

  constructor(module: Module, options: RouteOptions) {
    this.#module = module
    this.#options = options
    this.edits = editsOf(module)
  }

  run(): void {
    const { program, located, names } = this.#module
    for (const statement of program.node.body) {
      if (statement.type === 'ExportDefaultDeclaration') this.#readDefault(statement)
      else if (statement.type === 'ExportNamedDeclaration' && statement.declaration) this.#readDeclaration(statement, statement.declaration)
      else if (statement.type === 'ExportNamedDeclaration') this.#readList(statement)
      else if (statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type') this.#refuse('NR112', statement, { name: '*' })
      else if (statement.type === 'TSExportAssignment' || (statement.type === 'ExpressionStatement' && /^(module\.exports|exports\.)/.test(this.#text(statement)))) this.#refuse('NR121', statement)
    }
    for (const { name, node } of located) {
      if (isLogged(this.#module, node)) this.notes.push(say('NR252', this.#options.file, placeOf(node), { name }))
      else this.#refuse('NR130', node, { name })
    }
    for (const name of [...METHODS, this.adapter]) if (program.scope.hasOwnBinding(name) && names.has(name)) this.isCrowded = true
    for (const { node, member, reason } of limitsOf(this.#module)) {
      if (reason === undefined) this.notes.push(say('NR253', this.#options.file, placeOf(node)))
      else this.#refuse('NR150', node, { member, reason })
    }
  }

  #readDefault(statement: ExportDefaultDeclaration): void {
    const { declaration } = statement
    const start = statement.start as number
    const word = /^export\s+default\b\s*/.exec(this.#text(statement))![0].length
    if (declaration.type === 'Identifier' && this.#module.program.scope.getOwnBinding(declaration.name)?.constant !== false) {
      this.handler = declaration.name
      this.gone.push(statement)
    } else if (declaration.type === 'FunctionDeclaration') {
      this.handler = declaration.id?.name ?? this.#free('handler')
      this.edits.remove(start, start + word)
      const keyword = /^(async\s+)?function\s*\*?/.exec(this.#text(declaration))![0].trimEnd()
      if (!declaration.id) this.edits.insert((declaration.start as number) + keyword.length, ` ${this.handler}`)
    } else if (declaration.type === 'ClassDeclaration') this.#refuse('NR101', declaration, { reason: 'the default export is no function' })
    else if (declaration.type !== 'TSDeclareFunction') {
      this.handler = this.#free('handler')
      this.edits.replace(start, start + word, `const ${this.handler} = `, { drops: true })
    }
  }

  #readDeclaration(statement: ExportNamedDeclaration, declaration: NonNullable<ExportNamedDeclaration['declaration']>): void {
    const names = declaredBy(declaration)
    const isType = statement.exportKind === 'type' || ('declare' in declaration && declaration.declare === true) || /^(TSInterface|TSTypeAlias|Interface|TypeAlias|Opaque)/.test(declaration.type)
    if (isType) return void this.exports.types.push(...names)
    const [only] = names
    if (names.length === 1 && only === 'config' && declaration.type === 'VariableDeclaration') {
      this.#readConfig('config', declaration.declarations[0]?.init)
      // What it says stands in exports of its own, and nothing else is for this adapter.
      if (this.adapter === 'adaptEdgeRoute' && !this.#module.program.scope.getOwnBinding('config')?.referencePaths.some((path) => !path.isExportNamedDeclaration())) return void this.gone.push(statement)
    }
    else if (names.length === 1 && only === 'runtime' && declaration.type === 'VariableDeclaration') return this.#readRuntime(statement, declaration.declarations[0]?.init)
    else {
      if (names.length === 1 && SAME.has(only as string)) return
      for (const name of names) this.#addValue(name)
    }
    this.edits.remove(statement.start as number, declaration.start as number)
  }

  /** `export { handler as default, config }`, from another module or not. */
  #readList(statement: ExportNamedDeclaration): void {
    const { source } = statement
    const taken: string[] = []
    const kept: string[] = []
    for (const one of statement.specifiers) {
      if (one.type !== 'ExportSpecifier') {
        this.#refuse('NR112', one, { name: '*' })
        continue
      }
      const exported = nameOf(one)
      const isType = statement.exportKind === 'type' || one.exportKind === 'type' || (!source && !this.#isValue(one.local.name))
      if (isType) {
        this.exports.types.push(exported)
        kept.push(this.#text(one))
        continue
      }
      const wish = exported === 'default' ? 'handler' : exported
      const local = source ? this.#free(one.local.name === 'default' ? wish : one.local.name) : one.local.name
      if (exported === 'default') this.handler = local
      // Of a config of another module, Next itself reads no more than the adapter does: what it says when the handler runs.
      else if (exported === 'config' && (source || this.#module.program.scope.getOwnBinding(local)?.kind === 'module')) this.config = local
      else if (exported === 'config') this.#readConfig(local, this.#valueOf(local))
      else {
        this.#addValue(exported)
        continue
      }
      taken.push(one.local.name === local ? local : `${one.local.name} as ${local}`)
    }
    if (statement.exportKind === 'type' || kept.length === statement.specifiers.length) return
    const { quote, semicolon } = this.#module.style
    const [start, end] = [statement.start as number, statement.end as number]
    if (source && taken.length > 0) this.imports.push({ names: namesOf(taken), from: source.value })
    const types = kept.length > 0 ? `export ${source ? 'type ' : ''}{ ${kept.map((text) => text.replace(/^type\s+/, '')).join(', ')} }${source ? ` from ${quote}${source.value}${quote}` : ''}${semicolon}` : ''
    if (types === '') this.gone.push(statement)
    else this.edits.replace(start, end, types, { drops: true })
  }

  /** What of the config a route handler states by exports of its own; the rest is for the adapter. */
  #readConfig(local: string, init: Node | null | undefined): void {
    this.config = local
    const value = init && bare(init)
    if (value?.type !== 'ObjectExpression') return this.#refuse('NR113', value ?? this.#module.program.node, { key: 'config' })
    this.#readSegment(value)
  }

  #readSegment(object: ObjectExpression): void {
    for (const property of object.properties) {
      const key = property.type !== 'ObjectProperty' || property.computed ? undefined : property.key.type === 'Identifier' ? property.key.name : property.key.type === 'StringLiteral' ? property.key.value : undefined
      if (property.type !== 'ObjectProperty' || key === undefined) {
        this.#refuse('NR113', property, { key: '…' })
        continue
      }
      const literal = bare(property.value)
      const isText = literal.type === 'StringLiteral'
      if (key === 'runtime' && isText && /edge/.test(literal.value)) this.#takeEdge(property)
      else if (key === 'runtime' && isText) {
        if (!this.#options.target.cacheComponents) this.segment['runtime'] = this.#text(literal)
      } else if (key === 'maxDuration' && literal.type === 'NumericLiteral') this.segment['maxDuration'] = this.#text(literal)
      else if (key === 'regions' && (isText || (literal.type === 'ArrayExpression' && literal.elements.every((one) => one?.type === 'StringLiteral')))) this.segment['preferredRegion'] = this.#text(literal)
      else if (/^(runtime|maxDuration|regions|unstable_allowDynamic)$/.test(key)) this.#refuse('NR113', property, { key })
    }
  }

  /** `export const runtime = 'nodejs'` is what a route handler would state too. */
  #readRuntime(statement: ExportNamedDeclaration, init: Node | null | undefined): void {
    const value = init && bare(init)
    if (value?.type === 'StringLiteral' && value.value === 'nodejs' && !this.#options.target.cacheComponents) return
    if (value?.type !== 'StringLiteral' || !/edge/.test(value.value)) return this.#addValue('runtime')
    this.#takeEdge(statement)
    this.gone.push(statement)
  }

  #takeEdge(node: Node): void {
    const { next, cacheComponents } = this.#options.target
    if (cacheComponents) this.#refuse('NR115', node, { reason: 'cacheComponents do not allow it' })
    else if (semver.lt(next, '15.1.0')) this.#refuse('NR115', node, { reason: 'what its event waits for needs `after` of Next 15.1' })
    const { quote } = this.#module.style
    this.segment['runtime'] = `${quote}edge${quote}`
    this.adapter = 'adaptEdgeRoute'
  }

  #addValue(name: string): void {
    this.exports.values.push(name)
    this.isCrowded ||= MEANT.has(name)
  }

  /** Types are no bindings of Babel's scopes; enums and namespaces are none either. */
  #isValue(name: string): boolean {
    return this.#module.program.scope.hasOwnBinding(name) || this.#module.program.node.body.some((one) => (one.type === 'TSEnumDeclaration' || one.type === 'TSModuleDeclaration') && declaredBy(one).includes(name))
  }

  #valueOf(name: string): Node | null | undefined {
    const path = this.#module.program.scope.getOwnBinding(name)?.path
    return path?.isVariableDeclarator() ? path.node.init : undefined
  }

  #free(wish: string): string {
    // Names of an export list that comes from another module are no names of this one.
    const lists = this.#module.program.node.body.filter((one) => one.type === 'ExportNamedDeclaration' && one.source)
    const isUsed = (name: string) => this.#module.names.get(name)?.some((at) => !lists.some((one) => at >= (one.start as number) && at < (one.end as number))) === true
    const name = [wish, 'handler', 'apiRoute', 'route', 'apiHandler'].find((each) => !isUsed(each) && !this.#given.has(each)) ?? `${wish}${this.#given.size + 2}`
    this.#given.add(name)
    return name
  }

  #text(node: Node): string {
    return this.#module.source.slice(node.start as number, node.end as number)
  }

  #refuse(code: MessageCode, node: Node, details: Record<string, string> = {}): void {
    this.messages.push(say(code, this.#options.file, placeOf(node), details))
  }
}

/** `default as handler` and `config` as `handler, { config }`. */
function namesOf(taken: string[]): string {
  const own = taken.find((one) => one.startsWith('default as '))
  const others = taken.filter((one) => one !== own)
  return [...(own ? [own.slice('default as '.length)] : []), ...(others.length > 0 ? [`{ ${others.join(', ')} }`] : [])].join(', ')
}
