import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'

/** A mistake that a rewrite, or a person, could make in a route handler. */
export interface Mistake {
  name: string
  /** What a node would become by it; undefined where the mistake cannot be made there. `text` gives the source of a node. */
  become(path: NodePath, text: (node: Node) => string): string | undefined
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : '')

/** Whether a node is a field of the object of a name: `{ headers: { 'X-One': '1' } }`. */
const isIn = (path: NodePath, name: string): boolean => path.parentPath?.isObjectExpression() === true && path.parentPath.parentPath?.isObjectProperty() === true && nameOf(path.parentPath.parentPath.node.key) === name

/** A field of a response's init. */
function field(name: string, become: (path: NodePath, value: Node, text: string) => string | undefined): Mistake['become'] {
  return (path, text) => (path.isObjectProperty() && !path.parentPath.isObjectPattern() && nameOf(path.node.key) === name ? become(path, path.node.value, text(path.node.value)) : undefined)
}

/** A status that is written as a number. */
const status = (become: (number: number) => number | undefined): Mistake['become'] =>
  field('status', (_, value) => {
    const changed = value.type === 'NumericLiteral' ? become(value.value) : undefined
    return changed === undefined ? undefined : `status: ${changed}`
  })

/** A header that an init or a `Headers` is given. */
function header(become: (name: string, value: string) => string | undefined): Mistake['become'] {
  return (path, text) => {
    if (path.isObjectProperty() && isIn(path, 'headers')) return become(nameOf(path.node.key), text(path.node.value))
    return undefined
  }
}

/** A call of a method of an object: `request.headers.get('x')` is `get` of `headers`. */
function call(object: RegExp, method: RegExp, become: (parts: { callee: string; object: string; method: string; args: string[]; path: NodePath }) => string | undefined): Mistake['become'] {
  return (path, text) => {
    if (!path.isCallExpression() && !path.isOptionalCallExpression()) return undefined
    const { callee } = path.node
    if ((callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') || callee.property.type !== 'Identifier' || !method.test(callee.property.name)) return undefined
    const of = text(callee.object)
    return object.test(of) ? become({ callee: text(callee), object: of, method: callee.property.name, args: path.node.arguments.map(text), path }) : undefined
  }
}

/** Bodies of JSON answers. */
const json = (become: (body: string, rest: string[], path: NodePath) => string | undefined): Mistake['become'] => call(/^(Next)?Response$/, /^json$/, ({ args: [body, ...rest], path }) => (body === undefined ? undefined : become(body, rest, path)))

/** `new Response(…)`. */
const plain = (become: (body: string, init: string[]) => string | undefined): Mistake['become'] => (path, text) =>
  path.isNewExpression() && path.node.callee.type === 'Identifier' && path.node.callee.name === 'Response' && path.node.arguments[0] ? become(text(path.node.arguments[0]), path.node.arguments.slice(1).map(text)) : undefined

/** Calls of what the route imports, which are what it does. */
function effect(become: (callee: string, args: string[], path: NodePath) => string | undefined): Mistake['become'] {
  return (path, text) => {
    if (!path.isCallExpression()) return undefined
    let root: Node = path.node.callee
    while (root.type === 'MemberExpression') root = root.object
    const binding = root.type === 'Identifier' ? path.scope.getBinding(root.name) : undefined
    const from = binding?.path.parent.type === 'ImportDeclaration' ? binding.path.parent.source.value : undefined
    return from === undefined || /^next\/|\/(read-body|read-query|send-body|with-headers)$/.test(from) ? undefined : become(text(path.node.callee), path.node.arguments.map(text), path)
  }
}

/** `await` of something. */
const awaited = (of: RegExp): Mistake['become'] => (path, text) => (path.isAwaitExpression() && of.test(text(path.node.argument)) ? text(path.node.argument) : undefined)

/** A statement that goes. */
const gone = (which: RegExp): Mistake['become'] => (path, text) => (path.isStatement() && !path.isBlockStatement() && which.test(text(path.node)) ? ';' : undefined)

const quoted = (text: string): boolean => /^(['"`])[^'"`]*\1$/.test(text)
const misspelt = (text: string | undefined): string | undefined => (text && quoted(text) ? text.slice(0, -1) + 's' + text.slice(-1) : undefined)
const rest = (args: string[]): string => args.map((arg) => `, ${arg}`).join('')

/** Ways to be wrong that reviewers of such migrations have seen, or that a rule could be. */
export const MISTAKES: Mistake[] = [
  { name: 'status one too high', become: status((number) => number + 1) },
  { name: 'status left out', become: field('status', () => '...{}') },
  { name: 'status under the wrong key', become: field('status', (_, __, text) => `statusCode: ${text}`) },
  { name: 'an error sent as success', become: status((number) => (number >= 400 ? 200 : undefined)) },
  { name: 'a success sent as error', become: status((number) => (number < 300 ? 500 : undefined)) },
  { name: 'another redirect status', become: status((number) => (number >= 301 && number <= 308 ? (number === 302 ? 301 : 302) : undefined)) },
  { name: 'init left out', become: json((body, init) => (init.length > 0 ? `NextResponse.json(${body})` : undefined)) },

  { name: 'header left out', become: header(() => '...{}') },
  { name: 'header misspelt', become: header((name, value) => `'${name}s': ${value}`) },
  { name: 'header with another value', become: header((name, value) => `'${name}': ${value} + ', x'`) },
  { name: 'header not set', become: gone(/^\w*[hH]eaders\.(set|append)\(/) },
  { name: 'header set twice', become: call(/[hH]eaders$/, /^(set|append)$/, ({ callee, object, args }) => `${callee}(${args.join(', ')}), ${object}.append(${args[0]}, 'x')`) },
  { name: 'shared headers left out', become: (path) => (path.isObjectProperty({ shorthand: true }) && nameOf(path.node.key) === 'headers' ? '...{}' : undefined) },
  { name: 'cookies overwrite each other', become: call(/[hH]eaders$/, /^append$/, ({ object, args }) => `${object}.set(${args.join(', ')})`) },
  { name: 'cookie without its attributes', become: (path, text) => (/^(String|Template)Literal$/.test(path.type) && /; Path=\//.test(text(path.node)) ? text(path.node).replace('; Path=/', '') : undefined) },
  { name: 'absolute Location', become: field('Location', (_, __, text) => `Location: new URL(${text}, 'http://localhost:3000').href`) },
  { name: 'another Location', become: field('Location', (_, __, text) => `Location: ${text} + '/'`) },
  { name: 'JSON answered as text', become: json((body, init) => `new Response(JSON.stringify(${body})${rest(init)})`) },
  { name: 'text answered as JSON', become: plain((body, init) => (body === 'null' || body.startsWith('JSON') ? undefined : `Response.json(${body}${rest(init)})`)) },
  { name: 'no body answered as null', become: plain((body, init) => (body === 'null' ? `Response.json(null${rest(init)})` : undefined)) },

  { name: 'body wrapped', become: json((body, init) => `NextResponse.json({ data: ${body} }${rest(init)})`) },
  { name: 'body emptied', become: json((body, init) => (/^[{[]\s*[}\]]$/.test(body) ? undefined : `NextResponse.json({}${rest(init)})`)) },
  { name: 'field left out', become: (path) => (path.isObjectProperty() && isArgument(path) ? '...{}' : undefined) },
  { name: 'field renamed', become: (path, text) => (path.isObjectProperty() && !path.node.computed && isArgument(path) ? `${nameOf(path.node.key)}2: ${text(path.node.value)}` : undefined) },
  { name: 'another text', become: (path, text) => (path.isStringLiteral() && path.parentPath.isObjectProperty({ value: path.node }) && isArgument(path.parentPath) ? misspelt(text(path.node)) : undefined) },

  { name: 'search key misspelt', become: call(/\b(searchParams|search)$/, /^(get|getAll|has)$/, ({ callee, args }) => (misspelt(args[0]) ? `${callee}(${misspelt(args[0])})` : undefined)) },
  { name: 'a list of what was one', become: call(/\b(searchParams|search)$/, /^get$/, ({ object, args }) => `${object}.getAll(${args.join(', ')})`) },
  { name: 'one of what was a list', become: call(/\b(searchParams|search)$/, /^getAll$/, ({ object, args }) => `${object}.get(${args.join(', ')})`) },
  { name: 'null for undefined', become: (path, text) => (path.isLogicalExpression({ operator: '??' }) && nameOf(path.node.right) === 'undefined' ? text(path.node.left) : undefined) },
  { name: 'params without await', become: awaited(/\bparams$/) },
  { name: 'wrong param', become: (path, text) => (path.isVariableDeclarator() && path.node.init && /\bparams$/.test(text(path.node.init)) && path.node.id.type === 'ObjectPattern' ? text(path.node).replace(/(\{\s*)(\w+)/, (_, open: string, name: string) => `${open}wrong: ${name}`) : undefined) },
  { name: 'request header misspelt', become: call(/\bheaders(\(\))?$/, /^get$/, ({ callee, args }) => (misspelt(args[0]) ? `${callee}(${misspelt(args[0])})` : undefined)) },
  { name: 'cookie misspelt', become: call(/\bcookies(\(\))?$/, /^get$/, ({ callee, args }) => (misspelt(args[0]) ? `${callee}(${misspelt(args[0])})` : undefined)) },
  { name: 'the cookie, not its value', become: (path, text) => (path.isOptionalMemberExpression() && /cookies\.get\([^)]*\)$/.test(text(path.node.object)) ? text(path.node.object) : undefined) },
  { name: 'only JSON bodies read', become: (path, text) => (path.isCallExpression() && path.node.callee.type === 'Identifier' && path.node.callee.name === 'readBody' ? `${text(path.node.arguments[0] as Node)}.json()` : undefined) },
  { name: 'refusal of the body not returned', become: gone(/^if \(\w+ instanceof Response\) return/) },
  { name: 'body without await', become: awaited(/^readBody\(/) },
  { name: 'wrong member of the body', become: (path, text) => (path.isMemberExpression({ computed: false }) && path.node.object.type === 'Identifier' && /^(body|data|payload|requestBody)$/.test(path.node.object.name) && /readBody\(/.test(bindingText(path, path.node.object.name, text)) ? `${text(path.node)}2` : undefined) },
  { name: 'path without search', become: (path, text) => (path.isBinaryExpression({ operator: '+' }) && text(path.node.right).endsWith('.search') ? text(path.node.left) : undefined) },

  { name: 'lost await of a call', become: (path, text) => (path.isAwaitExpression() && effect(() => 'x').call(undefined, path.get('argument') as NodePath, text) ? text(path.node.argument) : undefined) },
  { name: 'call left out', become: (path, text) => (path.isExpressionStatement() && effect(() => 'x')(stripped(path.get('expression') as NodePath), text) ? ';' : undefined) },
  { name: 'call made twice', become: (path, text) => (path.isExpressionStatement() && effect(() => 'x')(stripped(path.get('expression') as NodePath), text) ? `${text(path.node)}\n;${text(path.node)}` : undefined) },
  { name: 'arguments in another order', become: effect((callee, [first, second, ...others]) => (second !== undefined && first !== second ? `${callee}(${[second, first, ...others].join(', ')})` : undefined)) },
  { name: 'argument left out', become: effect((callee, args) => (args.length > 0 ? `${callee}(${args.slice(0, -1).join(', ')})` : undefined)) },

  { name: 'test turned round', become: (path, text) => (path.isExpression() && path.parentPath?.isIfStatement() && path.key === 'test' ? `!(${text(path.node)})` : undefined) },
  { name: 'branch lost', become: (path) => (path.isIfStatement() && !path.node.alternate ? ';' : undefined) },
  { name: 'return lost', become: (path, text) => (path.isReturnStatement() && path.node.argument && !/^\w+$/.test(text(path.node.argument)) ? `${text(path.node.argument)};` : undefined) },
  { name: 'refusal of a guard not returned', become: gone(/^if \((\w+)\) return \1\b|^if \((\w+) instanceof Response\) return \2\b/) },
  { name: 'caught too much or too little', become: (path) => (path.isCatchClause() && path.node.body.body.length > 0 ? 'catch (lost) { throw lost }' : undefined) },
  { name: 'another default', become: (path, text) => (path.isLogicalExpression() && path.node.operator !== '&&' && /^(String|Numeric)Literal$/.test(path.node.right.type) ? `${text(path.node.left)} ${path.node.operator} 'else'` : undefined) },
  { name: 'method lost', become: (path) => (path.isExportSpecifier() && /^[A-Z]+$/.test(nameOf(path.node.exported)) && nameOf(path.node.exported) !== 'OPTIONS' ? `${path.node.local.name} as lost` : undefined) },
  { name: 'under another method', become: (path, text) => (path.isExportNamedDeclaration() && path.node.declaration?.type === 'FunctionDeclaration' ? text(path.node).replace(/function (\w+)/, (_, name: string) => `function ${name === 'PUT' ? 'POST' : 'PUT'}`) : undefined) },
]

/** A field of an object that is the answer's JSON or an argument of a call. */
function isArgument(path: NodePath): boolean {
  const object = path.parentPath
  return object?.isObjectExpression() === true && object.parentPath.isCallExpression() && object.key === 0
}

/** The call inside `await`. */
const stripped = (path: NodePath): NodePath => (path.isAwaitExpression() ? (path.get('argument') as NodePath) : path)

function bindingText(path: NodePath, name: string, text: (node: Node) => string): string {
  const found = path.scope.getBinding(name)?.path.node
  return found ? text(found) : ''
}
