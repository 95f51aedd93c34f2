import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import { MethodTests } from './constant.ts'
import { handedBy } from './given.ts'
import type { Module } from './module.ts'
import type { Flow } from './steps.ts'
import type { FunctionNode, Unit } from './unit.ts'
import type { ArgumentUse } from './uses.ts'
import { withoutCasts } from './wrapper-parameters.ts'
import type { Wrapping } from './wrapper.ts'

/** A handler that wrappers make where it is called. */
export interface Applied {
  outer: CallExpression
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
 * A handler that is made where it is called with the request and response: `byMethod({ GET: list })(req, res)`.
 * @param nameOf a name for what is called
 * @param find reads what makes it
 */
export function appliedIn(module: Module, call: CallExpression, handed: readonly ArgumentUse[], nameOf: (call: CallExpression) => string, find: FindApplied): Unit | undefined {
  const path = handed[0]?.nodePath.findParent((one) => one.node === call)
  const callee = path?.isCallExpression() ? withoutCasts(path.get('callee') as NodePath) : undefined
  const isWhole = call.arguments.length === 2 && handed.length === 2 && handed.every((use) => use.key === undefined && use.index === (use.what === 'request' ? 0 : 1))
  const applied = isWhole && callee?.isCallExpression() ? find(callee) : undefined
  const binding = handed.find((use) => use.what === 'request')?.nodePath
  const request = binding?.isIdentifier() ? binding.scope.getBinding(binding.node.name) : undefined
  return applied && request && handlerUnit(module, nameOf(applied.outer), request, handedBy(undefined), applied)
}

/** Whether a function may be the handler of a route as well as what one calls: it has one form for both. */
export const isHandler = ({ handed: { request, response }, node, flow, next, given, maker }: Unit): boolean =>
  request?.index === 0 && response?.index === 1 && !request.key && !response.key && node.params.length === 2 && flow.answers === 'always' && !next && !given && !maker
