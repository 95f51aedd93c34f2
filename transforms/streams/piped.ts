import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { bare } from '../handler/uses.ts'
import { importedAs } from '../handler/imported.ts'
import type { Tail } from './tail.ts'

/**
 * The stream that a tail does nothing with but to pipe it to the response: that is the answer itself.
 * @returns undefined where more is done, or the stream is not known to be one of Node or of the web; a writer pipes it then
 */
export function pipedOf({ statements, uses, moved }: Tail): { source: Node; isWeb: boolean } | undefined {
  const [first, second, ...others] = statements
  const [use, ...more] = uses
  if (!first || others.length > 0 || more.length > 0 || moved.length > 0 || use?.of !== 'argument' || (second && !(second.type === 'ReturnStatement' && !second.argument))) return undefined
  const expression = first.type === 'ExpressionStatement' ? first.expression : first.type === 'ReturnStatement' ? first.argument : undefined
  const call = expression && bare(expression)
  if (call !== use.call || call.arguments.length !== 1 || use.call.callee.type !== 'MemberExpression' || use.call.callee.property.type !== 'Identifier' || use.call.callee.property.name !== 'pipe') return undefined
  const source = bare(use.call.callee.object)
  const web = source.type === 'CallExpression' && isFromWeb(source, use.nodePath) ? bare(source.arguments[0] as Node) : undefined
  if (web) return { source: web, isWeb: true }
  return isReadable(source, use.nodePath) ? { source, isWeb: false } : undefined
}

const isFromWeb = (node: Node & { type: 'CallExpression' }, { scope }: NodePath): boolean => {
  const imported = importedAs(node.callee, scope)
  const { callee } = node
  const isMember = callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.property.type === 'Identifier' && callee.property.name === 'fromWeb'
  const holder = isMember ? importedAs(callee.object, scope) : undefined
  return node.arguments.length === 1 && ((holder?.name === 'Readable' && /^(node:)?stream$/.test(holder.from)) || (imported?.name === 'fromWeb' && /^(node:)?stream$/.test(imported.from)))
}

/** Whether a value is a stream of Node by where it comes from: a call of a module of Node that gives one. */
function isReadable(given: Node, path: NodePath, depth = 0): boolean {
  const node = bare(given)
  if (node.type === 'Identifier') {
    const binding = path.scope.getBinding(node.name)
    const init = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : undefined
    return init !== undefined && init !== null && depth < 4 && binding !== undefined && isReadable(init, binding.path, depth + 1)
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false
  const imported = importedAs(node.callee as Node, path.scope)
  if (imported && /^(node:)?fs$/.test(imported.from) && imported.name === 'createReadStream') return true
  const { callee } = node
  const holder = callee.type === 'MemberExpression' ? importedAs(callee.object, path.scope) : undefined
  const method = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined
  if (holder?.name === 'Readable' && /^(node:)?stream$/.test(holder.from)) return /^(from|fromWeb)$/.test(method ?? '')
  // `createReadStream(path).pipe(createGzip())` gives the last.
  const [destination] = node.arguments
  if (method === 'pipe' && callee.type === 'MemberExpression' && destination) return isReadable(callee.object, path, depth + 1) && isReadable(destination as Node, path, depth + 1)
  return imported !== undefined && /^(node:)?zlib$/.test(imported.from) && imported.name.startsWith('create')
}
