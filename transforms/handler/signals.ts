import type { Node } from '@babel/types'
import type { Reading, Step } from './steps.ts'
import { bare } from './uses.ts'

/** Whether an answer is another function's: what that returns is not known here. */
export function isOfFunction(given: Node): boolean {
  const node = bare(given)
  return node.type === 'AwaitExpression' ? isOfFunction(node.argument) : node.type === 'CallExpression' && node.callee.type === 'Identifier'
}

/** Whether an answer's own value is the response: `end` and `redirect` give it, `json` and `send` nothing. */
export function givesResponse(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'AwaitExpression') return givesResponse(node.argument)
  if (node.type === 'ConditionalExpression') return givesResponse(node.consequent) || givesResponse(node.alternate)
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && /^(end|redirect)$/.test(node.callee.property.name)
}

/** The null that a guard's check returns: `if (!user) return null`. */
export function nullBehind(check: Node): Node | undefined {
  const branch = check.type === 'IfStatement' ? check.consequent : undefined
  const last = branch?.type === 'BlockStatement' ? branch.body[0] : branch
  return last?.type === 'ReturnStatement' && last.argument?.type === 'NullLiteral' ? last.argument : undefined
}

/** `res.status(404)`, with which nothing is sent. */
export function isStatus(given: Node, reading: Reading): boolean {
  const node = bare(given)
  return (reading.onResponse?.(node) ?? false) && node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && node.callee.property.name === 'status'
}

/** What is returned behind an answer that is a statement of its own. */
export function signalBehind(step: Step): Node | undefined {
  for (let at: Step | undefined = step; at; at = at.list.owner) {
    const next = at.list.steps.slice(at.list.steps.indexOf(at) + 1).find((one) => !one.dropped && one.node.type !== 'FunctionDeclaration')
    if (next?.node.type === 'ReturnStatement') return next.node.argument ?? undefined
    if (next) return undefined
  }
  return undefined
}
