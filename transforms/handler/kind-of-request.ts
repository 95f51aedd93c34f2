import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { listQuestions } from './header-lists.ts'
import { unwrapped, type Use } from './uses.ts'

/**
 * The question whether a request is one of the web, which shared helpers ask before they call `headers.get`: `req.headers instanceof Headers`,
 * `req instanceof Request`, `typeof req.headers.get === 'function'`, `'get' in req.headers`. The answer was no for every API Route; undefined where a use asks
 * something else.
 */
export function webQuestion(use: Use): Node | undefined {
  if (use.of === 'escape' && use.what === 'request') return classQuestion(use.nodePath)
  if (use.of !== 'request' || use.entry || use.path[0] !== 'headers') return undefined
  const outer = unwrapped(use.nodePath)
  const parent = outer.parentPath
  if (!parent) return undefined
  if (use.path.length === 1 && parent.isBinaryExpression()) {
    const { left, right, operator } = parent.node
    if (operator === 'instanceof' && right.type === 'Identifier' && right.name === 'Headers' && !outer.scope.hasBinding('Headers', true)) return parent.node
    return operator === 'in' && left.type === 'StringLiteral' && left.value === 'get' ? parent.node : undefined
  }
  const asked = parent.isUnaryExpression({ operator: 'typeof' }) ? parent.parentPath : undefined
  if (use.path.length !== 2 || use.path[1] !== 'get' || !asked?.isBinaryExpression()) return undefined
  const { left, right, operator } = asked.node
  return (operator === '===' || operator === '==') && left === parent.node && right.type === 'StringLiteral' && right.value === 'function' ? asked.node : undefined
}

/** All the questions whose answer was no for every API Route. */
export const questionsOf = (uses: readonly Use[]): Node[] => [...uses.flatMap((use) => webQuestion(use) ?? responseQuestion(use) ?? []), ...listQuestions(uses).map(({ node }) => node)]

/** What `res` of an API Route always had. */
const METHODS = new Set(['status', 'json', 'send', 'end', 'redirect', 'setHeader', 'getHeader', 'write', 'writeHead', 'on', 'once'])

/** The question whether what a function got is a response at all: `typeof res.status !== 'function'`. The answer was no as well. */
export function responseQuestion(use: Use): Node | undefined {
  const [step, ...others] = use.of === 'response' ? use.steps : []
  const typed = unwrapped(use.nodePath).parentPath
  const asked = typed?.isUnaryExpression({ operator: 'typeof' }) ? typed.parentPath : undefined
  if (!step || step.call || others.length > 0 || !METHODS.has(step.name) || !typed || !asked?.isBinaryExpression()) return undefined
  const { left, right, operator } = asked.node
  return operator.startsWith('!=') && left === typed.node && right.type === 'StringLiteral' && right.value === 'function' ? asked.node : undefined
}

/** `req instanceof Request`, of the platform's class or of Next's. */
function classQuestion(path: NodePath): Node | undefined {
  const outer = unwrapped(path)
  const parent = outer.parentPath
  if (!path.isIdentifier() || !parent?.isBinaryExpression({ operator: 'instanceof' }) || parent.node.left !== outer.node || parent.node.right.type !== 'Identifier') return undefined
  const { name } = parent.node.right
  const binding = path.scope.getBinding(name)
  const declaration = binding?.path.parent
  const isOfNext = declaration?.type === 'ImportDeclaration' && declaration.source.value === 'next/server'
  return (name === 'Request' && !binding) || (name === 'NextRequest' && isOfNext) ? parent.node : undefined
}
