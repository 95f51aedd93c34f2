import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { bare } from './uses.ts'

/** Whether a value is an error: what a catch or a promise's `catch` was given, what is cast to one or tested to be one, or what is named so. */
export function isError(given: Node, path: NodePath): boolean {
  if (given.type === 'TSAsExpression' && given.typeAnnotation.type === 'TSTypeReference' && given.typeAnnotation.typeName.type === 'Identifier') {
    if (/(Error|Exception)$/.test(given.typeAnnotation.typeName.name)) return true
  }
  const node = bare(given)
  if (node.type !== 'Identifier') return false
  const binding = path.scope.getBinding(node.name)
  const place = binding?.path
  if (place?.isCatchClause()) return true
  return /^(e|ex|err|error|\w*(Err|Error|Exception))$/.test(node.name)
}

/** Whether a value is what an error says of the response that it is about: `error.response`, `const { response } = error`. */
export function isResponseOfError(given: Node, path: NodePath): boolean {
  const node = bare(given)
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return !node.computed && node.property.type === 'Identifier' && node.property.name === 'response' && isError(node.object, path)
  return takenFromError(node, path) === 'response'
}

/** The property of an error that a constant is: `const { response: answer } = error`. */
export function takenFromError(node: Node, path: NodePath): string | undefined {
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  const { node: declarator } = binding?.path ?? {}
  if (!binding?.constant || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ObjectPattern' || !declarator.init || !isError(declarator.init, binding.path)) return undefined
  const property = declarator.id.properties.find((one) => one.type === 'ObjectProperty' && one.value === binding.identifier)
  return property?.type === 'ObjectProperty' && !property.computed && property.key.type === 'Identifier' ? property.key.name : undefined
}

/**
 * The classes of which a value is one where a path stands, by the tests that lead there: `if (error instanceof TeamError)`, also of several,
 * and `if (!(error instanceof TeamError)) throw error` above; for `isHttpError(error)` and `isBoom(error)` their callee. Undefined where no test tells.
 */
export function testedClasses(path: NodePath, name: string): Node[] | undefined {
  for (let at = path; at.parentPath && !at.isFunction(); at = at.parentPath) {
    const { parent } = at
    const isBranch = parent.type === 'IfStatement' || parent.type === 'ConditionalExpression'
    const found =
      isBranch && at.key === 'consequent'
        ? classesIf(parent.test, name, true)
        : isBranch && at.key === 'alternate'
          ? classesIf(parent.test, name, false)
          : parent.type === 'LogicalExpression' && parent.operator === '&&' && at.key === 'right'
            ? classesIf(parent.left, name, true)
            : undefined
    if (found) return found
    if (!Array.isArray(at.container) || typeof at.key !== 'number') continue
    for (const before of (at.container as Node[]).slice(0, at.key).toReversed()) {
      const above = before.type === 'IfStatement' && !before.alternate && leaves(before.consequent) ? classesIf(before.test, name, false) : undefined
      if (above) return above
    }
  }
  return undefined
}

/** The classes that a test tells of where it is true, or where it is false. */
function classesIf(given: Node, name: string, truth: boolean): Node[] | undefined {
  const test = bare(given)
  if (test.type === 'UnaryExpression' && test.operator === '!') return classesIf(test.argument, name, !truth)
  if (test.type === 'BinaryExpression') {
    const left = bare(test.left)
    return truth && test.operator === 'instanceof' && left.type === 'Identifier' && left.name === name ? [test.right] : undefined
  }
  if (test.type === 'CallExpression') return truth && asksForError(test, name) ? [test.callee] : undefined
  if (test.type !== 'LogicalExpression') return undefined
  const [one, other] = [classesIf(test.left, name, truth), classesIf(test.right, name, truth)]
  // Both sides hold, or at least one does.
  if ((test.operator === '&&') === truth) return one ?? other
  return one && other && [...one, ...other]
}

/** `createHttpError.isHttpError(error)`, `Boom.isBoom(error)` */
function asksForError({ callee, arguments: [asked] }: CallExpression, name: string): boolean {
  const called = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee
  return called.type === 'Identifier' && /^is(HttpError|Boom)$/.test(called.name) && asked?.type === 'Identifier' && asked.name === name
}

function leaves(node: Node): boolean {
  if (node.type === 'BlockStatement') return node.body.some(leaves)
  return node.type === 'ReturnStatement' || node.type === 'ThrowStatement'
}
