import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { testedClasses } from './errors.ts'
import { importedAs } from './imported.ts'
import { bare } from './uses.ts'

const LIBRARY = /^(@hapi\/)?boom$/

/**
 * Whether an expression is what an error of Boom has its status in: `error.output`, `error.output.payload`. It is 400 or more, whatever made
 * the error (read from the code of 10): https://hapi.dev/module/boom/api
 * @param path where it stands, behind `if (isBoom(error))`, or with a constant that one of its functions has made
 */
export function hasStatusOfBoom(given: Node, path: NodePath): boolean {
  const node = bare(given)
  const outer = memberOf(node, 'payload') ?? node
  const error = memberOf(outer, 'output')
  if (error?.type !== 'Identifier') return false
  const binding = path.scope.getBinding(error.name)
  if (!binding?.constant) return false
  const tests = testedClasses(path, error.name)
  if (tests) return tests.every((test) => isOfBoom(test, path, /^isBoom$/))
  const init = binding.path.isVariableDeclarator() && binding.path.node.id === binding.identifier ? binding.path.node.init : undefined
  const made = init && bare(init)
  return made?.type === 'CallExpression' && isOfBoom(made.callee, binding.path, /^(?!isBoom$|default$)/)
}

function isOfBoom(callee: Node, { scope }: NodePath, name: RegExp): boolean {
  const found = importedAs(bare(callee), scope)
  return found !== undefined && LIBRARY.test(found.from) && name.test(found.name)
}

/** What a member of that name is looked up in. */
function memberOf(node: Node, name: string): Node | undefined {
  const isIt = node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier' && node.property.name === name
  return isIt ? bare(node.object) : undefined
}
