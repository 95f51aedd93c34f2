import type { NodePath } from '@babel/traverse'
import type { Module } from './handler/module.ts'
import { functionOf, isFunction, type FunctionNode, type Unit } from './handler/unit.ts'
import { bare, unwrapped } from './handler/uses.ts'
import { inOne, type Splice } from './splice.ts'

/** Functions whose last statement gives back a response that they were given, without that statement, and their names. */
export interface GivenBack {
  splices: Splice[]
  names: ReadonlySet<string>
}

/**
 * `function setTokens(res, token) { res.setHeader('Set-Cookie', token); return res }`: that it gives its response back is for chains,
 * of which most callers make none. A call whose value something uses cannot follow (`usesGivenBack`).
 * @param isShared whether other files call it, too; of a route's own functions all calls are there to be looked at
 */
export function responsesGivenBack(module: Module, isShared: boolean): GivenBack {
  const names = new Set<string>()
  const splices: Splice[] = []
  if (module.uncountable || !/\breturn res(ponse)?\b/.test(module.source)) return { splices, names }
  for (const [name, binding] of Object.entries(module.program.scope.bindings)) {
    const path = binding.kind !== 'module' && binding.constant ? functionOf(binding) : undefined
    // A type of its own would say what the function gives.
    const isTyped = binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' && binding.path.node.id.typeAnnotation != null
    const found = path && isFunction(path) && !isTyped ? lastGiven(module, path) : undefined
    if (!found || (!isShared && !binding.referencePaths.every((one) => isCalled(one) && !isUsed(one.parentPath as NodePath)))) continue
    names.add(name)
    splices.push(found)
  }
  return { splices, names }
}

/** Whether something uses the value of a call that gave its response back, and gives nothing any more. */
export function usesGivenBack({ module, path }: Unit, call: NodePath): boolean {
  const declared = path.isFunctionDeclaration() ? path.node.id : path.parentPath?.isVariableDeclarator() ? path.parentPath.node.id : undefined
  return declared?.type === 'Identifier' && module.givesBack?.has(declared.name) === true && isUsed(call)
}

/** What gives a response back at a function's end, and the type that says so; undefined where it gives anything elsewhere. */
function lastGiven(module: Module, path: NodePath<FunctionNode>): Splice | undefined {
  const { body, returnType, generator } = path.node
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined
  const given = last?.type === 'ReturnStatement' && last.argument ? bare(last.argument) : undefined
  const binding = given?.type === 'Identifier' ? path.scope.getOwnBinding(given.name) : undefined
  // Where something else is put in its place, it gives that.
  if (!last || generator || body.type !== 'BlockStatement' || body.body.length < 2 || binding?.kind !== 'param' || !binding.constant || !path.node.params.includes(binding.path.node as never)) return undefined
  // By its name alone it may be anything.
  if (!binding.referencePaths.some(isWritten)) return undefined
  let givesMore = false
  path.get('body').traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: ({ node }) => void (givesMore ||= node !== last && node.argument != null),
  })
  if (givesMore) return undefined
  const from = module.source.slice(0, last.start as number).trimEnd().length
  const type = returnType ? [{ start: returnType.start as number, end: returnType.end as number, parts: [] }] : []
  const end = body.end as number
  // As one with what follows: where the function stays, all of it goes back.
  return { ...inOne([...type, { start: from, end: last.end as number, parts: [] }, { start: end - 1, end, parts: ['}'] }]), meant: true }
}

/** `res.setHeader(…)`, `res.status(…)`, `res.on(…)`. */
const isWritten = ({ node, parent, parentPath }: NodePath): boolean =>
  parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.type === 'Identifier' && /^(setHeader|appendHeader|status|on|once)$/.test(parent.property.name) && parentPath?.parent.type === 'CallExpression' && parentPath.parent.callee === parent

const isCalled = ({ node, parent }: NodePath): boolean => parent.type === 'CallExpression' && parent.callee === node

/** Whether a call is more than a statement of its own. */
function isUsed(call: NodePath): boolean {
  const outer = unwrapped(call)
  const whole = outer.parentPath?.isAwaitExpression() ? unwrapped(outer.parentPath) : outer
  return whole.parentPath?.isExpressionStatement() !== true
}
