import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import type { Splice } from './splice.ts'

/**
 * `(handler) => (req, res, ...rest) => handler(req, res, ...rest)`: Next calls with a request and a response, so that nothing is passed
 * on. Other callers may, and a handler that takes more than those two is none that such a wrapper can be read with.
 */
export function passedOnRest(module: Module): Splice[] {
  if (module.uncountable || !/\.\.\.\w+[^)]*\)/.test(module.source)) return []
  const splices: Splice[] = []
  module.program.traverse({
    Function(path) {
      const found = isFunction(path) ? restOf(path) : undefined
      if (found) splices.push(...found)
    },
  })
  return splices
}

function restOf(path: NodePath<FunctionNode>): Splice[] | undefined {
  const [request, response, rest, ...others] = path.node.params
  const outer = path.getFunctionParent()
  if (request?.type !== 'Identifier' || response?.type !== 'Identifier' || rest?.type !== 'RestElement' || rest.argument.type !== 'Identifier' || others.length > 0 || !outer) return undefined
  const references = path.scope.getOwnBinding(rest.argument.name)
  if (!references?.constant || references.referencePaths.length === 0) return undefined
  const spreads = references.referencePaths.map((reference) => {
    const call = reference.parentPath?.isSpreadElement() ? reference.parentPath.parentPath : undefined
    return call?.isCallExpression() && isPassingOn(call, path, outer, [request.name, response.name]) ? call.node : undefined
  })
  if (!spreads.every((call) => call !== undefined)) return undefined
  // With it goes the comma before it.
  const gone = (before: Node, node: Node): Splice => ({ start: before.end as number, end: node.end as number, parts: [] })
  return [gone(response, rest), ...spreads.map((call) => gone(call.arguments[1] as Node, call.arguments[2] as Node))]
}

/** Whether a call is one of what the function around is given, with the request, the response and the rest. */
function isPassingOn(call: NodePath<CallExpression>, path: NodePath<FunctionNode>, outer: NodePath, names: readonly string[]): boolean {
  const { callee, arguments: args } = call.node
  if (args.length !== 3 || args[2]?.type !== 'SpreadElement' || !isGiven(callee, call, outer)) return false
  return names.every((name, n) => {
    const given = bare(args[n] as Node)
    return given.type === 'Identifier' && given.name === name && call.scope.getBinding(name)?.scope === path.scope
  })
}

/** A parameter of the function around, or one of what an object holds that is one: `const handler = handlers[req.method]`. */
function isGiven(node: Node, at: NodePath, outer: NodePath): boolean {
  if (node.type === 'MemberExpression') return isGiven(bare(node.object), at, outer)
  const binding = node.type === 'Identifier' ? at.scope.getBinding(node.name) : undefined
  if (!binding?.constant) return false
  if (binding.kind === 'param') return binding.scope.path.node === outer.node
  const { node: declared } = binding.path
  return declared.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && declared.init != null && bare(declared.init).type === 'MemberExpression' && isGiven(bare(declared.init), binding.path, outer)
}
