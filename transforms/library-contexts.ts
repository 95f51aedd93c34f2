import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, ObjectProperty } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import type { Module } from './handler/module.ts'
import { isFunction, keyName, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import { findEntry, importsFor } from './recipes/find.ts'
import type { Splice } from './splice.ts'

/**
 * `export default createNextApiHandler({ router, createContext })`: where a library hands the request to a function of the options, the
 * handler is written as a function that makes the library's with its request and calls it: `createContext: () => createContext({ req, res })`.
 * @param calls the calls that the default export is made of
 */
export function libraryContexts(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, calls: readonly NodePath<CallExpression>[]): Splice[] {
  if (!importsFor(module, ({ factories }) => factories?.filter((one) => one.context ?? one.reads))) return []
  return [...calledInPlace(module, options), ...calls.flatMap((call) => {
    const found = findEntry(call.node.callee, call.scope, options, ({ factories }) => factories)
    const [given, ...others] = call.get('arguments') as NodePath[]
    if (found?.entry.reads && !found.missing) return (call.get('arguments') as NodePath[]).flatMap((one) => namedReader(module, one, found.entry.reads as string))
    if (!found?.entry.context || found.missing || others.length > 0 || !given?.isObjectExpression()) return []
    const property = given.get('properties').find((one) => one.isObjectProperty() && keyName(one.node) === found.entry.context)
    const within = property?.isObjectProperty() ? property : undefined
    const isFree = !['req', 'res'].some((name) => isUsed(module, name, call.node, within?.node))
    const written = (within && isFree ? contextOf(within) : undefined) ?? (found.entry.called && isFree ? [] : undefined)
    const { start, end } = call.node
    if (!written) return []
    return [
      { start: start as number, end: start as number, parts: ['(req, res) => '] },
      ...written,
      { start: end as number, end: end as number, parts: ['(req, res)'] },
    ]
  })]
}

/** `createNextApiHandler({ createContext })(req, res)` in a handler: the same, of the function around. */
function calledInPlace(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>): Splice[] {
  const splices: Splice[] = []
  module.program.traverse({
    CallExpression(path) {
      const callee = bare(path.node.callee)
      if (callee.type !== 'CallExpression' || callee.arguments.length !== 1) return
      const entry = findEntry(callee.callee, path.scope, options, ({ factories }) => factories?.filter((one) => one.context))?.entry
      const names = path.node.arguments.map((one) => (one.type === 'Identifier' ? one.name : ''))
      if (!entry || names.length !== 2 || names[0] !== 'req' || names[1] !== 'res') return
      const made = (path.get('callee') as NodePath).isCallExpression() ? (path.get('callee') as NodePath<CallExpression>) : undefined
      const given = made?.get('arguments')[0]
      if (!given?.isObjectExpression()) return
      const property = given.get('properties').find((one) => one.isObjectProperty() && keyName(one.node) === entry.context)
      if (property?.isObjectProperty()) splices.push(...(contextOf(property) ?? []))
    },
  })
  return splices
}

/** `{ context: createContext }`: a function of another file is called by one that stands here. */
function namedReader(module: Module, options: NodePath, name: string): Splice[] {
  if (!options.isObjectExpression() || ['req', 'res'].some((one) => module.program.scope.hasOwnBinding(one))) return []
  return options.get('properties').flatMap((property): Splice[] => {
    if (!property.isObjectProperty() || keyName(property.node) !== name || property.node.value.type !== 'Identifier') return []
    const { value, start, end } = property.node
    if (property.scope.getBinding(value.name)?.kind !== 'module') return []
    return [{ start: start as number, end: end as number, parts: [`${name}: (req, res) => ${value.name}(req, res)`] }]
  })
}

/** The property with a function that takes nothing; undefined where it is one, or what it takes is not known. */
function contextOf(property: NodePath<ObjectProperty>): Splice[] | undefined {
  const value = property.get('value') as NodePath
  const { node } = value
  if (isFunction(value)) {
    const [param, ...others] = value.node.params
    if (param?.type !== 'ObjectPattern' || others.length > 0 || !param.properties.every(isNamed)) return undefined
    return [{ start: param.start as number, end: param.end as number, parts: [withoutBrackets(value) ? '()' : ''] }]
  }
  const named = bare(node)
  if (named.type !== 'Identifier' || takesNothing(value)) return undefined
  return [{ start: property.node.start as number, end: property.node.end as number, parts: [`${keyName(property.node)}: () => `, { start: named.start as number, end: named.end as number }, '({ req, res })'] }]
}

/** `req` of `{ req, res }`. */
const isNamed = (one: Node): boolean => one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === keyName(one) && /^re[qs]$/.test(one.value.name)

const withoutBrackets = ({ node }: NodePath<FunctionNode>): boolean => node.type === 'ArrowFunctionExpression' && node.start === node.params[0]?.start

/** A function of the file that has no parameters. */
function takesNothing(path: NodePath): boolean {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const declared = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : binding?.path
  return declared !== undefined && isFunction(declared) && declared.node.params.length === 0
}

/** Whether a name is one of the file, or stands in what becomes the handler beside the function that takes it. */
function isUsed(module: Module, name: string, call: Node, inside: Node | undefined): boolean {
  const isWithin = (at: number, { start, end }: Node) => at >= (start as number) && at < (end as number)
  return module.program.scope.hasOwnBinding(name) || (module.names.get(name) ?? []).some((at) => isWithin(at, call) && !(inside && isWithin(at, inside)))
}
