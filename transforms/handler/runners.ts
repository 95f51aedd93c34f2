import type { NodePath, Scope } from '@babel/traverse'
import type { ArrowFunctionExpression, CallExpression, FunctionExpression, Node } from '@babel/types'
import { importedAs } from './imported.ts'
import type { Module } from './module.ts'
import type { Modules } from './modules.ts'
import { functionOf, type FunctionNode } from './unit.ts'
import { bare, unwrapped } from './uses.ts'

/** The callback of a call that gives what the callback gives, which is called once or fails: `storage.run(store, () => handler(req, res))`. */
export type FindRunner = (module: Module, call: CallExpression, scope: Scope) => ArrowFunctionExpression | FunctionExpression | undefined

/** Functions of libraries whose last argument is such a callback, by their documentation and types. */
const OF_LIBRARIES: readonly { name: string; from: RegExp }[] = [
  { name: 'with', from: /^@opentelemetry\/api$/ },
  { name: 'startSpan', from: /^@sentry\// },
  { name: 'withIsolationScope', from: /^@sentry\// },
]

/** @param modules the project's other files, where they can be read */
export function runnersIn(modules: Modules | undefined): FindRunner {
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
      return callee.property.name === 'run' && isStorage(module, callee.object, scope) ? 1 : undefined
    }
    if (callee.type !== 'Identifier') return undefined
    const binding = scope.getBinding(callee.name)
    const own = binding && binding.kind !== 'module' ? functionOf(binding) : undefined
    const found = own ? { module, path: own } : binding && modules?.imported(module, binding)
    if (!found) return undefined
    const index = call.arguments.findIndex((argument) => isCallback(argument))
    return index !== -1 && givesResult(found.module, found.path, index, find) ? index : undefined
  }
  const isStorage = (module: Module, object: Node, scope: Scope): boolean => {
    const binding = object.type === 'Identifier' ? scope.getBinding(object.name) : undefined
    const declared = binding?.kind === 'module' ? modules?.importedDeclaration(module, binding)?.path : binding?.constant ? binding.path : undefined
    const init = declared?.isVariableDeclarator() && declared.node.init ? bare(declared.node.init) : undefined
    return init?.type === 'NewExpression' && init.callee.type === 'Identifier' && init.callee.name === 'AsyncLocalStorage'
  }
  return (module, call, scope) => {
    const index = find(module, call, scope)
    const argument = index === undefined ? undefined : call.arguments[index]
    const callback = argument && bare(argument)
    return callback && isCallback(callback) && call.arguments.filter((one) => isCallback(one)).length === 1 ? callback : undefined
  }
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

