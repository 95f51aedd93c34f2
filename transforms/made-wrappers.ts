import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { isTaken, type Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { returned } from './handler/read-wrapper.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare } from './handler/uses.ts'
import { isTypedMiddleware } from './labelled-middlewares.ts'
import type { Splice } from './splice.ts'

/**
 * `export const onlyGet = only('GET')`, where `only` does nothing but to give a wrapper: a wrapper as any other,
 * `(handler) => only('GET')(handler)`. What keeps something between calls is left as it is: it would be made for each handler.
 * @param find the function of another file that a name stands for
 */
export function madeWrappers(module: Module, find: FindNamed): Splice[] {
  if (module.uncountable) return []
  const { scope } = module.program
  return Object.values(scope.bindings).flatMap((binding): Splice[] => {
    const { path } = binding
    const preset = presetOf(module, binding, find)
    if (preset) return preset
    const init = binding.constant && path.isVariableDeclarator() && path.node.id.type === 'Identifier' && !path.node.id.typeAnnotation ? path.get('init') : undefined
    if (!init || Array.isArray(init) || !init.isCallExpression() || init.node.callee.type !== 'Identifier' || init.node.typeParameters || isTaken(module, 'handler', init.node)) return []
    const maker = scope.getOwnBinding(init.node.callee.name)
    const found = maker && (maker.kind === 'module' ? find(init.node.callee.name) : functionOf(maker))
    const isConstant = (name: string) => scope.getOwnBinding(name)?.constant === true && scope.getOwnBinding(name) !== binding
    if (!found || !init.node.arguments.every((one) => isPlain(one, isConstant)) || !givesWrapper(module, found)) return []
    const { start, end } = init.node
    return [{ start: start as number, end: end as number, parts: [`(handler${module.typescript ? ': any' : ''}) => `, { start: start as number, end: end as number }, '(handler)'] }]
  })
}

/**
 * `(methods) => withLimit('export', methods)`: a maker of wrappers that chooses for another one, `(methods) => (handler) => withLimit(…)(handler)`.
 */
function presetOf(module: Module, binding: Binding, find: FindNamed): Splice[] | undefined {
  const preset = functionOf(binding)
  const call = preset && !preset.node.async && !preset.node.generator ? returned(preset) : undefined
  if (!preset || !call?.isCallExpression() || call.node.callee.type !== 'Identifier' || call.node.typeParameters) return undefined
  const name = ['handler', 'inner'].find((one) => !isTaken(module, one, preset.node))
  const { body } = preset.node
  if (body.type === 'BlockStatement' && (body.body.length > 1 || body.directives.length > 0)) return undefined
  const maker = module.program.scope.getOwnBinding(call.node.callee.name)
  if (!maker?.constant || maker === binding || call.scope.getBinding(call.node.callee.name) !== maker) return undefined
  const found = maker.kind === 'module' ? find(call.node.callee.name) : functionOf(maker)
  // What it is given is there, or its own.
  const isThere = (name: string) => preset.scope.getOwnBinding(name)?.kind === 'param' || (!preset.scope.hasOwnBinding(name) && module.program.scope.getOwnBinding(name)?.constant === true)
  if (!name || !found || !call.node.arguments.every((one) => isPlain(one, isThere)) || !givesWrapper(module, found) || (returned(found) as NodePath<FunctionNode>).node.params.length !== 1) return undefined
  const { start, end } = call.node
  return [{ start: start as number, end: end as number, parts: [`(${name}${module.typescript ? ': any' : ''}) => `, { start: start as number, end: end as number }, `(${name})`] }]
}

/** Whether a function gives a wrapper, and does nothing else. */
function givesWrapper(module: Module, maker: NodePath<FunctionNode>): boolean {
  const { node } = maker
  const isBare = node.body.type !== 'BlockStatement' || (node.body.body.length === 1 && node.body.directives.length === 0)
  const wrapper = !node.async && !node.generator && isBare && !keepsSomething(maker) ? returned(maker) : undefined
  if (!wrapper || !isFunction(wrapper)) return false
  const handler = wrapper.node.params.length === 1 && !wrapper.node.async ? returned(wrapper) : undefined
  return (handler !== undefined && isFunction(handler) && handler.node.params.length >= 2) || (wrapper.node.params.length === 3 && isTypedMiddleware(module, maker))
}

/** Whether a function makes something by itself that outlives its call, or changes what it is given. */
function keepsSomething(maker: NodePath<FunctionNode>): boolean {
  let keeps = false
  for (const parameter of maker.get('params')) {
    const defaults = (path: NodePath) => void (path.isAssignmentPattern() && (keeps ||= !isPlain(path.node.right, () => false)))
    defaults(parameter)
    parameter.traverse({ AssignmentPattern: defaults })
  }
  const isGiven = (path: NodePath): boolean => {
    if (path.isMemberExpression() || path.isOptionalMemberExpression()) return isGiven(path.get('object') as NodePath)
    const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
    return binding?.kind === 'param' && binding.scope.path.node === maker.node
  }
  maker.traverse({
    'AssignmentExpression|UpdateExpression': (path: NodePath) => void (keeps ||= isGiven(path.get(path.isUpdateExpression() ? 'argument' : 'left') as NodePath)),
    UnaryExpression: (path) => void (keeps ||= path.node.operator === 'delete' && isGiven(path.get('argument') as NodePath)),
    CallExpression: (path) => {
      const callee = path.get('callee')
      keeps ||= callee.isMemberExpression() && callee.node.property.type === 'Identifier' && /^(push|pop|shift|unshift|splice|sort|reverse|set|add|delete|clear|assign)$/.test(callee.node.property.name) && [callee.get('object'), ...path.get('arguments').slice(0, 1)].some((one) => isGiven(one as NodePath))
    },
  })
  return keeps
}

/** Data that is the same whenever it is made. @param isConstant whether a name of the module always means the same */
function isPlain(given: Node, isConstant: (name: string) => boolean): boolean {
  const node = bare(given)
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return true
    case 'Identifier':
      return isConstant(node.name)
    case 'MemberExpression':
      return !node.computed && node.object.type === 'Identifier' && isConstant(node.object.name)
    case 'ArrayExpression':
      return node.elements.every((one) => one !== null && isPlain(one, isConstant))
    case 'ObjectExpression':
      return node.properties.every((one) => one.type === 'ObjectProperty' && !one.computed && isPlain(one.value, isConstant))
    default:
      return false
  }
}
