import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { bare, unwrapped } from './handler/uses.ts'
import type { Splice } from './splice.ts'

/** Parts of a request that have a form of their own in route handlers. */
const PARTS = new Set(['body', 'query', 'headers', 'cookies'])

/** How deep types and constants are looked into. */
const DEPTH = 4

/**
 * `req[location]`, where `location` is one of a few names: `{ body: req.body, query: req.query }[location]`, of which each part is read as
 * anywhere else. The names are those of its type, or of the values that a constant has.
 */
export function partsByName(module: Module): Splice[] {
  const splices: Splice[] = []
  module.program.traverse({
    'MemberExpression|OptionalMemberExpression'(path: NodePath) {
      if (!(path.isMemberExpression() || path.isOptionalMemberExpression()) || !path.node.computed || isWritten(path)) return
      const object = bare(path.node.object)
      if (object.type !== 'Identifier' || !isRequest(path, object.name)) return
      const names = namesOf(path.get('property') as NodePath)
      if (!names || names.length < 2 || !names.every((name) => PARTS.has(name))) return
      const parts = [...new Set(names)].map((name) => `${name}: ${object.name}.${name}`)
      const isFirst = path.node.object === object && startsStatement(path)
      splices.push({ start: object.start as number, end: object.end as number, parts: [isFirst ? `({ ${parts.join(', ')} })` : `{ ${parts.join(', ')} }`] })
    },
  })
  return splices
}

/** Whether a name is a parameter that is a request by its type, or by what it is called. */
function isRequest(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name)
  if (binding?.kind !== 'param' || !binding.constant) return false
  const type = annotation(binding.identifier)
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? /Request/.test(type.typeName.name) : /^_?(req|request)$/.test(name)
}

/** An object in brackets would begin a block. */
function startsStatement(path: NodePath): boolean {
  const { start } = path.node
  const around = path.findParent((one) => one.isStatement() || one.isArrowFunctionExpression())
  return around?.node.start === start || (around?.isArrowFunctionExpression() === true && around.node.body.start === start)
}

/** What is put there is read from there. */
function isWritten(path: NodePath): boolean {
  const outer = unwrapped(path)
  const { parent } = outer
  return (parent.type === 'AssignmentExpression' && parent.left === outer.node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')
}

/** All names that an expression may be; undefined where they are not known. */
function namesOf(path: NodePath, depth = 0): string[] | undefined {
  const node = bare(path.node)
  if (depth > DEPTH) return undefined
  if (node.type === 'StringLiteral') return [node.value]
  if (path.isConditionalExpression()) return allOf([namesOf(path.get('consequent'), depth + 1), namesOf(path.get('alternate'), depth + 1)])
  if (node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier' && node.property.type === 'Identifier') {
    const object = path.scope.getBinding(node.object.name)
    const type = object?.constant ? annotation(object.identifier) : undefined
    return type && namesOfType(memberOf(type, node.property.name, path), path)
  }
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined
  if (!binding?.constant || node.type !== 'Identifier') return undefined
  const typed = annotation(binding.identifier)
  if (typed) return namesOfType(typed, path)
  const { path: declared } = binding
  const pattern = binding.kind === 'param' ? parameterAround(declared, binding.identifier) : undefined
  if (pattern) return namesOfType(memberOf(pattern.type, pattern.key, path), path)
  if (!declared.isVariableDeclarator() || declared.node.id !== binding.identifier) return undefined
  const loop = declared.parentPath?.parentPath
  const list = loop?.isForOfStatement() && loop.node.left === declared.parent ? bare(loop.node.right) : undefined
  if (list) return list.type === 'ArrayExpression' ? allOf(list.elements.map((one) => (one?.type === 'StringLiteral' ? [one.value] : undefined))) : undefined
  return declared.node.init ? namesOf(declared.get('init') as NodePath, depth + 1) : undefined
}

const allOf = (lists: (string[] | undefined)[]): string[] | undefined => (lists.every((one) => one !== undefined) ? lists.flat() : undefined)

const annotation = (node: Node): Node | undefined => ('typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation' ? node.typeAnnotation.typeAnnotation : undefined)

/** `location` of `({ key, location }: Options)`: the type of the whole, and the key. */
function parameterAround(declared: NodePath, name: Node): { type: Node; key: string } | undefined {
  const pattern = declared.isAssignmentPattern() ? declared.node.left : declared.node
  const type = pattern.type === 'ObjectPattern' ? annotation(pattern) : undefined
  if (pattern.type !== 'ObjectPattern' || !type) return undefined
  const own = pattern.properties.find((one) => one.type === 'ObjectProperty' && (one.value === name || (one.value.type === 'AssignmentPattern' && one.value.left === name)))
  return own?.type === 'ObjectProperty' && !own.computed && own.key.type === 'Identifier' ? { type, key: own.key.name } : undefined
}

/** The declaration that a type's name has in the file. */
function declaredType(type: Node, path: NodePath): Node | undefined {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || type.typeParameters) return undefined
  const { name } = type.typeName
  const program = path.scope.getProgramParent().path.node
  const statements = program.type === 'Program' ? program.body : []
  const found = statements.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one)).filter((one) => (one?.type === 'TSTypeAliasDeclaration' || one?.type === 'TSInterfaceDeclaration') && one.id.name === name)
  // An interface may be declared in parts.
  return found.length === 1 ? (found[0] as Node) : undefined
}

/** The type of a member, as an object's type has it. */
function memberOf(type: Node, key: string, path: NodePath, depth = 0): Node | undefined {
  if (depth > DEPTH) return undefined
  if (type.type === 'TSTypeReference') {
    const found = declaredType(type, path)
    return found && memberOf(found, key, path, depth + 1)
  }
  if (type.type === 'TSTypeAliasDeclaration') return memberOf(type.typeAnnotation, key, path, depth + 1)
  const members = type.type === 'TSTypeLiteral' ? type.members : type.type === 'TSInterfaceDeclaration' ? type.body.body : []
  const own = members.filter((one) => one.type === 'TSPropertySignature' && !one.computed && one.key.type === 'Identifier' && one.key.name === key)
  return own.length === 1 ? annotation(own[0] as Node) : undefined
}

/** The names that a type stands for; what is left out has none. */
function namesOfType(type: Node | undefined, path: NodePath, depth = 0): string[] | undefined {
  if (!type || depth > DEPTH) return undefined
  if (type.type === 'TSUndefinedKeyword' || type.type === 'TSNullKeyword') return []
  if (type.type === 'TSLiteralType') return type.literal.type === 'StringLiteral' ? [type.literal.value] : undefined
  if (type.type === 'TSUnionType') return allOf(type.types.map((one) => namesOfType(one, path, depth + 1)))
  if (type.type === 'TSParenthesizedType' || type.type === 'TSTypeAliasDeclaration') return namesOfType(type.typeAnnotation, path, depth + 1)
  return type.type === 'TSTypeReference' ? namesOfType(declaredType(type, path), path, depth + 1) : undefined
}
