import type { Binding, NodePath } from '@babel/traverse'
import { VISITOR_KEYS, type CallExpression, type Node, type OptionalCallExpression, type Statement } from '@babel/types'
import { Edits } from '../edits.ts'
import type { Module } from '../handler/module.ts'
import type { FunctionNode } from '../handler/unit.ts'
import { bare, usesThis } from '../handler/uses.ts'
import type { Splice } from '../splice.ts'

/** A call that may give way to the body of what it calls. */
export interface Place {
  path: NodePath<CallExpression | OptionalCallExpression>
  /** What of the statement is evaluated: the call, or the call awaited. */
  called: Node
  statement: NodePath
  owner: NodePath<FunctionNode>
  /** Whether `let` is written for `var` there, see `letsOf`. */
  lets?: boolean
}

/** Whether a function's body may stand where the function is called: the call is all of the statement, and nothing runs behind it. */
export function standsFor(written: NodePath<FunctionNode>, { path, called, statement, owner, lets = false }: Place): boolean {
  const { node } = written
  const expression = bare(called)
  const awaited = expression.type === 'AwaitExpression'
  if ((awaited ? bare(expression.argument) : expression) !== path.node || (statement.isExpressionStatement() && !isLast(statement, owner))) return false
  if (usesThis(written) || node.generator || owner.node.generator) return false
  // What stays a `var` would be one of the function around it.
  if (Object.entries(written.scope.bindings).some(([name, binding]) => binding.kind === 'var' && !(lets && isLet(binding)) && (!lets || isKnownIn(owner, name, written)))) return false
  const args = path.node.arguments
  if (node.params.length > args.length || !args.every((arg) => arg.type === 'Identifier')) return false
  const given = new Set<string>()
  for (const [n, param] of node.params.entries()) {
    const arg = args[n]
    if (param.type !== 'Identifier' || arg?.type !== 'Identifier' || arg.name !== param.name) return false
    given.add(param.name)
  }
  // A promise that nobody waits for does not fail inside of a `try`.
  if (node.async && !awaited && path.findParent((one) => one.isTryStatement() || one === owner) !== owner) return false
  return !captures(written, path, given)
}

/**
 * The lines of a function's body, moved to another place.
 * @param label indentation of the brackets around them, and `inner` of what is added
 * @param returns true where code behind the place must not be reached
 */
export function bodyLines({ source, style }: Module, body: FunctionNode['body'], { label, inner, returns }: { label: string; inner: string; returns: boolean }): Splice['parts'] {
  const edits = new Edits(source, style, [])
  if (body.type !== 'BlockStatement') return [`${inner}return `, { start: body.start as number, end: body.end as number, from: edits.indentAt(body.start as number), to: inner }, style.semicolon + style.newline]
  const from = edits.indentAt((body.end as number) - 1)
  const text = source.slice((body.start as number) + 1, (body.end as number) - 1)
  const start = (body.start as number) + 1 + (/^[\t ]*\r?\n|^\s*/.exec(text)?.[0].length ?? 0)
  const end = (body.start as number) + 1 + text.trimEnd().length
  if (end <= start) return []
  const last = body.body.at(-1)
  const leaves = last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
  const onOwnLines = source[start - 1] === '\n' && source.startsWith(from, start)
  const lines: Splice['parts'] = onOwnLines ? [label, { start: start + from.length, end, from, to: label }] : [inner, { start, end, from, to: label }]
  return [...lines, style.newline, ...(returns && !leaves ? [`${inner}return${style.semicolon}${style.newline}`] : [])]
}

/** What declares variables of a function with `var` where `let` means the same, written so: what is moved may stand beside others of the same name. */
export function letsOf(written: NodePath<FunctionNode>): Splice[] {
  const found = new Map<Node, boolean>()
  for (const binding of Object.values(written.scope.bindings)) {
    const declaration = binding.kind === 'var' ? binding.path.parent : undefined
    if (declaration?.type === 'VariableDeclaration' && declaration.kind === 'var') found.set(declaration, (found.get(declaration) ?? true) && isLet(binding))
  }
  return [...found].flatMap(([{ start }, isSafe]) => (isSafe ? { start: start as number, end: (start as number) + 'var'.length, parts: ['let'] } : []))
}

/** Whether a variable is known in the block that declares it only, and is a new one each time. */
function isLet({ path, referencePaths, constantViolations, scope }: Binding): boolean {
  const declaration = path.isVariableDeclarator() ? path.parentPath : undefined
  const place = declaration?.parentPath
  if (!declaration || !path.isVariableDeclarator() || !(place?.isBlockStatement() || place?.isFor())) return false
  const uses = [...referencePaths, ...constantViolations]
  if (!uses.every(({ node }) => (node.start as number) > (declaration.node.start as number) && (node.end as number) <= (place.node.end as number))) return false
  if (constantViolations.some((one) => one.isVariableDeclarator() || one.isVariableDeclaration() || one.isFunctionDeclaration())) return false
  const isRepeated = place.isFor() || place.findParent((one) => one.isLoop() || one === scope.path)?.isLoop() === true
  return !isRepeated || (path.node.init != null && uses.every((one) => one.getFunctionParent()?.node === scope.path.node))
}

/** Whether a name means something in a function, beside one that stands in it. */
function isKnownIn(owner: NodePath<FunctionNode>, name: string, written: NodePath<FunctionNode>): boolean {
  if (owner.scope.hasBinding(name)) return true
  let found = false
  owner.traverse({ Identifier: ({ node }) => void (found ||= node.name === name && ((node.start as number) < (written.node.start as number) || (node.end as number) > (written.node.end as number))) })
  return found
}

/** Whether nothing of the function runs behind a statement. */
function isLast(statement: NodePath, owner: NodePath): boolean {
  for (let at: NodePath | null = statement; at && at.node !== owner.node; at = at.parentPath) {
    if (at.isLoop() || at.isSwitchStatement()) return false
    const later = at.inList ? (at.container as Statement[]).slice((at.key as number) + 1) : []
    if (later.some((one) => one.type !== 'FunctionDeclaration')) return false
  }
  return true
}

/** Whether a name that a function means something by is another thing where the function is called. */
function captures(written: NodePath<FunctionNode>, place: NodePath, given: ReadonlySet<string>): boolean {
  const names = new Set<string>()
  const visit = (node: Node): void => {
    if (node.type === 'Identifier') names.add(node.name)
    for (const key of VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key]
      for (const one of Array.isArray(child) ? child : [child]) if (one && typeof one.type === 'string') visit(one as Node)
    }
  }
  visit(written.node)
  const around = written.scope.parent
  return [...names].some((name) => !given.has(name) && !written.scope.hasOwnBinding(name) && place.scope.getBinding(name) !== around.getBinding(name))
}
