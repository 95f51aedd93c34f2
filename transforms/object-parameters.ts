import type { NodePath } from '@babel/traverse'
import type { Node, Program } from '@babel/types'
import { isTaken, type Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { functionOf, keyName, type FunctionNode } from './handler/unit.ts'
import { inOne, type Splice } from './splice.ts'

/**
 * `function getSession(options: { req: NextApiRequest; … }) { const { req } = options … options.res }`: functions of a file that get the
 * request or the response in an object take that apart in their parameters, as most do. One that hands the object on to what may read more
 * of it, or changes it, stays as it is.
 * @param find the function of another file that a name stands for
 */
export function objectParameters(module: Module, find: FindNamed = () => undefined): Splice[] {
  if (module.uncountable || !/\breq(uest)?\b/.test(module.source)) return []
  return Object.values(module.program.scope.bindings).flatMap((binding) => {
    const path = functionOf(binding)
    return path ? path.node.params.flatMap((parameter) => takenApart(module, path, parameter, find)) : []
  })
}

function takenApart(module: Module, path: NodePath<FunctionNode>, parameter: Node, find: FindNamed): Splice[] {
  if (parameter.type !== 'Identifier' || parameter.optional || path.node.body.type !== 'BlockStatement') return []
  // Defaults of other parameters would see its names, and a directive allows plain parameters only.
  if (path.node.body.directives.length > 0 || path.node.params.some((one) => !isPlain(one))) return []
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
    } else {
      const taken = handedOn(module, parent, node, find)
      if (!taken) return []
      for (const name of [...new Set(taken)].toSorted()) members.push({ name, node, property: undefined })
    }
  }
  const whole = new Map<Node, string[]>()
  for (const { name, node, property } of members) {
    if (!keys.has(name)) {
      if (isTaken(module, name, path.node)) return []
      keys.set(name, name)
      fields.push(name)
    }
    const local = keys.get(name)
    if (local === undefined || isDeclaredAgain(path, local)) return []
    if (node.type === 'Identifier') {
      whole.set(node, [...(whole.get(node) ?? []), local === name ? name : `${name}: ${local}`])
      continue
    }
    const shorthand = property?.type === 'ObjectProperty' && property.value === node && keyName(property) === local && !property.computed && !property.shorthand
    splices.push(shorthand ? { start: property.start as number, end: property.end as number, parts: [local] } : { start: node.start as number, end: node.end as number, parts: [local] })
  }
  for (const [node, names] of whole) splices.push({ start: node.start as number, end: node.end as number, parts: [`{ ${names.join(', ')} }`] })
  // The `response` of an error is another one.
  if (![...keys.keys(), ...ofRequests(module.program.node, type)].some((name) => name.startsWith('req')) || ![...keys.keys()].some(isOfRequest)) return []
  // A type that has a name of its own cannot lose the request and keep the rest.
  if (parameter.typeAnnotation && type?.type !== 'TSTypeLiteral' && ![...keys.keys()].every(isOfRequest)) return []
  const start = parameter.start as number
  const end = start + parameter.name.length
  const pattern = `{ ${fields.join(', ')} }`
  const bare = path.node.type === 'ArrowFunctionExpression' && path.node.params.length === 1 && !/\(\s*$/.test(module.source.slice(path.node.start as number, start))
  return [inOne([{ start, end, parts: [bare ? `(${pattern})` : pattern] }, ...splices])]
}

const isOfRequest = (name: string): boolean => /^(req(uest)?|res(ponse)?)$/.test(name)

/** A parameter by its name, with a default that none of another's names is in. */
function isPlain(parameter: Node): boolean {
  if (parameter.type !== 'AssignmentPattern') return parameter.type === 'Identifier'
  const { left, right } = parameter
  const isEmpty = (right.type === 'ObjectExpression' && right.properties.length === 0) || (right.type === 'ArrayExpression' && right.elements.length === 0)
  return left.type === 'Identifier' && (isEmpty || right.type === 'NullLiteral' || isLiteral(right.type))
}

const isLiteral = (type: Node['type']): boolean => /^(String|Numeric|Boolean)Literal$/.test(type)

/** What a function takes of an object that it is handed whole, and what else its type asks for; undefined where that may be more than a request and a response. */
function handedOn(module: Module, call: NodePath | null | undefined, node: Node, find: FindNamed): string[] | undefined {
  if (!call?.isCallExpression() || call.node.callee.type !== 'Identifier') return undefined
  const index = call.node.arguments.findIndex((one) => one === node)
  const { name } = call.node.callee
  const binding = call.scope.getBinding(name)
  if (index === -1 || !binding || binding.scope !== module.program.scope || call.node.arguments.slice(0, index).some((one) => one.type === 'SpreadElement')) return undefined
  const callee = binding.kind === 'module' ? find(name) : functionOf(binding)
  const parameter = callee?.node.params[index]
  if (!callee || !parameter || (binding.kind !== 'module' && !binding.constant)) return undefined
  const type = parameter.type !== 'ObjectPattern' && parameter.type !== 'Identifier' ? undefined : parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
  const asked = ofRequests(callee.scope.getProgramParent().path.node as Program, type)
  if (parameter.type === 'ObjectPattern') {
    const keys = parameter.properties.map((one) => (one.type === 'ObjectProperty' && !one.computed && one.value.type === 'Identifier' ? keyName(one) : undefined))
    return keys.every((key) => key !== undefined && isOfRequest(key)) ? [...(keys as string[]), ...asked] : undefined
  }
  // Another one of this file, which takes it apart as well.
  const given = parameter.type === 'Identifier' && binding.kind !== 'module' ? callee.scope.getOwnBinding(parameter.name) : undefined
  if (!given?.constant) return undefined
  const taken: string[] = []
  for (const reference of given.referencePaths) {
    const { parentPath: parent } = reference
    if (parent?.isMemberExpression() && parent.node.property.type === 'Identifier') taken.push(parent.node.property.name)
    else return undefined
  }
  return taken.every(isOfRequest) && takenApart(module, callee, parameter, find).length > 0 ? [...taken, ...asked] : undefined
}

/** Of a type that names nothing but a request and a response, both: who is handed the object on has that type. */
function ofRequests({ body }: Program, type: Node | undefined): string[] {
  const name = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : undefined
  const declared = body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one)).find((one) => one?.type === 'TSTypeAliasDeclaration' && one.id.name === name)
  const literal = declared?.type === 'TSTypeAliasDeclaration' ? declared.typeAnnotation : type
  if (literal?.type !== 'TSTypeLiteral') return []
  const names = literal.members.map((one) => (one.type === 'TSPropertySignature' && one.key.type === 'Identifier' ? one.key.name : ''))
  return names.every(isOfRequest) ? names : []
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
