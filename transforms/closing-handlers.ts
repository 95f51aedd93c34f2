import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import type { Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import type { Splice } from './splice.ts'

/**
 * `run(req, res, async () => { res.json(…) })`: a function that uses the request and response around it, where it is called with just
 * those, takes them as its parameters.
 * @param handler the route's handler
 * @param find a function of another file, by the name that the module imports it by
 */
export function closingHandlers(module: Module, handler: NodePath<FunctionNode> | undefined, find: FindNamed): Splice[] {
  const [request, response] = handler?.node.params ?? []
  if (!handler || module.uncountable || request?.type !== 'Identifier' || response?.type !== 'Identifier') return []
  const names = [request.name, response.name] as const
  if (!names.every((name) => handler.scope.getOwnBinding(name)?.constant)) return []
  const splices: Splice[] = []
  handler.traverse({
    Function: (inner) => inner.skip(),
    CallExpression(call) {
      splices.push(...closingIn(module, handler, names, call, find))
    },
  })
  return splices
}

function closingIn({ source, program }: Module, handler: NodePath<FunctionNode>, names: readonly [string, string], call: NodePath<CallExpression>, find: FindNamed): Splice[] {
  const { callee } = call.node
  if (callee.type !== 'Identifier' || !names.every((name, n) => isName(call.node.arguments[n], name))) return []
  const binding = call.scope.getBinding(callee.name)
  if (binding?.scope !== program.scope) return []
  const taker = binding.kind === 'module' ? find(callee.name) : functionOf(binding)
  if (!taker) return []
  return call.get('arguments').flatMap((argument, n): Splice[] => {
    const given = argument as NodePath
    if (n < 2 || !isFunction(given) || !handsThem(taker, n)) return []
    const { node } = given
    const missing = names.slice(node.params.length)
    const isUsed = missing.some((name) => handler.scope.getOwnBinding(name)?.referencePaths.some((one) => one.findParent((path) => path.node === node)))
    if (!isUsed || names.some((name) => given.scope.hasOwnBinding(name))) return []
    const [only] = node.params
    const head = source.slice(node.start as number, (only ?? node.body).start as number)
    if (!only) {
      const open = (node.start as number) + head.lastIndexOf('(')
      return /\(\s*\)[^()]*$/.test(head) ? [{ start: open + 1, end: open + 1, parts: [missing.join(', ')] }] : []
    }
    if (only.type !== 'Identifier') return []
    const range = { start: only.start as number, end: only.end as number }
    return [head.includes('(') ? { start: range.end, end: range.end, parts: [`, ${missing.join(', ')}`] } : { ...range, parts: ['(', range, `, ${missing.join(', ')})`] }]
  })
}

const isName = (given: CallExpression['arguments'][number] | undefined, name: string): boolean => {
  const node = given && bare(given)
  return node?.type === 'Identifier' && node.name === name
}

/** Whether all that a function does with one of its parameters is to call it with the request and response that it is given first. */
function handsThem(path: NodePath<FunctionNode>, index: number): boolean {
  const [request, response, parameter] = [path.node.params[0], path.node.params[1], path.node.params[index]]
  if (request?.type !== 'Identifier' || response?.type !== 'Identifier' || parameter?.type !== 'Identifier') return false
  const own = [request.name, response.name, parameter.name].map((name) => path.scope.getOwnBinding(name))
  const references = own[2]?.referencePaths ?? []
  return own.every((one) => one?.constant === true) && references.length > 0 && references.every(({ node, parent, parentPath }) =>
    parent.type === 'CallExpression' && parent.callee === node && own.slice(0, 2).every((one, n) => isName(parent.arguments[n], one?.identifier.name ?? '') && parentPath?.scope.getBinding(one?.identifier.name ?? '') === one))
}
