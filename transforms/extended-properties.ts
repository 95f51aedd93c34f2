import type { Binding, NodePath } from '@babel/traverse'
import type { AssignmentExpression, ExpressionStatement, Node, ObjectExpression } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import type { Module } from './handler/module.ts'
import { namedBy } from './handler/object-members.ts'
import { functionOf, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import { OWN } from './rules/request-properties.ts'
import type { Splice } from './splice.ts'

/** A statement that puts a property on a parameter: by itself, or by a function that does nothing else with it. */
interface Put {
  statement: NodePath<ExpressionStatement>
  parameter: Binding
  name: string
  /** What is put there; for a call, the call with what waits for it. */
  value: Node
  by: Binding | undefined
}

/**
 * `request.context = { ...request.context, user }`: where all the app's code puts an object of the same keys there, nothing is left of
 * what was there before, and it is `{ user }`. A function of the file that ends by putting it there gives it instead, to who calls it.
 */
export function extendedProperties(module: Module, { put }: Pick<RouteOptions, 'put'>): Splice[] {
  if (!/\.\.\.\w+[?!]?\./.test(module.source)) return []
  const found = new Map<string, Put[] | undefined>()
  module.program.traverse({
    AssignmentExpression(path) {
      const { left } = path.node
      if (left.type !== 'MemberExpression' || left.object.type === 'ThisExpression') return
      const name = !left.computed && left.property.type === 'Identifier' ? left.property.name : undefined
      const one = name === undefined ? undefined : putOf(path, name)
      const others = name === undefined ? undefined : found.get(name)
      if (name !== undefined) found.set(name, one && (others || !found.has(name)) ? [...(others ?? []), one] : undefined)
    },
  })
  return [...found].flatMap(([name, puts]) => (puts && !OWN.has(name) && put?.files?.(name) === 1 && new Set(puts.map(keysOf)).size === 1 ? spell(module, name, puts, put) : []))
}

/** `request.context = { ...request.context, user }` as a statement, of a parameter. */
function putOf(path: NodePath<AssignmentExpression>, name: string): Put | undefined {
  const { left, right, operator } = path.node
  const object = left.type === 'MemberExpression' ? bare(left.object) : left
  const parameter = object.type === 'Identifier' ? path.scope.getBinding(object.name) : undefined
  const value = bare(right)
  const statement = path.parentPath
  if (operator !== '=' || parameter?.kind !== 'param' || !parameter.constant || value.type !== 'ObjectExpression' || !statement.isExpressionStatement()) return undefined
  const [spread, ...others] = value.properties
  const source = spread?.type === 'SpreadElement' ? bare(spread.argument) : undefined
  const isOwn = (source?.type === 'MemberExpression' || source?.type === 'OptionalMemberExpression') && !source.computed && source.property.type === 'Identifier' && source.property.name === name && bare(source.object).type === 'Identifier' && (bare(source.object) as { name: string }).name === parameter.identifier.name
  const isPlain = others.length > 0 && others.every((one) => one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier')
  return isOwn && isPlain ? { statement, parameter, name, value, by: undefined } : undefined
}

const keysOf = ({ value }: Put): string => (value as ObjectExpression).properties.flatMap((one) => (one.type === 'ObjectProperty' && one.key.type === 'Identifier' ? [one.key.name] : [])).toSorted().join()

function spell(module: Module, name: string, direct: Put[], known: RouteOptions['put']): Splice[] {
  const puts = [...direct]
  const givers = new Set<Binding>()
  // Those that end by calling another one follow it.
  for (let before = -1; before !== givers.size; ) {
    before = givers.size
    for (const { statement } of puts) {
      const binding = giverOf(module, statement, puts, known)
      if (!binding || givers.has(binding)) continue
      givers.add(binding)
      const index = functionOf(binding)?.node.params.indexOf(puts.find((one) => functionOf(binding)?.node === one.statement.getFunctionParent()?.node)?.parameter.identifier as never)
      puts.push(...binding.referencePaths.flatMap((reference) => callOf(reference, name, binding, index) ?? []))
    }
  }
  return puts.map(({ statement, value, by, parameter }): Splice => {
    const isGiven = [...givers].some((one) => functionOf(one)?.node === statement.getFunctionParent()?.node)
    const { start, end } = statement.node
    const next = statement.getNextSibling()
    const ends = isGiven && next.isReturnStatement() ? next.node.end : end
    const text = by ? [range(value.start, value.end)] : withoutSpread(value as ObjectExpression)
    const written: Splice = { start: start as number, end: ends as number, parts: [isGiven ? 'return ' : `${parameter.identifier.name}.${name} = `, ...text, ...(module.source[(ends as number) - 1] === ';' ? [';'] : [])] }
    return { ...written, meant: true }
  })
}

const range = (start: unknown, end: unknown) => ({ start: start as number, end: end as number })

function withoutSpread({ start, end, properties: [spread, first] }: ObjectExpression): Splice['parts'] {
  return [range(start, spread?.start), range(first?.start, end)]
}

/** The function that a put stands in, where on each way it ends with one, puts nothing else there, and is only called for that. */
function giverOf(module: Module, statement: NodePath<ExpressionStatement>, puts: readonly Put[], known: RouteOptions['put']): Binding | undefined {
  const path = statement.getFunctionParent() as NodePath<FunctionNode> | null
  const id = path?.isFunctionDeclaration() ? path.node.id : path?.parentPath?.isVariableDeclarator() && path.parentPath.node.id.type === 'Identifier' ? path.parentPath.node.id : undefined
  const binding = id ? module.program.scope.getOwnBinding(id.name) : undefined
  if (!path || !binding || functionOf(binding)?.node !== path.node || path.node.generator || path.node.body.type !== 'BlockStatement') return undefined
  const own = puts.filter((one) => one.statement.getFunctionParent()?.node === path.node)
  const [{ parameter, name }] = own as [Put]
  const index = path.node.params.indexOf(parameter.identifier as never)
  const last = path.node.body.body.at(-1)
  const isLast = ({ statement: { node } }: Put) => node === last
  const isLeft = ({ statement: one }: Put) => {
    const next = one.getNextSibling()
    return next.isReturnStatement() && next.node.argument === null
  }
  if (index === -1 || !own.some(isLast) || !own.every((one) => one.parameter === parameter && (isLast(one) || isLeft(one)))) return undefined
  let returns = 0
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: () => void returns++,
  })
  const reads = parameter.referencePaths.filter(({ parent, node }) => parent.type === 'MemberExpression' && parent.object === node && parent.property.type === 'Identifier' && parent.property.name === name)
  const within = (inner: Node) => own.some((one) => (inner.start as number) >= (one.statement.node.start as number) && (inner.end as number) <= (one.statement.node.end as number))
  if (returns !== own.filter(isLeft).length || !reads.every(({ node }) => within(node))) return undefined
  // What an object names that the file exports may be called elsewhere.
  const isNamedOnly = (reference: NodePath) => namedBy(module, reference)?.every(({ member }) => known?.isSaidElsewhere?.(member.slice(member.lastIndexOf('.') + 1), module.file) === false) === true
  return binding.referencePaths.every((reference) => callOf(reference, name, binding, index) ?? isNamedOnly(reference)) ? binding : undefined
}

/** `await inject(request)` as a statement of a function that has the request as a parameter. */
function callOf(reference: NodePath, name: string, by: Binding, index: number | undefined): Put | undefined {
  const call = reference.parentPath
  if (!call?.isCallExpression() || call.node.callee !== reference.node) return undefined
  const outer = call.parentPath.isAwaitExpression() ? call.parentPath : call
  const given = call.node.arguments[index ?? 0]
  const parameter = given?.type === 'Identifier' ? call.scope.getBinding(given.name) : undefined
  const statement = outer.parentPath
  const isOwn = parameter?.kind === 'param' && parameter.constant && parameter.scope === call.getFunctionParent()?.scope
  return isOwn && statement?.isExpressionStatement() ? { statement, parameter, name, value: outer.node, by } : undefined
}
