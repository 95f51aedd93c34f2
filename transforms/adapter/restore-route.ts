import type { ExportNamedDeclaration, Node } from '@babel/types'
import { readModule, type Module } from '../handler/module.ts'
import { bare } from '../handler/uses.ts'
import { ADAPTER_MARKER } from '../messages.ts'

/** A route handler that runs an API Route behind the adapter. */
export interface AdaptedRoute {
  /** The API Route as it would stand there; undefined where its code is in a file beside the route handler. */
  source: string | undefined
  /** The line of the file that a line of `source` stands for, both from 1. */
  lineOf: (line: number) => number
  /** What the route handler calls that file. */
  beside: string | undefined
}

/** Segment config that stands there because the route handler does; the API Route says it otherwise, or not at all. */
const ADDED = new Set(['dynamic', 'fetchCache'])
const OF_CONFIG: Readonly<Record<string, string>> = { maxDuration: 'maxDuration', preferredRegion: 'regions', runtime: 'runtime' }

/**
 * Reads a route handler that `adaptRoute` has written.
 * @returns undefined for any other, also for one that somebody has changed so that it cannot be told what it was
 */
export function readAdapted(text: string, file: string): AdaptedRoute | undefined {
  if (!text.includes(ADAPTER_MARKER)) return undefined
  let module: Module
  try {
    module = readModule(text, file)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const { body } = module.program.node
  const last = body.find((one): one is ExportNamedDeclaration => one.type === 'ExportNamedDeclaration' && callOf(one) !== undefined)
  const adapter = body.find((one) => one.type === 'ImportDeclaration' && one.specifiers.length === 1 && /^adapt(Api|Edge)Route$/.test(one.specifiers[0]?.local.name ?? ''))
  const marker = module.comments.find((one) => one.type === 'CommentLine' && `//${one.value}`.trim() === ADAPTER_MARKER)
  const [handler, config] = last ? (callOf(last) as string[]) : []
  if (!last || !adapter || !marker || handler === undefined) return undefined

  const imported = body.find((one) => one.type === 'ImportDeclaration' && one.specifiers.some((each) => each.local.name === handler))
  if (imported?.type === 'ImportDeclaration' && /^\.\/api-route\b/.test(imported.source.value)) return { source: undefined, lineOf: (line) => line, beside: imported.source.value }

  const lines = new Lines(text)
  lines.drop(adapter)
  lines.drop(marker as unknown as Node)
  const isEdge = adapter.type === 'ImportDeclaration' && adapter.specifiers[0]?.local.name === 'adaptEdgeRoute'
  const edge = isEdge && !module.names.has('config') ? ([] as string[]) : undefined
  const stated = config === undefined ? '' : text.slice(...rangeOf(module, config))
  for (const one of body) {
    const name = one.type === 'ExportNamedDeclaration' && one.declaration?.type === 'VariableDeclaration' && one.declaration.declarations.length === 1 ? nameOf(one.declaration.declarations[0]!.id) : undefined
    if (name === undefined) continue
    const key = OF_CONFIG[name]
    const value = key !== undefined && one.type === 'ExportNamedDeclaration' && one.declaration?.type === 'VariableDeclaration' ? one.declaration.declarations[0]?.init : undefined
    if (edge && key !== undefined && value) edge.push(`${key}: ${text.slice(value.start as number, value.end as number)}`)
    if (ADDED.has(name) || (edge && key !== undefined) || (key !== undefined && new RegExp(`\\b${key}\\b`).test(stated))) lines.drop(one)
  }
  const declared = config === undefined ? undefined : body.find((one) => one.type === 'VariableDeclaration' && one.declarations.length === 1 && nameOf(one.declarations[0]!.id) === config)
  const isOwn = declared !== undefined && config === 'config'
  if (isOwn) lines.begin(declared, 'export ')
  const { semicolon } = module.style
  const exported = config !== undefined && !isOwn ? `\nexport { ${config === 'config' ? config : `${config} as config`} }${semicolon}` : ''
  const ofEdge = edge ? `\nexport const config = { ${edge.join(', ')} }${semicolon}` : ''
  lines.replace(last, `export default ${handler}${semicolon}${exported}${ofEdge}`)
  return { ...lines.result(), beside: undefined }
}

/** The handler and the config of `export const { … } = adaptApiRoute(…)`, both of them names; the rewrites are of the route handler only. */
function callOf({ declaration }: ExportNamedDeclaration): string[] | undefined {
  const [declarator] = declaration?.type === 'VariableDeclaration' ? declaration.declarations : []
  const call = declarator?.init && bare(declarator.init)
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || !/^adapt(Api|Edge)Route$/.test(call.callee.name)) return undefined
  const [handler, config, rewrites] = call.arguments
  if (call.arguments.length > 3 || (rewrites && rewrites.type !== 'ArrayExpression') || handler?.type !== 'Identifier') return undefined
  if (config?.type === 'Identifier') return [handler.name, config.name]
  return !config || (rewrites && config.type === 'ObjectExpression' && config.properties.length === 0) ? [handler.name] : undefined
}

const nameOf = (node: Node): string | undefined => (node.type === 'Identifier' ? node.name : undefined)

function rangeOf(module: Module, name: string): [number, number] {
  const { node } = module.program.scope.getOwnBinding(name)?.path ?? {}
  return [node?.start ?? 0, node?.end ?? 0]
}

/** Whole lines of a text that go or become others. */
class Lines {
  readonly #lines: string[]
  readonly #now: (string | undefined)[]

  constructor(text: string) {
    this.#lines = text.split('\n')
    this.#now = [...this.#lines]
  }

  /** With the blank line above, where another stands below. */
  drop(node: Node): void {
    const [first, last] = rowsOf(node)
    for (let row = first; row <= last; row++) this.#now[row] = undefined
    const below = this.#lines[last + 1]
    if (this.#isBlank(first - 1) && (below === undefined || below.trim() === '')) this.#now[first - 1] = undefined
  }

  replace(node: Node, text: string): void {
    const [first, last] = rowsOf(node)
    for (let row = first; row <= last; row++) this.#now[row] = undefined
    this.#now[first] = text + (this.#lines[first]?.endsWith('\r') ? '\r' : '')
  }

  begin(node: Node, text: string): void {
    const [row] = rowsOf(node)
    const column = node.loc?.start.column ?? 0
    const line = this.#lines[row] ?? ''
    this.#now[row] = line.slice(0, column) + text + line.slice(column)
  }

  result(): { source: string; lineOf: (line: number) => number } {
    const kept = this.#now.flatMap((line, row) => (line === undefined ? [] : [{ line, row }]))
    const rows = kept.flatMap(({ line, row }) => line.split('\n').map(() => row))
    return { source: kept.map(({ line }) => line).join('\n'), lineOf: (line) => (rows[line - 1] ?? this.#lines.length - 1) + 1 }
  }

  #isBlank(row: number): boolean {
    const line = this.#now[row]
    return line !== undefined && line.trim() === ''
  }
}

const rowsOf = ({ loc }: Node): [number, number] => [(loc?.start.line ?? 1) - 1, (loc?.end.line ?? 1) - 1]
