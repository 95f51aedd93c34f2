import type { NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node } from '@babel/types'
import type { Edits } from '../edits.ts'
import type { Module } from './module.ts'
import { annotationOfPattern, memberOf } from './handler-types.ts'
import { handlerUnit } from './handler-unit.ts'
import type { Signature } from './file-draft.ts'
import { functionOf, isFunction, type FunctionNode, type Unit, type Units } from './unit.ts'
import { bare, unwrapped } from './uses.ts'
import { parametersOf } from './wrapper-parameters.ts'
import type { Wrapper, Wrapping } from './wrapper.ts'

/** A function that a wrapper is given beside its handler and calls with the request: `withLimit(10, (req) => req.headers['x-user'])(handler)`. */
export interface AskedFunction {
  name: string
  /** In which call it is given: 0 for that which gives the handler in the wrapper, 1 for what makes that one. */
  depth: number
  index: number
  /** Where it stands in an object there. */
  key: string | undefined
  /** Its calls. */
  calls: CallExpression[]
  /** What types its parameter where it is declared. */
  typed: Node | undefined
}

/** The functions that a wrapper is given so; only those that it does nothing else with than to ask whether they are there. */
export function askedBy(wrapper: Wrapper): AskedFunction[] {
  const { path, declared, takes, makes, module, gives } = wrapper
  if (!gives || takes.size === 0) return []
  const handlers = new Set(takes.values())
  const found: AskedFunction[] = []
  const makers: NodePath<FunctionNode>[] = [path]
  for (let at: NodePath | null = path; at && at.node !== declared.node; ) {
    at = at.findParent((one) => one.isFunction())
    if (at && isFunction(at)) makers.push(at)
  }
  for (const [depth, maker] of makers.entries()) {
    for (const { index, binding, key, references } of parametersOf(maker)) {
      if (handlers.has(binding) || !binding.constant || (depth === 0 && takes.has(index))) continue
      const calls = references.flatMap((reference) => callOf(reference, makes) ?? [])
      if (calls.length === 0 || !references.every((reference) => callOf(reference, makes) || isTest(reference))) continue
      const typed = module.typescript ? typeIn(maker.node.params[index] as Node, key) : undefined
      if (typed !== 'unknown') found.push({ name: key ?? binding.identifier.name, depth, index, key, calls, typed })
    }
  }
  return found
}

/** The call of such a function with nothing but the request of a handler that the wrapper makes. */
function callOf(reference: NodePath, makes: readonly NodePath[]): CallExpression | undefined {
  const outer = unwrapped(reference)
  const call = outer.parentPath
  if (!call?.isCallExpression() || call.node.callee !== outer.node || call.node.arguments.length !== 1) return undefined
  const given = bare(call.node.arguments[0] as Node)
  const binding = given.type === 'Identifier' ? call.scope.getBinding(given.name) : undefined
  return makes.some(({ node }) => isFunctionNode(node) && binding?.identifier === node.params[0]) ? call.node : undefined
}

/** Whether it is only asked for. */
function isTest(reference: NodePath): boolean {
  const outer = unwrapped(reference)
  const { parent } = outer
  if (parent.type === 'ConditionalExpression' || parent.type === 'IfStatement') return parent.test === outer.node
  return (parent.type === 'UnaryExpression' && /^(!|typeof)$/.test(parent.operator)) || (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.left === outer.node)
}

/** What types the parameter of such a function; undefined where nothing does, `unknown` where that is declared elsewhere. */
function typeIn(parameter: Node, key: string | undefined): Node | 'unknown' | undefined {
  const whole = annotationOfPattern(parameter)
  if (!whole || whole.type === 'TSAnyKeyword') return undefined
  const member = key === undefined ? undefined : memberOf(whole, key)
  if (key !== undefined && member?.type !== 'TSPropertySignature') return 'unknown'
  const type = member?.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : whole
  if (!type || type.type === 'TSAnyKeyword') return undefined
  const [first, ...others] = type.type === 'TSFunctionType' ? type.parameters : []
  return type.type === 'TSFunctionType' && first?.type === 'Identifier' && others.length === 0 ? first : 'unknown'
}

/** Makes the calls of such functions known to those who read the wrapper. */
export function knowAsked(wrapper: Wrapper, units: Units, signatures: Map<Unit, Signature>): void {
  for (const asked of askedBy(wrapper)) {
    const unit = askedUnit(wrapper, asked)
    units.knowAsked(unit, asked.calls)
    signatures.set(unit, { request: true, params: false, async: false, answers: 'never' })
  }
}

/** A unit that stands for such a function. */
function askedUnit(wrapper: Wrapper, { name }: AskedFunction): Unit {
  const [binding] = wrapper.takes.values()
  if (!binding) throw new Error(`${wrapper.name} takes no handler`)
  const unit = handlerUnit(wrapper.module, name, binding, { request: { index: 0 }, response: undefined })
  return { ...unit, flow: { ...unit.flow, answers: 'never' }, isParameter: false, isAsked: true }
}

/** Has the wrapper say what such a function gets. */
export function writeAsked(wrapper: Wrapper, edits: Edits): void {
  for (const { typed } of askedBy(wrapper)) if (typed) edits.replace(typed.start as number, typed.end as number, 'request: NextRequest', { drops: true })
}

/** What a call of a wrapper gives it as such functions, where it does: functions in place, names, or what cannot be followed. */
export const askedIn = ({ call, wrapper }: Wrapping): (FunctionNode | Identifier | 'unknown')[] => askedBy(wrapper).flatMap((asked) => givenAs(call, asked) ?? [])

/**
 * Reads those that a route gives its wrappers.
 * @param reached takes them, and what they call
 * @returns where one is given that cannot be followed
 */
export function readAsked(wrappings: readonly Wrapping[], units: Units, reached: Set<Unit>): Wrapping | undefined {
  const add = (unit: Unit): void => {
    if (reached.has(unit) || unit.isParameter) return
    reached.add(unit)
    for (const callee of unit.calls.values()) add(callee)
  }
  return wrappings.find((one) => {
    const asked = askedIn(one)
    const read = pathsOf(units.module, asked).map((path) => units.read(path, `${one.wrapper.name}()`, { index: 0 }, undefined))
    for (const unit of read) if (unit) add(Object.assign(unit, { askedBy: one.wrapper.name }))
    return read.length < asked.length || read.includes(undefined)
  })
}

function pathsOf({ program }: Module, nodes: readonly (Node | 'unknown')[]): NodePath<FunctionNode>[] {
  const paths = new Set<NodePath<FunctionNode>>()
  const add = (path: NodePath<FunctionNode> | undefined) => path && path.node.params.length <= 1 && paths.add(path)
  if (nodes.length > 0) {
    program.traverse({
      Function: (path) => void (isFunction(path) && nodes.includes(path.node) && add(path)),
      // A name that stands for nothing else.
      Identifier(path) {
        const binding = nodes.includes(path.node) ? program.scope.getOwnBinding(path.node.name) : undefined
        if (binding?.referencePaths.every(({ node }) => nodes.includes(node))) add(functionOf(binding))
      },
    })
  }
  return [...paths]
}

/** Whether such a function would have to be called with more than the request now, or be waited for. */
export const isCalledElse = ({ askedBy, node }: Unit, { params, async, refuses, takes = [], finds = [] }: Signature): boolean =>
  askedBy !== undefined && (params || refuses === true || (async && !node.async) || takes.length + finds.length > 0)

function givenAs(call: CallExpression, { depth, index, key }: AskedFunction): FunctionNode | Identifier | 'unknown' | undefined {
  let at: Node = call
  for (let n = 0; n < depth && at.type === 'CallExpression'; n++) at = bare(at.callee)
  if (at.type !== 'CallExpression' || at.arguments.slice(0, index + 1).some((one) => one.type === 'SpreadElement')) return 'unknown'
  const given = at.arguments[index] && bare(at.arguments[index])
  if (key === undefined || !given) return functionAt(given)
  if (given.type !== 'ObjectExpression') return 'unknown'
  const [property, ...others] = given.properties.filter((one) => one.type !== 'ObjectProperty' || one.computed || nameOf(one.key) === key)
  return others.length > 0 || (property && property.type !== 'ObjectProperty') ? 'unknown' : functionAt(property && bare(property.value))
}

const functionAt = (node: Node | undefined): FunctionNode | Identifier | 'unknown' | undefined =>
  !node || node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined') ? undefined : node.type === 'Identifier' ? node : isFunctionNode(node) && node.params.length <= 1 && node.type !== 'FunctionDeclaration' ? node : 'unknown'

const isFunctionNode = (node: Node): node is FunctionNode => /^(ArrowFunctionExpression|Function(Expression|Declaration))$/.test(node.type)

const nameOf = (key: Node): string | undefined => (key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined)
