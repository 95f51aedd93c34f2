import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node } from '@babel/types'
import { isTaken, type Module } from './handler/module.ts'
import { functionOf, isFunction, keyName, type FunctionNode } from './handler/unit.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Splice } from './splice.ts'

/**
 * `withUser(async (context) => { const { req, res } = context … context.user })`: what a handler gets in one object it takes apart in its
 * parameters, as most do. Left as it is where the object goes on as a whole, or where a name would mean something else.
 * @param calls the calls that the default export is made of
 */
export function oneObject(module: Module, calls: readonly NodePath<CallExpression>[]): Splice[] {
  return calls.flatMap((call) => call.get('arguments').flatMap((argument) => functionsIn(argument as NodePath).flatMap((path) => takenApart(module, path))))
}

/** The functions that an argument hands over: itself, by its name, or in an object. */
function functionsIn(argument: NodePath): NodePath<FunctionNode>[] {
  const path = withoutCasts(argument)
  if (isFunction(path)) return [path]
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const named = binding && binding.kind !== 'param' ? functionOf(binding) : undefined
  if (named) return [named]
  return path.isObjectExpression() ? path.get('properties').flatMap((property) => (property.isObjectProperty() ? functionsIn(property.get('value') as NodePath) : [])) : []
}

function takenApart(module: Module, path: NodePath<FunctionNode>): Splice[] {
  const [parameter, ...others] = path.node.params
  if (parameter?.type !== 'Identifier' || parameter.optional || others.length > 0 || module.uncountable) return []
  const binding = path.scope.getOwnBinding(parameter.name)
  const taken = binding?.constant ? namesTaken(module, path, binding) : undefined
  if (!taken || ![...taken.names.keys()].some((name) => /^req(uest)?$/.test(name))) return []
  const fields = [...taken.names].map(([name, local]) => (name === local ? name : `${name}: ${local}`))
  const end = (parameter.start as number) + parameter.name.length
  const pattern = `{ ${fields.join(', ')} }`
  const bare = path.node.type === 'ArrowFunctionExpression' && !/\(\s*$/.test(module.source.slice(path.node.start as number, parameter.start as number))
  return [{ start: parameter.start as number, end, parts: [bare ? `(${pattern})` : pattern] }, ...taken.splices]
}

/** What is taken of the object, by the names that it gets; undefined where something else is done with it. */
function namesTaken(module: Module, path: NodePath<FunctionNode>, binding: Binding): { names: Map<string, string>; splices: Splice[] } | undefined {
  const names = new Map<string, string>()
  const splices: Splice[] = []
  const members: { name: string; node: Node }[] = []
  for (const reference of binding.referencePaths) {
    const { parentPath: parent } = reference
    const statement = parent?.parentPath
    if (parent?.isVariableDeclarator() && parent.node.init === reference.node && parent.node.id.type === 'ObjectPattern' && statement?.isVariableDeclaration() && statement.node.declarations.length === 1 && statement.parent === path.node.body) {
      for (const one of parent.node.id.properties) {
        const key = one.type === 'ObjectProperty' ? keyName(one) : undefined
        if (one.type !== 'ObjectProperty' || key === undefined || one.value.type !== 'Identifier' || names.has(key)) return undefined
        // What is set anew may be.
        names.set(key, one.value.name)
      }
      const { start, end } = statement.node
      splices.push({ start: start as number, end: (end as number) + (/^[\t ;]*(\r?\n[\t ]*)?/.exec(module.source.slice(end as number))?.[0].length ?? 0), parts: [] })
    } else if (parent?.isMemberExpression() && parent.node.object === reference.node && !parent.node.computed && parent.node.property.type === 'Identifier' && !isChanged(parent)) {
      members.push({ name: (parent.node.property as Identifier).name, node: parent.node })
    } else return undefined
  }
  for (const { name, node } of members) {
    if (!names.has(name) && isTaken(module, name, path.node)) return undefined
    const local = names.get(name) ?? name
    names.set(name, local)
    const property = parentOf(binding, node)
    const shorthand = property?.type === 'ObjectProperty' && property.value === node && keyName(property) === local && !property.computed
    splices.push(shorthand ? { start: property.start as number, end: property.end as number, parts: [local] } : { start: node.start as number, end: node.end as number, parts: [local] })
  }
  // A name that is declared again further in means another value there.
  for (const local of names.values()) {
    let again = false
    path.traverse({ Scope: (inner) => void (again ||= inner.scope !== path.scope && inner.scope.hasOwnBinding(local)) })
    if (again && members.some(({ name }) => names.get(name) === local)) return undefined
  }
  return { names, splices }
}

const isChanged = ({ parent, node }: NodePath): boolean => (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')

const parentOf = ({ referencePaths }: Binding, node: Node): Node | undefined => referencePaths.find(({ parent }) => parent === node)?.parentPath?.parent
