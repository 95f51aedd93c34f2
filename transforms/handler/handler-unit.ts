import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node } from '@babel/types'
import { MethodTests } from './constant.ts'
import { handedBy } from './given.ts'
import type { Module } from './module.ts'
import { isReexport } from './reexports.ts'
import { isIn, type Flow } from './steps.ts'
import type { FunctionNode, Unit } from './unit.ts'
import type { ArgumentUse } from './uses.ts'
import { withoutCasts } from './wrapper-parameters.ts'
import type { Wrapping } from './wrapper.ts'

/** A handler that wrappers make where it is called. */
export interface Applied {
  outer: CallExpression
  /** Set where a constant of the file holds it, and is called: what it is made of may stand in place. */
  held?: true
  /** What stands where the innermost of them takes its handler. */
  argument: NodePath
  /** Inner ones first. */
  wrappings: Wrapping[]
}

/** Reads a call as one that makes a handler of what it is given. */
export type FindApplied = (call: NodePath<CallExpression>) => Applied | undefined

/** A unit that stands for a handler whose function is not read here: what a wrapper was given, or makes. */
export function handlerUnit(module: Module, name: string, binding: Binding, handed: ReturnType<typeof handedBy>, applied?: Applied): Unit {
  const path = binding.path as NodePath<FunctionNode>
  const flow: Flow = { list: { steps: [], owner: undefined, node: binding.identifier, braces: false }, problems: [], passes: false, answers: 'always', signals: [], late: false }
  return {
    name, module, path, node: path.node, request: { ...handed.request, binding }, response: handed.response && { ...handed.response, binding }, handed, uses: [], methods: new Set(), tests: new MethodTests(new Set(), path), asks: new MethodTests(new Set(), path),
    calls: new Map(), awaited: new Map(), chains: new Map(), answering: new Map(), setting: new Set(), flow, guard: undefined, isSetter: false, isReader: false, isParameter: true, given: undefined, next: undefined, promised: false, maker: undefined, runnerOf: () => undefined, runsOne: () => false, ...(applied && { applied }),
  }
}

/**
 * A handler that is made where it is called with the request and response: `byMethod({ GET: list })(req, res)`, or by the name of a
 * constant: `const list = withUser(…)`.
 * @param within the function that calls it
 * @param nameOf a name for what is called
 * @param find reads what makes it
 * @param known those that constants hold, by what makes them
 */
export function appliedIn(module: Module, call: CallExpression, handed: readonly ArgumentUse[], within: Node, nameOf: (call: CallExpression) => string, find: FindApplied, known: Map<Node, Unit>): Unit | undefined {
  const path = handed[0]?.nodePath.findParent((one) => one.node === call)
  const callee = path?.isCallExpression() ? withoutCasts(path.get('callee') as NodePath) : undefined
  const isWhole = call.arguments.length === 2 && handed.length === 2 && handed.every((use) => use.key === undefined && use.index === (use.what === 'request' ? 0 : 1))
  const held = isWhole && callee?.isIdentifier() ? heldIn(module, callee, within) : undefined
  const made = held ?? callee
  const applied = isWhole && made?.isCallExpression() ? find(made) : undefined
  const binding = handed.find((use) => use.what === 'request')?.nodePath
  const request = binding?.isIdentifier() ? binding.scope.getBinding(binding.node.name) : undefined
  if (!applied || !request || (held && applied.wrappings.length === 0)) return undefined
  const unit = (held && known.get(held.node)) ?? handlerUnit(module, held && callee?.isIdentifier() ? callee.node.name : nameOf(applied.outer), request, handedBy(undefined), held ? { ...applied, held: true } : applied)
  if (held) known.set(held.node, unit)
  return unit
}

/** The call whose value a constant of the file holds, which one function calls and nobody does anything else with. */
function heldIn({ program }: Module, { node: { name }, scope }: NodePath<Identifier>, within: Node): NodePath | undefined {
  const binding = scope.getBinding(name)
  if (!binding?.constant || binding.scope !== program.scope || !binding.path.isVariableDeclarator() || binding.path.node.id.type !== 'Identifier' || binding.path.node.id.typeAnnotation) return undefined
  const init = withoutCasts(binding.path.get('init') as NodePath)
  const isCalled = ({ parent, node }: NodePath) => parent.type === 'CallExpression' && parent.callee === node && parent.arguments.length === 2 && isIn(node, within)
  return init.isCallExpression() && binding.referencePaths.every((one) => isReexport(one) || isCalled(one)) ? init : undefined
}

/** Whether a function may be the handler of a route as well as what one calls: it has one form for both. */
export const isHandler = ({ handed: { request, response }, node, flow, next, given, maker }: Unit): boolean =>
  request?.index === 0 && response?.index === 1 && !request.key && !response.key && node.params.length === 2 && flow.answers === 'always' && !next && !given && !maker
