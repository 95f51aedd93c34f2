import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, Statement } from '@babel/types'
import { METHODS, type Method } from './conversion.ts'
import { finds, handlersFor, type FindHandler, type FindWrapped, type HandlerValue } from './handler/handler-values.ts'
import type { FoundDeclaration } from './handler/modules.ts'
import { refusesOthers } from './handler/refuses-others.ts'
import { isReexport } from './handler/reexports.ts'
import type { Wrapped, Wrapper } from './handler/wrapper.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'

/** What a file exports as a handler without writing it as a function. */
export interface ExportedHandler {
  /** What declares it: the call, or the constant that holds it. */
  declared: Node
  /** The constant's name. */
  name: string | undefined
  /** References of functions of the file that are handed to its wrappers. */
  references: readonly Node[]
  /** The methods that it answers by its table; undefined where it has none. */
  methods: Method[] | undefined
}

/**
 * Reads an export of a file as a handler in wrappers, or a table of handlers in them: `export default withUser(handler)`,
 * `export default byMethod({ GET: Promise.resolve({ default: send(list) }) })`.
 * @param wrapped reads a call of the file as a handler in wrappers
 * @param elsewhere finds functions of other files
 * @returns undefined where it is none, or where its functions are used otherwise too
 */
export function exportedHandler({ module, path, name }: FoundDeclaration, wrapped: FindWrapped, elsewhere: FindHandler): Wrapper | undefined {
  const held = path.isVariableDeclarator() ? path : undefined
  const call = withoutCasts(held ? (held.get('init') as NodePath) : path)
  const statement = (held ?? path).findParent((one) => one.parentPath?.isProgram() === true)?.node as Statement | undefined
  if (!call.isCallExpression() || !statement || module.uncountable) return undefined
  if (held && (!isOnlyExported(module.program.scope.getOwnBinding(name)?.referencePaths ?? []) || !isAlone(statement))) return undefined
  const found = wrapped(call)
  const values = found && handlersFor(found.wrappings[0]?.wrapper, module, found.argument, wrapped, elsewhere)
  const [first] = values ?? []
  if (!found || !values || !first || values.some((value) => value.elsewhere)) return undefined
  const wrappers = found.wrappings.map(({ wrapper }) => wrapper)
  if (![...wrappers, ...values.flatMap((value) => value.wrappings?.map((one) => one.wrapper) ?? [])].every((one) => one.gives && !one.object)) return undefined
  if (wrappers[0] && !finds(wrappers[0], values)) return undefined
  const references = values.flatMap(({ reference }) => reference?.node ?? [])
  const used = values.flatMap((value) => (value.reference ? (module.program.scope.getOwnBinding(value.name)?.referencePaths ?? []) : []))
  if (used.some((one) => !references.includes(one.node) && !isReexport(one))) return undefined
  if (!isOfOneForm(values)) return undefined
  const inside = new Map(values.map((value) => [value.path.node as Node, value.wrappings ?? []]))
  return {
    name: held ? name : first.name, module, path: first.path, declared: first.path, statement, takes: new Map(), tables: new Set(), keys: new Map(), members: new Map(), called: new Set(),
    makes: [...new Map(values.map((value) => [value.path.node, value.path])).values()], around: found.wrappings, inside, object: undefined, calls: 0, catchesThrown: wrappers.some((one) => one.catchesThrown), instruments: [], gives: true,
    exported: { declared: held ? held.node : path.node, name: held ? name : undefined, references, methods: methodsOf(values, found) },
  }
}

/** A function that stands twice in a table stands in the same wrappers. */
const isOfOneForm = (values: readonly HandlerValue[]): boolean =>
  values.every((value) => values.every((other) => other.path.node !== value.path.node || (other.wrappings ?? []).map((one) => one.wrapper).every((wrapper, n) => wrapper === value.wrappings?.[n]?.wrapper)))

const isOnlyExported = (references: readonly NodePath[]): boolean => references.every((one) => isReexport(one) || one.isExportDefaultDeclaration() || one.parentPath?.isExportDefaultDeclaration() === true)

function isAlone(statement: Statement): boolean {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const' && declaration.declarations.length === 1
}

/** The methods that a table of handlers answers; undefined where it is none. */
export function methodsOf(values: readonly HandlerValue[], { wrappings }: Pick<Wrapped, 'wrappings'>): Method[] | undefined {
  if (values.length === 0 || values.some((value) => value.method === undefined)) return undefined
  const named = METHODS.filter((method) => values.some((value) => value.method === method))
  const answered = METHODS.filter((method) => named.includes(method) || !wrappings.some(({ wrapper }) => refusesOthers(wrapper)))
  return answered.filter((method) => method !== 'HEAD' || !answered.includes('GET'))
}

/** The wrappers that a handler of an export stands in, inner ones first. */
export const wrappingsOf = ({ around, inside }: Wrapper, handler: Node): Wrapper['around'] => [...(inside?.get(handler) ?? []), ...around]

/** The wrappers around all that an export is made of. */
export const wrappingsIn = ({ around, inside }: Wrapper): Wrapper['around'] => [...[...(inside?.values() ?? [])].flat(), ...around]

/** The calls of them. */
export const callsIn = (wrapper: Wrapper): CallExpression[] => [...new Set(wrappingsIn(wrapper).map(({ call }) => call))]
