import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, ObjectPattern } from '@babel/types'
import type { Module } from '../handler/module.ts'

/** A place that asks for what no adapter can give. */
export interface Limit {
  node: Node
  member: string
  /** The end of a sentence; undefined for what the adapter does in a way of its own. */
  reason: string | undefined
}

/** Whether a text can hold one: a look before the file is parsed. */
export const mayHoldLimits = (text: string): boolean => /\b(socket|connection)\b[^]*\bserver\b|\b(setPreviewData|handleUpgrade)\b|\brevalidate\b(?!\s*[:=]\s*\d)/.test(text)

/**
 * Places of a file that need more of a request or response than the adapter has: the server behind the connection, as WebSocket servers
 * do, and data for preview mode; and those that have pages made anew, which it does by a request to the server.
 */
export function limitsOf(module: Module): Limit[] {
  if (!mayHoldLimits(module.source)) return []
  const found: Limit[] = []
  module.program.traverse({
    MemberExpression: (path) => void add(path),
    OptionalMemberExpression: (path) => void add(path),
    ObjectPattern: (path) => void addTaken(path),
  })
  return found

  function add(path: NodePath): void {
    const { node } = path
    if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return
    const name = memberName(node)
    const object = path.get('object') as NodePath
    const call = (path.parent.type === 'CallExpression' || path.parent.type === 'OptionalCallExpression') && path.parent.callee === node ? path.parent : undefined
    if (name === 'server' && isSocket(object)) found.push(server(node))
    else if (name === 'setPreviewData') found.push(previewData(node))
    else if (name === 'handleUpgrade' && call && !isOfServer(path, call as CallExpression)) found.push({ node, member: name, reason: 'a route handler sees no connection' })
    else if (name === 'revalidate' && (call ? namesPath(call as CallExpression) && mayBeResponse(object) : !isNumber(path) && isHanded(object))) found.push(revalidate(node))
  }

  /** What is taken from something by its name: `const { revalidate } = res`. */
  function addTaken(path: NodePath<ObjectPattern>): void {
    const from = takenFrom(path)
    for (const property of path.node.properties) {
      if (property.type !== 'ObjectProperty') continue
      const name = property.computed ? undefined : property.key.type === 'Identifier' ? property.key.name : property.key.type === 'StringLiteral' ? property.key.value : undefined
      if (name === 'server' && from && isSocket(from)) found.push(server(property))
      else if (name === 'setPreviewData') found.push(previewData(property))
      else if (name === 'revalidate' && (from ? isHanded(from) : path.node.properties.some(isOfResponse)) && !isNumberLocal(path, property.value)) found.push(revalidate(property))
    }
  }
}

const server = (node: Node): Limit => ({ node, member: 'socket.server', reason: 'a route handler sees no connection' })
const previewData = (node: Node): Limit => ({ node, member: 'setPreviewData', reason: 'draft mode carries no data' })
const revalidate = (node: Node): Limit => ({ node, member: 'revalidate', reason: undefined })

function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  if (!node.computed && node.property.type === 'Identifier') return node.property.name
  return node.property.type === 'StringLiteral' ? node.property.value : undefined
}

/** What a pattern takes its properties from; undefined for a parameter's. */
function takenFrom({ parentPath }: NodePath<ObjectPattern>): NodePath | undefined {
  if (parentPath.isVariableDeclarator()) return parentPath.node.init ? (parentPath.get('init') as NodePath) : undefined
  return parentPath.isAssignmentExpression() ? (parentPath.get('right') as NodePath) : undefined
}

/** `res.socket`, cast or not, or a variable that holds it. */
function isSocket(given: NodePath): boolean {
  const path = withoutCasts(given)
  // `let socket`, which gets its value later.
  if (!path.node) return false
  if (/^(socket|connection)$/.test(memberName(path.node) ?? '')) return true
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding?.path.isVariableDeclarator()) return false
  const { id } = binding.path.node
  if (id.type === 'Identifier') return isSocket(binding.path.get('init') as NodePath)
  return id.type === 'ObjectPattern' && id.properties.some((one) => one.type === 'ObjectProperty' && one.value === binding.identifier && one.key.type === 'Identifier' && /^(socket|connection)$/.test(one.key.name))
}

/** Whether a call hands on what a server's own event brought, which no route gets: `server.on('upgrade', (req, socket, head) => wss.handleUpgrade(req, socket, head, done))`. */
function isOfServer({ scope }: NodePath, { arguments: [request] }: CallExpression): boolean {
  const binding = request?.type === 'Identifier' ? scope.getBinding(request.name) : undefined
  const listener = binding?.kind === 'param' && binding.constant ? binding.scope.path : undefined
  const call = listener?.parentPath
  if (!listener?.isFunction() || !call?.isCallExpression() || !call.node.arguments.includes(listener.node as never)) return false
  const [event] = call.node.arguments
  return /^(on|once|addListener|prependListener)$/.test(memberName(call.node.callee) ?? '') && event?.type === 'StringLiteral' && event.value === 'upgrade'
}

/** Whether a call can be the response's own: it takes a path, and options. Caches have methods of that name too. */
function namesPath({ arguments: given }: CallExpression): boolean {
  const [path, options] = given
  if (path === undefined || given.length > 2) return path?.type === 'SpreadElement'
  return !/^(ObjectExpression|ArrayExpression|NumericLiteral|.*Function.*)$/.test(path.type) && !/Literal$|Function/.test(options?.type ?? '')
}

/** Whether something can be a response: not an import, a global, `this`, what was made when the module was loaded, and what was just made. */
function mayBeResponse(given: NodePath): boolean {
  const path = withoutCasts(given)
  const { node } = path
  if (!node) return true
  if (path.isMemberExpression() || path.isOptionalMemberExpression()) return isOpen(rootOf(path))
  if (!path.isIdentifier()) return !/^(ThisExpression|Super|NewExpression|ObjectExpression|ClassExpression)$/.test(node.type)
  const binding = path.scope.getBinding(path.node.name)
  if (!binding || binding.kind === 'module' || binding.kind === 'hoisted' || binding.kind === 'local') return false
  if (!binding.constant || !binding.path.isVariableDeclarator()) return binding.path.type !== 'ClassDeclaration'
  return binding.scope.path.type !== 'Program' && (binding.path.node.id.type !== 'Identifier' || mayBeResponse(binding.path.get('init') as NodePath))
}

/** Whether what a chain of members begins with can hold a response. */
function isOpen(root: NodePath): boolean {
  if (!root.isIdentifier()) return true
  const binding = root.scope.getBinding(root.node.name)
  return binding !== undefined && binding.kind !== 'module'
}

function rootOf(path: NodePath): NodePath {
  const inner = withoutCasts(path)
  return inner.isMemberExpression() || inner.isOptionalMemberExpression() ? rootOf(inner.get('object') as NodePath) : inner
}

/** Whether something was handed to the function as its response, as far as can be told without a call: a parameter, `ctx.res`, a variable that holds either. */
function isHanded(given: NodePath): boolean {
  const path = withoutCasts(given)
  if (!path.node) return false
  if (/^res(ponse)?$/i.test(memberName(path.node) ?? '')) return isOpen(rootOf(path))
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (binding?.kind === 'param') return !isOtherwiseTyped(binding)
  if (!binding?.path.isVariableDeclarator()) return false
  if (binding.path.node.id.type === 'Identifier') return isHanded(binding.path.get('init') as NodePath)
  return /^res(ponse)?$/i.test(binding.identifier.name)
}

/** Whether a parameter's type says that it is something else: `options: FetchOptions`. */
function isOtherwiseTyped({ identifier }: Binding): boolean {
  const type = identifier.typeAnnotation?.type === 'TSTypeAnnotation' ? identifier.typeAnnotation.typeAnnotation : undefined
  if (type?.type === 'TSTypeLiteral') return true
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && !/res(ponse)?(?![a-z])/i.test(type.typeName.name)
}

/** Whether a value is used as the number of seconds that pages and requests have by that name. */
function isNumber({ node, parent, parentPath }: NodePath): boolean {
  if (parent.type === 'UnaryExpression' || parent.type === 'BinaryExpression') return true
  if (parent.type === 'LogicalExpression') return parent.left === node && /^(Numeric|Boolean)Literal$/.test(parent.right.type)
  // `fetch(url, { next: { revalidate: options.revalidate } })`
  const owner = parentPath?.parentPath?.parent
  return parent.type === 'ObjectProperty' && owner?.type === 'ObjectProperty' && owner.key.type === 'Identifier' && owner.key.name === 'next'
}

/** The same for a name that a pattern gives it. */
function isNumberLocal({ scope }: NodePath, value: Node): boolean {
  if (value.type === 'AssignmentPattern') return /^(Numeric|Boolean)Literal$/.test(value.right.type)
  const references = value.type === 'Identifier' ? (scope.getBinding(value.name)?.referencePaths ?? []) : []
  return references.length > 0 && references.every(isNumber)
}

/** Whether a property that a parameter's pattern takes shows that it is the response. */
const isOfResponse = (property: ObjectPattern['properties'][number]): boolean =>
  property.type === 'ObjectProperty' && property.key.type === 'Identifier' && /^(json|send|end|status|redirect|setHeader|setPreviewData|setDraftMode)$/.test(property.key.name)

function withoutCasts(path: NodePath): NodePath {
  let at = path
  while (/^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(at.type)) at = at.get('expression') as NodePath
  return at
}
