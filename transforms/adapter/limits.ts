import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Module } from '../handler/module.ts'

/** A place that asks for what no adapter can give. */
export interface Limit {
  node: Node
  member: string
  /** The end of a sentence. */
  reason: string
}

/** Whether a text can hold one: a look before the file is parsed. */
export const mayHoldLimits = (text: string): boolean => /\b(socket|connection)\b[^]*\bserver\b|\b(setPreviewData|handleUpgrade)\b|\brevalidate\s*\(/.test(text)

/**
 * Places of a file that need more of a request or response than the adapter has: the server behind the connection, as WebSocket servers
 * do, data for preview mode, and the regeneration of pages.
 */
export function limitsOf(module: Module): Limit[] {
  if (!mayHoldLimits(module.source)) return []
  const found: Limit[] = []
  module.program.traverse({
    MemberExpression: (path) => void add(path),
    OptionalMemberExpression: (path) => void add(path),
    ObjectPattern(path) {
      const init = path.parentPath.isVariableDeclarator() ? (path.parentPath.get('init') as NodePath) : undefined
      if (!init?.node || !isSocket(init)) return
      for (const property of path.node.properties) if (property.type === 'ObjectProperty' && property.key.type === 'Identifier' && property.key.name === 'server') found.push(server(property))
    },
  })
  return found

  function add(path: NodePath): void {
    const { node } = path
    if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return
    const name = memberName(node)
    const isCalled = (path.parent.type === 'CallExpression' || path.parent.type === 'OptionalCallExpression') && path.parent.callee === node
    if (name === 'server' && isSocket(path.get('object') as NodePath)) found.push(server(node))
    else if (name === 'setPreviewData') found.push({ node, member: name, reason: 'draft mode carries no data' })
    else if (name === 'handleUpgrade' && isCalled) found.push({ node, member: name, reason: 'a route handler sees no connection' })
    else if (name === 'revalidate' && isCalled && isParameter(path.get('object') as NodePath)) found.push({ node, member: name, reason: '`revalidatePath` does nothing for a page that is still in pages' })
  }
}

const server = (node: Node): Limit => ({ node, member: 'socket.server', reason: 'a route handler sees no connection' })

function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  return node.property.type === 'StringLiteral' ? node.property.value : undefined
}

/** `res.socket`, cast or not, or a variable that holds it. */
function isSocket(given: NodePath): boolean {
  const path = withoutCasts(given)
  // `let socket`, which gets its value later.
  if (!path.node) return false
  if (/^(socket|connection)$/.test(memberName(path.node) ?? '')) return true
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding?.path.isVariableDeclarator()) return false
  const { id } = binding.path.node
  if (id.type === 'Identifier') return isSocket(binding.path.get('init') as NodePath)
  return id.type === 'ObjectPattern' && id.properties.some((one) => one.type === 'ObjectProperty' && one.value === binding.identifier && one.key.type === 'Identifier' && /^(socket|connection)$/.test(one.key.name))
}

function isParameter(given: NodePath): boolean {
  const path = withoutCasts(given)
  return path.isIdentifier() && path.scope.getBinding(path.node.name)?.kind === 'param'
}

function withoutCasts(path: NodePath): NodePath {
  let at = path
  while (/^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(at.type)) at = at.get('expression') as NodePath
  return at
}
