import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { classHeld, classOf } from './instances.ts'
import { heldOf, memberNamed } from './members.ts'
import type { Module } from './module.ts'
import type { FoundDeclaration, Modules } from './modules.ts'
import { isFunction, type FunctionNode, type Handed, type Units } from './unit.ts'
import { bare, unwrapped } from './uses.ts'
import type { Wrapper, Wrapping } from './wrapper.ts'

/** An object that a wrapper is given beside its handler, by the class that its type names, and whose methods it hands the request: `limiter.check(req)`. */
interface AskedInstance {
  /** In which call it is given: 0 for that which gives the handler in the wrapper, 1 for what makes that one. */
  depth: number
  index: number
  /** What it is where nothing is given. */
  otherwise: NodePath | undefined
  made: FoundDeclaration
  calls: { call: CallExpression; method: NodePath<FunctionNode>; property: string; request: Handed | undefined; response: Handed | undefined }[]
}

/** The objects that a wrapper is given so. */
function instancesAskedBy({ path, declared, takes, makes, module, gives }: Wrapper, modules: Modules): AskedInstance[] {
  if (!gives || takes.size === 0) return []
  const handlers = new Set(takes.values())
  const makers: NodePath<FunctionNode>[] = [path]
  for (let at: NodePath | null = path; at && at.node !== declared.node; ) {
    at = at.findParent((one) => one.isFunction())
    if (at && isFunction(at)) makers.push(at)
  }
  return makers.flatMap((maker, depth) =>
    maker.get('params').flatMap((parameter, index) => {
      const name = parameter.isAssignmentPattern() ? parameter.node.left : parameter.node
      const binding = name.type === 'Identifier' ? maker.scope.getOwnBinding(name.name) : undefined
      const made = binding?.constant && !handlers.has(binding) ? classHeld(modules, module, binding) : undefined
      const calls = binding && made ? callsOf(binding, made, makes) : []
      return made && calls.length > 0 ? [{ depth, index, otherwise: parameter.isAssignmentPattern() ? (parameter.get('right') as NodePath) : undefined, made, calls }] : []
    }),
  )
}

/** The calls of its methods that get the request or the response of a handler that the wrapper makes. */
function callsOf({ referencePaths }: Binding, made: FoundDeclaration, makes: readonly NodePath<FunctionNode>[]): AskedInstance['calls'] {
  return referencePaths.flatMap((reference) => {
    const member = unwrapped(reference).parentPath
    const call = member && unwrapped(member).parentPath
    if (!member?.isMemberExpression() || member.node.object !== reference.node || member.node.computed || member.node.property.type !== 'Identifier' || !call?.isCallExpression() || call.node.callee !== member.node) return []
    const { name } = member.node.property
    const method = memberNamed(made.path, name, false)
    const at = (place: number): Handed | undefined => {
      const index = call.node.arguments.findIndex((one) => isParameter(call, bare(one), makes, place))
      return index === -1 ? undefined : { index }
    }
    const [request, response] = [at(0), at(1)]
    return method && heldOf(method) && (request || response) ? [{ call: call.node, method, property: name, request, response }] : []
  })
}

function isParameter({ scope }: NodePath, node: Node, makes: readonly NodePath<FunctionNode>[], place: number): boolean {
  const binding = node.type === 'Identifier' ? scope.getBinding(node.name) : undefined
  return binding !== undefined && makes.some((path) => path.node.params[place] === binding.identifier)
}

/** Makes the calls of such methods known to those who read the wrapper. */
export function knowInstances(wrapper: Wrapper, units: Units, modules: Modules, unitsOf: (module: Module) => Units): void {
  for (const { made, calls } of instancesAskedBy(wrapper, modules)) {
    for (const { call, method, property, request, response } of calls) {
      const unit = unitsOf(made.module).read(method, property, request, response)
      if (unit) units.knowAsked(unit, [call])
    }
  }
}

/**
 * Where a wrapper is given what may be another kind of object than its type says: of another class, or made elsewhere.
 * @param module where the wrappers are called
 */
export function otherInstance(wrappings: readonly Wrapping[], module: Module, modules: Modules): Wrapping | undefined {
  return wrappings.find(({ call, wrapper }) =>
    instancesAskedBy(wrapper, modules).some(({ depth, index, otherwise, made }) => {
      let at = pathOf(module, call)
      for (let n = 0; n < depth && at; n++) {
        const callee: NodePath = at.get('callee') as NodePath
        at = callee.isCallExpression() ? callee : undefined
      }
      const given = at?.node.arguments.slice(0, index + 1).some((one) => one.type === 'SpreadElement') ? undefined : at?.get('arguments')
      const argument = given?.[index] as NodePath | undefined
      // What is not there has no methods, as before.
      if (given && !argument && !otherwise) return false
      const found = argument ? classOf(modules, module, argument) : given && otherwise ? classOf(modules, wrapper.module, otherwise) : undefined
      return found?.path.node !== made.path.node
    }),
  )
}

function pathOf({ program }: Module, call: CallExpression): NodePath<CallExpression> | undefined {
  let found: NodePath<CallExpression> | undefined
  program.traverse({ CallExpression: (path) => void (path.node === call && (found = path)) })
  return found
}
