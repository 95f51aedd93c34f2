import type { Binding, NodePath, Scope } from '@babel/traverse'
import type { ArrowFunctionExpression, CallExpression, FunctionExpression, Node } from '@babel/types'
import { importedAs } from './imported.ts'
import type { Module } from './module.ts'
import type { Modules } from './modules.ts'
import { functionOf, type FunctionNode } from './unit.ts'
import { bare, unwrapped } from './uses.ts'

/** The callback of a call that gives what the callback gives, which is called once or fails: `storage.run(store, () => handler(req, res))`. */
export type FindRunner = (module: Module, call: CallExpression, scope: Scope) => Runner | undefined

export interface Runner {
  callback: ArrowFunctionExpression | FunctionExpression
  /** Whether TypeScript knows nothing of what the call gives. */
  isUnknown: boolean
}

/** Functions of libraries whose last argument is such a callback, by their documentation and types. */
const OF_LIBRARIES: readonly { name: string; from: RegExp }[] = [
  { name: 'with', from: /^@opentelemetry\/api$/ },
  { name: 'startSpan', from: /^@sentry\// },
  { name: 'withIsolationScope', from: /^@sentry\// },
]

/** @param modules the project's other files, where they can be read */
export function runnersIn(modules: Modules | undefined): FindRunner {
  const open = new Set<Node>()
  const find = (module: Module, call: CallExpression, scope: Scope): number | undefined => {
    const callee = bare(call.callee)
    const last = call.arguments.length - 1
    const imported = importedAs(callee, scope)
    if (imported && OF_LIBRARIES.some(({ name, from }) => name === imported.name && from.test(imported.from))) return last
    if (callee.type === 'MemberExpression') {
      if (callee.computed || callee.property.type !== 'Identifier') return undefined
      // A tracer of OpenTelemetry, wherever it is from.
      if (callee.property.name === 'startActiveSpan') return last
      // `context.with(…)` of a named import.
      const object = importedAs(callee.object, scope)
      if (object?.from === '@opentelemetry/api' && object.name === 'context' && callee.property.name === 'with') return 1
      if (callee.property.name === 'run' && isStorage(module, callee.object, scope)) return 1
    }
    const index = call.arguments.findIndex((argument) => isCallback(argument))
    const found = index === -1 ? undefined : functionFor(module, call, scope)
    // One that hands it on to itself is looked at already.
    if (!found || open.has(found.path.node)) return undefined
    open.add(found.path.node)
    const gives = givesResult(found.module, found.path, index, find)
    open.delete(found.path.node)
    return gives ? index : undefined
  }
  /** The function or the method of the project that is called. */
  const functionFor = (module: Module, { callee: given }: CallExpression, scope: Scope): Found | undefined => {
    const callee = bare(given)
    if (callee.type === 'MemberExpression') return callee.computed || callee.property.type !== 'Identifier' ? undefined : methodOf(module, callee.object, callee.property.name, scope, modules)
    const binding = callee.type === 'Identifier' ? scope.getBinding(callee.name) : undefined
    const own = binding && binding.kind !== 'module' ? functionOf(binding) : undefined
    return own ? { module, path: own } : binding && modules?.imported(module, binding)
  }
  const isStorage = (module: Module, object: Node, scope: Scope): boolean => {
    const binding = object.type === 'Identifier' ? scope.getBinding(object.name) : undefined
    const declared = binding?.kind === 'module' ? modules?.importedDeclaration(module, binding)?.path : binding?.constant ? binding.path : undefined
    const init = object.type === 'MemberExpression' ? ownProperty(module, object, scope) : declared?.isVariableDeclarator() && declared.node.init ? bare(declared.node.init) : undefined
    return init?.type === 'NewExpression' && init.callee.type === 'Identifier' && init.callee.name === 'AsyncLocalStorage'
  }
  return (module, call, scope) => {
    const index = find(module, call, scope)
    const argument = index === undefined ? undefined : call.arguments[index]
    const callback = argument && bare(argument)
    if (!callback || !isCallback(callback) || call.arguments.filter((one) => isCallback(one)).length !== 1) return undefined
    const found = functionFor(module, call, scope)
    return { callback, isUnknown: found !== undefined && saysUnknown(found, index as number) }
  }
}

interface Found {
  module: Module
  path: NodePath<FunctionNode>
}

/** Whether a function takes a callback of which it is not said what that gives, and says no more of what it gives itself. */
function saysUnknown({ module: { typescript, source }, path: { node } }: Found, index: number): boolean {
  const parameter = node.params[index]
  const type = parameter?.type === 'Identifier' && parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
  const given = type?.type === 'TSFunctionType' ? type.typeAnnotation : undefined
  const says = (one: Node | null | undefined) => one != null && /\bunknown\b/.test(source.slice(one.start as number, one.end as number))
  return typescript && says(node.returnType ?? given)
}

/** The method that is called of a parameter or a constant whose type, or what made it, is a class of the project's. */
function methodOf(module: Module, object: Node, name: string, scope: Scope, modules: Modules | undefined): Found | undefined {
  const binding = object.type === 'Identifier' ? scope.getBinding(object.name) : undefined
  if (!binding?.constant || object.type !== 'Identifier') return undefined
  const held = binding.kind === 'module' ? modules?.member(module, binding, name) : undefined
  if (held) return held
  const { annotation, made } = typeOf(binding)
  const named = annotation ?? made
  const class_ = named === undefined ? undefined : (modules?.declared(module, named) ?? own(module, named))
  const member = class_?.path.isClass() ? class_.path.get('body').get('body').filter((one) => one.isClassMethod({ kind: 'method', computed: false, static: false }) && one.node.key.type === 'Identifier' && one.node.key.name === name) : []
  return class_ && member.length === 1 ? { module: class_.module, path: member[0] as unknown as NodePath<FunctionNode> } : undefined
}

const own = (module: Module, name: string) => {
  const path = module.program.scope.getOwnBinding(name)?.path
  return path && { module, path }
}

/** The name of the type that a parameter is declared to have, or of the class that a constant is made of. */
function typeOf({ kind, identifier, path }: Binding): { annotation?: string | undefined; made?: string | undefined } {
  const type = kind === 'param' && identifier.typeAnnotation?.type === 'TSTypeAnnotation' ? identifier.typeAnnotation.typeAnnotation : undefined
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier') return { annotation: type.typeName.name }
  const init = path.isVariableDeclarator() && path.node.id === identifier && !identifier.typeAnnotation ? path.node.init : undefined
  return init?.type === 'NewExpression' && init.callee.type === 'Identifier' ? { made: init.callee.name } : {}
}

/** What `this.storage` is made of, which its class sets once, where it declares it. */
function ownProperty({ source }: Module, object: Node, scope: Scope): Node | undefined {
  if (object.type !== 'MemberExpression' || object.object.type !== 'ThisExpression' || object.computed || object.property.type !== 'Identifier') return undefined
  const { name } = object.property
  const around = scope.path.findParent((one) => one.isClass()) ?? undefined
  const found = around?.isClass() ? around.node.body.body.find((one) => one.type === 'ClassProperty' && !one.static && !one.computed && one.key.type === 'Identifier' && one.key.name === name) : undefined
  const text = around ? source.slice(around.node.start as number, around.node.end as number) : ''
  if (found?.type !== 'ClassProperty' || !found.value || new RegExp(`\\.\\s*${name}\\s*=[^=]`).test(text)) return undefined
  return bare(found.value)
}

const isCallback = (given: Node): given is ArrowFunctionExpression | FunctionExpression => {
  const node = bare(given)
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'
}

/** Whether a function of the project gives on every way what one of its parameters gave, or throws. */
function givesResult(module: Module, path: NodePath<FunctionNode>, index: number, find: (module: Module, call: CallExpression, scope: Scope) => number | undefined): boolean {
  const parameter = path.node.params[index]
  const binding = parameter?.type === 'Identifier' ? path.scope.getOwnBinding(parameter.name) : undefined
  if (!binding?.constant || path.node.generator || !isGeneric(module, path.node)) return false
  const given = new Set<Node>()
  /** An expression that is what the callback gave, and the ones around it that are that too. */
  const gives = (node: NodePath): boolean => {
    let at = unwrapped(node)
    if (at.parentPath?.isAwaitExpression()) at = unwrapped(at.parentPath)
    const parent = at.parentPath
    if (parent?.isReturnStatement() || (parent?.isArrowFunctionExpression() && parent.node.body === at.node)) {
      const owner = parent.isReturnStatement() ? parent.getFunctionParent() : parent
      if (owner?.node === path.node) {
        given.add(parent.node)
        return true
      }
      // A callback that gives it on: what it is handed to has to.
      const outer = owner && unwrapped(owner)
      const call = outer?.parentPath
      return call?.isCallExpression() === true && find(module, call.node, call.scope) === call.node.arguments.indexOf(outer?.node as never) && gives(call)
    }
    if (!parent?.isVariableDeclarator() || parent.node.init !== at.node || parent.node.id.type !== 'Identifier') return false
    const held = parent.scope.getBinding(parent.node.id.name)
    return held?.constant === true && held.referencePaths.filter((reference) => reference.parentPath?.isReturnStatement()).some((reference) => gives(reference))
  }
  const calls = binding.referencePaths.map((reference) => {
    const outer = unwrapped(reference)
    const call = outer.parentPath
    if (!call?.isCallExpression()) return undefined
    if (call.node.callee === outer.node) return call
    return find(module, call.node, call.scope) === call.node.arguments.indexOf(outer.node as never) || isHandedOn(module, call, outer, find) ? call : undefined
  })
  if (calls.length !== 1 || !calls.every((call) => call !== undefined && gives(call))) return false
  // Every other way out has to throw.
  let others = false
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (inner) => void (others ||= !given.has(inner.node)),
  })
  const { body } = path.node
  return !others && (body.type !== 'BlockStatement' || ends(body))
}

/** Whether a callback is handed on by its name to what gives its result. */
function isHandedOn(module: Module, call: NodePath<CallExpression>, argument: NodePath, find: (module: Module, call: CallExpression, scope: Scope) => number | undefined): boolean {
  const callee = bare(call.node.callee)
  return callee.type === 'MemberExpression' && find(module, call.node, call.scope) === call.node.arguments.indexOf(argument.node as never)
}

/** A type that says what is given, and is no parameter, would not be that of a response. */
function isGeneric({ typescript, source }: Module, { returnType, typeParameters }: FunctionNode): boolean {
  if (!typescript || !returnType) return true
  const names = typeParameters?.type === 'TSTypeParameterDeclaration' ? typeParameters.params.map((one) => one.name) : []
  const text = source.slice(returnType.start as number, returnType.end as number)
  return names.some((name) => new RegExp(`\\b${name}\\b`).test(text)) || /\b(any|unknown)\b/.test(text)
}

/** Whether a block's end is never reached. */
function ends(node: Node): boolean {
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return node.body.some((statement) => ends(statement))
    case 'IfStatement':
      return node.alternate != null && ends(node.consequent) && ends(node.alternate)
    case 'TryStatement':
      return ends(node.block) && (!node.handler || ends(node.handler.body))
    default:
      return false
  }
}

