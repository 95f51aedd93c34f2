import type { NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import { NEXT } from './handler/middleware.ts'
import type { Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { returned } from './handler/read-wrapper.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import type { Splice } from './splice.ts'

/**
 * `await provideClients(options)(req, res)`, where what that makes calls a third parameter if it is given one, and never answers: a
 * middleware that is called by itself lets through, as one that is given its `next` does.
 */
export function optionalNext(module: Module, find: FindNamed): Splice[] {
  const splices: Splice[] = []
  module.program.traverse({
    ExpressionStatement(statement) {
      const waited = statement.get('expression')
      const call = waited.isAwaitExpression() ? waited.get('argument') : undefined
      if (!call?.isCallExpression() || call.node.arguments.length !== 2 || !call.node.arguments.every((one) => one.type === 'Identifier') || !isOwn(statement)) return
      const callee = call.get('callee') as NodePath
      const path = callee.isCallExpression() ? madeBy(callee, module, find) : named(callee, module, find)
      if (!path || !takesNextIfGiven(path)) return
      const { start, end } = statement.node
      splices.push({ start: start as number, end: end as number, parts: ['if (!(', { start: waited.node.start as number, end: (call.node.end as number) - 1 }, `, ${NEXT}))) return${module.style.semicolon}`] })
    },
  })
  return splices
}

/** Whether a statement is one of its function's own, where nothing runs behind it that a return would leave out. */
const isOwn = (statement: NodePath): boolean => {
  const owner = statement.getFunctionParent()
  return owner !== null && statement.findParent((one) => one === owner || one.isLoop() || one.isTryStatement()) === owner
}

function named(callee: NodePath, module: Module, find: FindNamed): NodePath<FunctionNode> | undefined {
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
  if (!callee.isIdentifier() || !binding || binding.scope !== module.program.scope) return undefined
  return binding.kind === 'module' ? find(callee.node.name) : functionOf(binding)
}

function madeBy(call: NodePath<CallExpression>, module: Module, find: FindNamed): NodePath<FunctionNode> | undefined {
  const maker = named(call.get('callee') as NodePath, module, find)
  const made = maker && !maker.node.async && !maker.node.generator ? returned(maker) : undefined
  return made && isFunction(made) ? made : undefined
}

/** `(req, res, next?) => { …; next?.() }`, which does nothing with its response. */
function takesNextIfGiven(path: NodePath<FunctionNode>): boolean {
  const [, response, next, ...others] = path.node.params
  const body = path.get('body') as NodePath
  if (next?.type !== 'Identifier' || response?.type !== 'Identifier' || others.length > 0 || !body.isBlockStatement()) return false
  const [answers, goesOn] = [response, next].map(({ name }) => path.scope.getOwnBinding(name))
  const only = goesOn?.referencePaths[0]?.parentPath
  const last = body.get('body').at(-1)
  const isLast = only?.isOptionalCallExpression({ optional: true }) && only.node.arguments.length === 0 && only.parentPath.node === last?.node
  return answers?.referenced === false && goesOn?.constant === true && goesOn.referencePaths.length === 1 && isLast === true
}
