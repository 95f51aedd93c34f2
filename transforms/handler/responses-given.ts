import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { importedAs } from './imported.ts'
import type { Module } from './module.ts'
import type { Modules } from './modules.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'
import { bare } from './uses.ts'

/** Methods that only what `fetch` gives has, as far as routes go. */
const READS = /^(json|text|arrayBuffer|blob|formData|clone)$/
/** How far functions that give what others give are followed. */
const DEPTH = 4

/**
 * Where a function gives its caller a response of its own, `return fetch(url)`: in its new form, callers take responses for answers.
 * @param modules finds functions of other files, where there are some
 */
export function responseGiven(path: NodePath<FunctionNode>, module: Module, modules: Modules | undefined): Node | undefined {
  return valuesOf(path).find((value) => mayBeResponse(value, module, modules, DEPTH))?.node
}

/** Whether what a call gives is read as the response of a `fetch` where it is taken: `await (await forward(req)).json()`. */
export function isReadAsResponse(call: NodePath): boolean {
  const whole = call.parentPath?.isAwaitExpression() ? call.parentPath : call
  const { parent } = whole
  if (isRead(whole)) return true
  const binding = parent.type === 'VariableDeclarator' && parent.init === whole.node && parent.id.type === 'Identifier' ? whole.scope.getBinding(parent.id.name) : undefined
  return binding?.referencePaths.some(isRead) === true
}

function isRead({ node, parentPath }: NodePath): boolean {
  if (!parentPath?.isMemberExpression() || parentPath.node.object !== node || parentPath.node.computed || parentPath.node.property.type !== 'Identifier') return false
  return READS.test(parentPath.node.property.name) && parentPath.parent.type === 'CallExpression' && parentPath.parent.callee === parentPath.node
}

/** What a function returns, out of the functions in it. */
function valuesOf(path: NodePath<FunctionNode>): NodePath[] {
  const body = path.get('body') as NodePath
  if (!body.isBlockStatement()) return [body]
  const found: NodePath[] = []
  body.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (one) => void (one.node.argument && found.push(one.get('argument') as NodePath)),
  })
  return found
}

function mayBeResponse(path: NodePath, module: Module, modules: Modules | undefined, depth: number): boolean {
  const of = (other: NodePath) => mayBeResponse(other, module, modules, depth)
  const { node } = path
  switch (node.type) {
    case 'AwaitExpression':
      return of(path.get('argument') as NodePath)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return of(path.get('expression') as NodePath)
    case 'ConditionalExpression':
      return of(path.get('consequent') as NodePath) || of(path.get('alternate') as NodePath)
    case 'LogicalExpression':
      return of(path.get('left') as NodePath) || of(path.get('right') as NodePath)
    case 'AssignmentExpression':
      return of(path.get('right') as NodePath)
    case 'SequenceExpression':
      return (path.get('expressions') as NodePath[]).slice(-1).some(of)
    case 'NewExpression':
      return isResponseClass(node.callee)
    case 'Identifier': {
      const binding = path.scope.getBinding(node.name)
      const init = binding?.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' ? binding.path.get('init') : undefined
      const later = binding?.constantViolations.flatMap((one) => (one.isAssignmentExpression() && one.node.left.type === 'Identifier' ? one.get('right') : [])) ?? []
      return depth > 0 && [...(init ? [init as NodePath] : []), ...later].some((one) => mayBeResponse(one, module, modules, depth - 1))
    }
    case 'CallExpression':
      return called(path, module, modules, depth)
    default:
      return false
  }
}

/** Whether a call gives a response: `fetch`, `Response.json`, `.then(…)` of one, or a function that returns what one of them gives. */
function called(path: NodePath, module: Module, modules: Modules | undefined, depth: number): boolean {
  const callee = path.get('callee') as NodePath
  const { node } = callee
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed) {
    const object = callee.get('object') as NodePath
    const { name } = node.property
    if (name === 'fetch' || isResponseClass(node.object)) return true
    if (!/^(then|catch|finally|clone)$/.test(name) || !mayBeResponse(object, module, modules, depth)) return false
    const [callback] = path.get('arguments') as NodePath[]
    if (name !== 'then' || !callback || !isFunction(callback)) return true
    const [first] = callback.node.params
    return valuesOf(callback).some((value) => (value.isIdentifier() && first?.type === 'Identifier' && value.node.name === first.name) || mayBeResponse(value, module, modules, depth))
  }
  if (node.type !== 'Identifier' || depth === 0) return isFunction(callee) && valuesOf(callee).some((value) => mayBeResponse(value, module, modules, depth))
  const binding = path.scope.getBinding(node.name)
  if (!binding || importedAs(node, path.scope)?.name === 'fetch' || (binding.kind === 'module' && node.name === 'fetch')) return node.name === 'fetch' || binding !== undefined
  const own = functionOf(binding)
  const found = own ? { path: own, module } : modules?.imported(module, binding)
  return found !== undefined && valuesOf(found.path).some((value) => mayBeResponse(value, found.module, modules, depth - 1))
}

const isResponseClass = (given: Node): boolean => {
  const node = bare(given)
  return node.type === 'Identifier' && /^(Next)?Response$/.test(node.name)
}
