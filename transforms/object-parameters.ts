import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { isTaken, type Module } from './handler/module.ts'
import { functionOf, keyName, type FunctionNode } from './handler/unit.ts'
import { inOne, type Splice } from './splice.ts'

/**
 * `function getSession(options: { req: NextApiRequest; … }) { const { req } = options … options.res }`: functions of a file that get the
 * request in an object take that apart in their parameters, as most do. One that hands the object on, or changes it, stays as it is.
 */
export function objectParameters(module: Module): Splice[] {
  if (module.uncountable || !/\breq(uest)?\b/.test(module.source)) return []
  return Object.values(module.program.scope.bindings).flatMap((binding) => {
    const path = functionOf(binding)
    return path ? path.node.params.flatMap((parameter) => takenApart(module, path, parameter)) : []
  })
}

function takenApart(module: Module, path: NodePath<FunctionNode>, parameter: Node): Splice[] {
  if (parameter.type !== 'Identifier' || parameter.optional || path.node.body.type !== 'BlockStatement') return []
  // Defaults of other parameters would see its names, and a directive allows plain parameters only.
  if (path.node.body.directives.length > 0 || path.node.params.some((one) => one.type !== 'Identifier')) return []
  const type = parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
  const binding = path.scope.getOwnBinding(parameter.name)
  if (!binding?.constant || binding.referencePaths.length === 0) return []
  const fields: string[] = []
  const keys = new Map<string, string | undefined>()
  const splices: Splice[] = []
  const members: { name: string; node: Node; property: Node | undefined }[] = []
  for (const { parentPath: parent, node } of binding.referencePaths) {
    const statement = parent?.parentPath
    // Where it is the first statement, nothing has run that could have changed what it takes.
    if (parent?.isVariableDeclarator() && parent.node.init === node && parent.node.id.type === 'ObjectPattern' && statement?.isVariableDeclaration() && statement.node.declarations.length === 1 && path.node.body.body[0] === statement.node) {
      for (const one of parent.node.id.properties) {
        const key = one.type === 'ObjectProperty' ? keyName(one) : undefined
        if (one.type !== 'ObjectProperty' || key === undefined || keys.has(key)) return []
        keys.set(key, one.value.type === 'Identifier' ? one.value.name : undefined)
        fields.push(module.source.slice(one.start as number, one.end as number))
      }
      const { start, end } = statement.node
      splices.push({ start: start as number, end: (end as number) + (/^[\t ;]*(\r?\n[\t ]*)*/.exec(module.source.slice(end as number))?.[0].length ?? 0), parts: [] })
    } else if (parent?.isMemberExpression() && parent.node.object === node && !parent.node.computed && parent.node.property.type === 'Identifier' && !isChanged(parent)) {
      members.push({ name: parent.node.property.name, node: parent.node, property: parent.parent })
    } else return []
  }
  for (const { name, node, property } of members) {
    if (!keys.has(name)) {
      if (isTaken(module, name, path.node)) return []
      keys.set(name, name)
      fields.push(name)
    }
    const local = keys.get(name)
    if (local === undefined || isDeclaredAgain(path, local)) return []
    const shorthand = property?.type === 'ObjectProperty' && property.value === node && keyName(property) === local && !property.computed && !property.shorthand
    splices.push(shorthand ? { start: property.start as number, end: property.end as number, parts: [local] } : { start: node.start as number, end: node.end as number, parts: [local] })
  }
  if (![...keys.keys()].some((name) => /^req(uest)?$/.test(name))) return []
  // A type that has a name of its own cannot lose the request and keep the rest.
  if (parameter.typeAnnotation && type?.type !== 'TSTypeLiteral' && ![...keys.keys()].every((name) => /^(req(uest)?|res(ponse)?)$/.test(name))) return []
  const start = parameter.start as number
  const end = start + parameter.name.length
  const pattern = `{ ${fields.join(', ')} }`
  const bare = path.node.type === 'ArrowFunctionExpression' && path.node.params.length === 1 && !/\(\s*$/.test(module.source.slice(path.node.start as number, start))
  return [inOne([{ start, end, parts: [bare ? `(${pattern})` : pattern] }, ...splices])]
}

/** Whether a name means something else somewhere further in. */
function isDeclaredAgain(path: NodePath<FunctionNode>, name: string): boolean {
  let again = false
  path.traverse({ Scope: (inner) => void (again ||= inner.scope !== path.scope && inner.scope.hasOwnBinding(name)) })
  return again
}

/** Set, removed, or called: what is called with its object as `this`. */
const isChanged = ({ parent, node }: NodePath): boolean =>
  (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete') || ((parent.type === 'CallExpression' || parent.type === 'OptionalCallExpression') && parent.callee === node)
