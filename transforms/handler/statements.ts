import type { NodePath } from '@babel/traverse'
import { VISITOR_KEYS, type Comment, type ExportNamedDeclaration, type Expression, type Node, type Program, type Statement } from '@babel/types'
import type { Module } from './module.ts'

/** What is known of one top-level statement. */
export interface Facts {
  statement: Statement
  declares: string[]
  uses: Set<string>
  /** Uses that change the value that a name holds. */
  assigns: Set<string>
  /** False where running the statement does something, or gives what depends on when it runs. */
  inert: boolean
  /** True for what declares nothing that is used: it stands there for what it does. */
  effect: boolean
}

export interface Exported {
  exported: string
  /** Undefined for a name that comes from another module. */
  local: string | undefined
  statement: Statement
}

export function exportsOf(program: Program): Exported[] {
  return program.body.flatMap((statement): Exported[] => {
    if (statement.type !== 'ExportNamedDeclaration') return []
    const declared = statement.declaration ? declaredBy(statement.declaration).map((name) => ({ exported: name, local: name, statement })) : []
    return [...declared, ...statement.specifiers.map((one) => ({ exported: nameOf(one), local: statement.source || one.type !== 'ExportSpecifier' ? undefined : one.local.name, statement }))]
  })
}

export const exportedAs = (program: Program, name: string): Exported | undefined => exportsOf(program).find((one) => one.exported === name)

export function nameOf(specifier: ExportNamedDeclaration['specifiers'][number]): string {
  return specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value
}

/** Every top-level statement but imports. */
export function factsOf(module: Module): Facts[] {
  const { program } = module
  const statements = program.node.body.filter((statement) => statement.type !== 'ImportDeclaration')
  // Enums and namespaces are no bindings of Babel's scopes, nor are types.
  const unbound = new Set(statements.flatMap(declaredBy).filter((name) => !program.scope.hasOwnBinding(name)))
  const facts = statements.map((statement): Facts => {
    const node = statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
    return { statement, declares: declaredBy(node), uses: namesIn(statement, unbound), assigns: new Set(), inert: isInert(node, program), effect: false }
  })
  const at = (offset: number) => facts.find(({ statement }) => offset >= (statement.start as number) && offset < (statement.end as number))
  const used = new Set<string>()
  for (const [name, binding] of Object.entries(program.scope.bindings)) {
    for (const { node } of binding.referencePaths) {
      const user = at(node.start as number)
      if (!user) continue
      // Babel counts the export of a declaration as a reference to it.
      if (!(user.declares.includes(name) && node === user.statement)) used.add(name)
      if (!user.declares.includes(name)) user.uses.add(name)
    }
    for (const { node } of binding.constantViolations) {
      const user = at(node.start as number)
      if (!user || user.declares.includes(name)) continue
      user.uses.add(name)
      user.assigns.add(name)
    }
  }
  for (const one of facts) one.effect = !one.inert && !one.declares.some((name) => used.has(name) || exportsOf(program.node).some((each) => each.local === name))
  return facts
}

/** Names that a statement declares. */
export function declaredBy(node: Node): string[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap((one) => patternNames(one.id))
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TypeAlias':
    case 'InterfaceDeclaration':
    case 'TSImportEqualsDeclaration':
      return node.id ? [node.id.name] : []
    case 'TSModuleDeclaration':
      return node.id.type === 'Identifier' ? [node.id.name] : []
    case 'ExportNamedDeclaration':
      return node.declaration ? declaredBy(node.declaration) : []
    case 'ExportDefaultDeclaration':
      return 'id' in node.declaration && node.declaration.id?.type === 'Identifier' ? [node.declaration.id.name] : []
    default:
      return []
  }
}

function patternNames(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type === 'AssignmentPattern') return patternNames(pattern.left)
  if (pattern.type === 'RestElement') return patternNames(pattern.argument)
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((one) => (one ? patternNames(one) : []))
  if (pattern.type === 'ObjectPattern') return pattern.properties.flatMap((one) => patternNames(one.type === 'RestElement' ? one : one.value))
  return []
}

/** Names in type positions, which scopes do not count, and others that they do not know. */
function namesIn(statement: Statement, unbound: Set<string>): Set<string> {
  const names = new Set<string>()
  walk(statement, (node) => {
    let name: Node | undefined
    if (node.type === 'Identifier' && unbound.has(node.name)) name = node
    else if (node.type === 'TSTypeReference') name = node.typeName
    else if (node.type === 'TSTypeQuery') name = node.exprName
    else if (node.type === 'TSExpressionWithTypeArguments' || node.type === 'TSClassImplements' as never || node.type === 'TSInterfaceHeritage' as never) name = (node as { expression: Node }).expression
    else if (node.type === 'GenericTypeAnnotation') name = node.id
    while (name?.type === 'TSQualifiedName') name = name.left
    if (name?.type === 'Identifier') names.add(name.name)
  })
  return names
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const key of VISITOR_KEYS[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key]
    for (const one of Array.isArray(child) ? child : [child]) if (one) walk(one, visit)
  }
}

export function holds(node: Node, matches: (node: Node) => boolean): boolean {
  let found = false
  walk(node, (inner) => void (found ||= matches(inner)))
  return found
}

/** Whether a declaration does nothing when it runs, and gives the same whenever that is. */
function isInert(node: Node, program: NodePath<Program>): boolean {
  if (/^TS(Interface|TypeAlias|Enum|DeclareFunction|Module)|^(FunctionDeclaration|TypeAlias|InterfaceDeclaration|EmptyStatement|ExportNamedDeclaration)/.test(node.type)) return !(node.type === 'TSModuleDeclaration' && !node.declare)
  if ('declare' in node && node.declare) return true
  if (node.type === 'ClassDeclaration') return isInertValue(node, program)
  if (node.type === 'ExportDefaultDeclaration') return /^(FunctionDeclaration|Identifier|ArrowFunctionExpression)$/.test(node.declaration.type)
  if (node.type !== 'VariableDeclaration') return false
  return node.declarations.every((one) => one.id.type === 'Identifier' && (!one.init || isInertValue(one.init, program)))
}

function isInertValue(node: Node, program: NodePath<Program>): boolean {
  const inert = (one: Node | null | undefined) => !one || isInertValue(one, program)
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return inert(node.superClass) && (node.decorators?.length ?? 0) === 0 && node.body.body.every((member) => member.type !== 'StaticBlock' && !('decorators' in member && member.decorators?.length) && !(member.type === 'ClassProperty' && member.static && member.value && !inert(member.value)))
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'RegExpLiteral':
      return true
    case 'Identifier':
      return program.scope.getBinding(node.name)?.constant ?? node.name === 'undefined'
    case 'ArrayExpression':
      return node.elements.every((one) => one?.type !== 'SpreadElement' && inert(one))
    case 'ObjectExpression':
      return node.properties.every((one) => one.type === 'ObjectMethod' || (one.type === 'ObjectProperty' && (!one.computed || inert(one.key)) && inert(one.value)))
    case 'TemplateLiteral':
      return node.expressions.every(inert)
    case 'UnaryExpression':
      return node.operator !== 'delete' && inert(node.argument)
    case 'BinaryExpression':
    case 'LogicalExpression':
      return inert(node.left) && inert(node.right)
    case 'ConditionalExpression':
      return inert(node.test) && inert(node.consequent) && inert(node.alternate)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return inert((node as { expression: Expression }).expression)
    default:
      return node.type.endsWith('Literal')
  }
}

/** A statement with the comments that are its own: those above it, and the one that ends its last line. What heads the file stays there. */
export function rangeOf(module: Module, statement: Statement): { start: number; end: number } {
  const { source, comments, program } = module
  const own = (comment: Comment) => /(^|\n)[\t ]*$/.test(source.slice(0, comment.start as number))
  let start = statement.start as number
  const above = (statement.leadingComments ?? []).filter(own).toReversed()
  for (const comment of above) {
    const apart = /\n[\t ]*\r?\n/.test(source.slice(comment.end as number, start))
    if (apart && program.node.body[0] === statement) break
    start = comment.start as number
  }
  const end = statement.end as number
  const behind = comments.find((comment) => (comment.start as number) >= end && /^[\t ]*$/.test(source.slice(end, comment.start as number)))
  return { start, end: behind ? (behind.end as number) : end }
}
