import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { Module } from '../handler/module.ts'
import { isFunction, type FunctionNode } from '../handler/unit.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import type { Answering, FindDeclared } from './read.ts'

/** What a chain of a shared file answers methods with that no function is given for: routes of other files write it out. */
export interface Refusal {
  /** From 400 to 499. */
  status: number
  /** The expression that answers, for a route that calls its request and response by these names; undefined where it cannot stand in another file. */
  write: ((request: string, response: string) => string) | undefined
  /** Set where it says more than its status, which cannot be written in another file: the function's name. */
  says: string | undefined
}

/**
 * What a function does that refuses a method.
 * @param module the chain's; of functions of other files only the status is known
 * @returns undefined where there is none, and false where its one status cannot be told
 */
export function refusalBy(onNoMatch: Answering | undefined, declared: FindDeclared, module: Pick<Module, 'program' | 'source'>): Refusal | false | undefined {
  if (onNoMatch === undefined) return undefined
  if (typeof onNoMatch === 'string') return false
  const found = onNoMatch.isIdentifier() ? declared(onNoMatch.node.name) : onNoMatch
  const path = found?.isVariableDeclarator() ? withoutCasts(found.get('init') as NodePath) : found
  if (!path || !(isFunction(path) || path.isObjectMethod())) return false
  const status = statusOf(path)
  if (status === undefined) return false
  // Next refuses with its own 405, which has no body.
  if (status === 405) return { status, write: undefined, says: undefined }
  const write = path.findParent((one) => one.isProgram())?.node === module.program.node ? writing(path as NodePath<FunctionNode>, module.source) : undefined
  const name = onNoMatch.isIdentifier() ? onNoMatch.node.name : 'onNoMatch'
  return { status, write, says: write ? undefined : name }
}

/**
 * The expression that refuses, of what a chain begins with or by the library: its 404, where the methods come to the route still, else the
 * framework's 405.
 * @param quote set where they come to it
 */
export function refusing(refuses: Refusal | undefined, request: string, response: string, quote: string | undefined): string {
  if (refuses) return refuses.write?.(request, response) ?? `${response}.status(${refuses.status}).end()`
  return quote === undefined ? `${response}.status(405).end()` : `${response}.status(404).end(${quote}not found${quote})`
}

/** The one status that a function answers with. */
function statusOf(path: NodePath): number | undefined {
  const statuses = new Set<unknown>()
  path.traverse({
    CallExpression: ({ node }: { node: CallExpression }) => void (isStatus(node.callee) && statuses.add(node.arguments[0]?.type === 'NumericLiteral' ? node.arguments[0].value : undefined)),
    AssignmentExpression: ({ node }: { node: Node }) => void statuses.add(node),
    ThrowStatement: ({ node }: { node: Node }) => void statuses.add(node),
    // Where it chooses, it may answer otherwise too.
    'Conditional|LogicalExpression|SwitchStatement|Loop|TryStatement': ({ node }: { node: Node }) => void statuses.add(node),
  })
  const [status, ...others] = statuses
  return others.length === 0 && typeof status === 'number' && status >= 400 && status < 500 ? status : undefined
}

/** Writes the one expression of a function in another file: nothing but its own request and response may be named in it. */
function writing(path: NodePath<FunctionNode>, source: string): Refusal['write'] {
  const body = path.get('body') as NodePath
  const [only, ...others] = body.isBlockStatement() ? body.get('body') : []
  const said = body.isExpression() ? body : others.length === 0 && (only?.isReturnStatement() ? (only.get('argument') as NodePath) : only?.isExpressionStatement() ? only.get('expression') : undefined)
  const [request, response] = path.node.params.map((param) => (param.type === 'Identifier' ? param.name : undefined))
  if (!said || !said.node || response === undefined) return undefined
  const from = said.node.start as number
  const uses: { at: number; name: string; is: 'request' | 'response' }[] = []
  let isPlain = true
  said.traverse({
    Identifier(one) {
      if (!one.isReferencedIdentifier()) return
      const is = one.node.name === request ? 'request' : one.node.name === response ? 'response' : undefined
      if (is) uses.push({ at: (one.node.start as number) - from, name: one.node.name, is })
      else isPlain = false
    },
    // What a shorthand names would be renamed with its key.
    'Function|TSType|TSTypeParameterInstantiation|TaggedTemplateExpression|AwaitExpression|ThisExpression|JSX|NewExpression': () => void (isPlain = false),
    ObjectProperty: ({ node }) => void (isPlain &&= !node.shorthand),
  })
  if (!isPlain) return undefined
  const text = source.slice(from, said.node.end as number)
  return (req, res) => uses.toSorted((one, other) => other.at - one.at).reduce((whole, { at, name, is }) => whole.slice(0, at) + (is === 'request' ? req : res) + whole.slice(at + name.length), text)
}

const isStatus = (callee: Node): boolean => callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && /^(status|writeHead)$/.test(callee.property.name)
