import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { METHODS, type Method } from '../transforms/conversion.ts'
import { parse } from '../transforms/parse.ts'

/** One place that calls a URL, or names it. */
export interface CallSite {
  /** As written, constants of the file followed; `UNKNOWN` stands for each part that is only known when the code runs. */
  url: string
  /** undefined where it cannot be told. */
  method: Method | undefined
  line: number
}

/** A part of a URL that is only known when the code runs. */
export const UNKNOWN = '\0'

/** HTTP clients of a file that put a base before each URL (`axios.create({ baseURL })`), by the name that they have in it. */
export type Clients = ReadonlyMap<string, string>

export interface FileCalls {
  sites: CallSite[]
  /** Clients that the file exports, by the exported name. */
  clients: Map<string, string>
}

/** Calls that do nothing with a URL but look at it, show it, or name it in a test. */
const LOOKS = /^(startsWith|endsWith|includes|indexOf|match|test|replace|replaceAll|split|equals?|is|to[A-Z]\w*|describe|it|has|log|warn|error|info|debug|trace|mutate|invalidateQueries|setQueryData|revalidatePath|revalidateTag|mock|spyOn)$/
const FETCHES = /^(fetch|ky|got|axios|\$fetch|ofetch|wretch|needle|superagent)$/
const NAVIGATES = /^(push|replace|prefetch|assign|goto|visit|navigate|redirect|permanentRedirect|open|openURL|openAuthSessionAsync|rewrite)$/
const QUERIES = /^(use\w*(SWR|Query)\w*|preload|fetchQuery|prefetchQuery)$/
const STORES = /(^|\.)(\w*[cC]ache|\w*[mM]ap|params|searchParams|headers|store|storage|localStorage|sessionStorage)$/

/**
 * Every place of a source file that calls a URL of an API, as far as its text shows it.
 * @param imported clients that the file imports
 * @throws SyntaxError as the parser gives it
 */
export function findCallSites(text: string, file: string, imported: Clients): FileCalls {
  const { program } = parse(text, file)
  const clients = new Map(imported)
  const exported = new Map<string, string>()
  const sites: CallSite[] = []
  const seen = new Set<Node>()
  const add = (path: NodePath, url: string, methods: Found) => {
    if (methods === 'ignored') return
    const line = path.node.loc?.start.line ?? 1
    for (const method of methods ?? [undefined]) sites.push({ url, method, line })
  }
  const literal = (path: NodePath) => {
    const text = evaluate(path)
    if (text === undefined || !mayBeUrl(text) || seen.has(path.node)) return
    for (const use of usesOf(path, seen)) {
      // A base that is only known when the code runs is a URL where something is called with it; elsewhere it may be anything.
      if (use.methods === undefined && use.url.startsWith(UNKNOWN) && !/\/api(\/|$)/.test(use.url)) continue
      add(use.path, use.url, use.methods)
    }
  }
  program.traverse({
    CallExpression(path) {
      const base = baseOf(path)
      if (base !== undefined && path.parentPath.isVariableDeclarator() && path.parentPath.node.id.type === 'Identifier') clients.set(path.parentPath.node.id.name, base)
      if (base !== undefined && path.parentPath.isExportDefaultDeclaration()) exported.set('default', base)
    },
  })
  program.traverse({
    CallExpression(path) {
      const { callee } = path.node
      const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && callee.object.type === 'Identifier' ? callee.object.name : ''
      const base = clients.get(name)
      const argument = path.get('arguments.0') as NodePath | undefined
      if (base === undefined || !argument?.node) return
      const url = evaluate(argument)
      if (url === undefined) return
      seen.add(argument.node)
      const methods = ofCall(path, 0, callee.type === 'Identifier' ? 'axios' : undefined)
      add(path, /^https?:/.test(url) ? url : `${base.replace(/\/$/, '')}/${url.replace(/^\//, '')}`, methods)
    },
    StringLiteral: literal,
    TemplateLiteral: literal,
  })
  for (const statement of program.get('body')) {
    if (statement.isExportDefaultDeclaration() && statement.node.declaration.type === 'Identifier') {
      const base = clients.get(statement.node.declaration.name)
      if (base !== undefined) exported.set('default', base)
    } else if (statement.isExportNamedDeclaration()) {
      const declared = statement.node.declaration?.type === 'VariableDeclaration' ? statement.node.declaration.declarations.map((one) => (one.id.type === 'Identifier' ? [one.id.name, one.id.name] : [])) : []
      const listed = statement.node.specifiers.map((one) => (one.type === 'ExportSpecifier' ? [one.local.name, one.exported.type === 'Identifier' ? one.exported.name : one.exported.value] : []))
      for (const [local, name] of [...declared, ...listed]) {
        const base = clients.get(local ?? '')
        if (base !== undefined && name !== undefined) exported.set(name, base)
      }
    }
  }
  return { sites, clients: exported }
}

/** A path of the site's API, or one of which the beginning is not known. */
function mayBeUrl(text: string): boolean {
  return /(^|\/|\0)api(\/|$|\?|\0)/.test(text) || /^\0\/[\w-]/.test(text)
}

/** The base of `axios.create({ baseURL: '/api' })` and its kin; `UNKNOWN` where it is computed. */
function baseOf(path: NodePath): string | undefined {
  if (!path.isCallExpression() || !/^(axios|ky|got|ofetch|\$fetch)\.(create|extend)$/.test(nameOf(path.node.callee))) return undefined
  const options = path.get('arguments.0') as NodePath | undefined
  const value = options?.isObjectExpression() ? propertyOf(options, /^(baseURL|prefixUrl|prefix)$/) : undefined
  return value && (evaluate(value) ?? UNKNOWN)
}

/** `ignored`: no call. undefined: nobody knows which. */
type Found = Method[] | 'ignored' | undefined

interface Use {
  path: NodePath
  url: string
  methods: Found
}

/** What becomes of a URL: where it goes from the place where it is written, through constants and functions of the file. */
function usesOf(start: NodePath, seen: Set<Node>, depth = 0): Use[] {
  let path = start
  let url = evaluate(path) ?? UNKNOWN
  for (;;) {
    seen.add(path.node)
    const parent = path.parentPath
    if (!parent) return []
    if (parent.isTemplateLiteral() || parent.isBinaryExpression({ operator: '+' })) url = evaluate(parent) ?? url
    else if (parent.isNewExpression() && nameOf(parent.node.callee) === 'URL') {
      if (path.key !== 0) return []
    } else if (parent.isMemberExpression() && path.key === 'object') {
      const name = nameOf(parent.node.property)
      if (name !== 'href' && name !== 'toString') return []
      if (name === 'toString' && parent.parentPath.isCallExpression()) path = parent
    } else if (!(/^(TSAsExpression|TSNonNullExpression|TSSatisfiesExpression|ParenthesizedExpression|LogicalExpression|AwaitExpression|JSXExpressionContainer)$/.test(parent.type) || (parent.isConditionalExpression() && path.key !== 'test'))) break
    path = path.parentPath as NodePath
  }
  const parent = path.parentPath as NodePath
  const found = (methods: Found): Use[] => [{ path, url, methods }]
  const followed = (references: NodePath[] | undefined): Use[] => {
    if (!references || depth > 3) return found(undefined)
    return references.flatMap((reference) => usesOf(reference, seen, depth + 1).map((use) => (use.url.includes('/') ? use : { ...use, url })))
  }
  if (parent.isVariableDeclarator()) return parent.node.id.type === 'Identifier' ? followed(referencesOf(parent, parent.node.id.name)) : found(undefined)
  if (parent.isReturnStatement() || parent.isArrowFunctionExpression()) {
    const maker = (parent.isReturnStatement() ? parent.getFunctionParent() : parent) as NodePath | null
    const outer = maker?.parentPath
    if (outer?.isCallExpression() && maker?.listKey === 'arguments') return found(QUERIES.test(lastOf(nameOf(outer.node.callee))) ? ofQuery(outer) : undefined)
    const name = maker?.isFunctionDeclaration() ? maker.node.id?.name : outer?.isVariableDeclarator() && outer.node.id.type === 'Identifier' ? outer.node.id.name : undefined
    const references = name === undefined ? undefined : referencesOf((maker?.isFunctionDeclaration() ? maker : outer) as NodePath, name)
    const calls = references?.map((reference) => (reference.parentPath?.isCallExpression() && reference.key === 'callee' ? reference.parentPath : undefined))
    return !calls || calls.includes(undefined) ? found(undefined) : followed(calls as NodePath[])
  }
  return found(methodsAt(parent, path))
}

/** References of a constant of the file; undefined where other files may have it too. */
function referencesOf(declared: NodePath, name: string): NodePath[] | undefined {
  const binding = declared.scope.getBinding(name) ?? declared.parentPath?.scope.getBinding(name)
  if (!binding?.constant) return undefined
  const leaves = binding.referencePaths.some((reference) => reference.isExportNamedDeclaration() || reference.parent.type.startsWith('Export') || reference.parentPath?.isObjectProperty({ shorthand: true }))
  const references = binding.referencePaths.filter((reference) => reference.isIdentifier())
  return leaves || declared.parentPath?.parent.type.startsWith('Export') ? undefined : references
}

function methodsAt(parent: NodePath, path: NodePath): Found {
  if (parent.isCallExpression() || parent.isOptionalCallExpression()) return path.key === 'callee' ? 'ignored' : ofCall(parent, path.key as number)
  if (parent.isNewExpression()) {
    const name = nameOf(parent.node.callee)
    if (name === 'EventSource') return ['GET']
    return name.endsWith('Request') ? (ofOptions(parent, 1) ?? undefined) : undefined
  }
  if (parent.isJSXAttribute()) return ofAttribute(parent)
  if (parent.isAssignmentExpression()) return path.key === 'right' && /(^|\.)(location|href|src)$/.test(nameOf(parent.node.left)) ? ['GET'] : undefined
  if (parent.isObjectProperty()) return path.key === 'value' ? ofProperty(parent) : 'ignored'
  if (parent.isArrayExpression()) {
    const outer = parent.parentPath
    if (outer.isObjectProperty()) return /^(matcher|source)$/.test(nameOf(outer.node.key)) ? 'ignored' : nameOf(outer.node.key) === 'queryKey' ? ['GET'] : undefined
    if (outer.isCallExpression()) return QUERIES.test(lastOf(nameOf(outer.node.callee))) && parent.key === 0 ? ofQuery(outer) : LOOKS.test(lastOf(nameOf(outer.node.callee))) ? 'ignored' : undefined
    return undefined
  }
  if (parent.isBinaryExpression() || parent.isSwitchCase() || parent.isExpressionStatement() || /^(Import|Export|TS)/.test(parent.type) || parent.isDirective()) return 'ignored'
  return undefined
}

/** @param as the name to take the call for, where the callee says nothing */
function ofCall(call: NodePath, index: number, as?: string): Found {
  const node = call.node as { callee: Node; arguments: Node[] }
  const name = as ?? nameOf(node.callee)
  const last = lastOf(name)
  const object = name.slice(0, -last.length - 1)
  if (LOOKS.test(last) || last === 'require' || node.callee.type === 'Import') return 'ignored'
  if (last === 'sendBeacon') return ['POST']
  if (last === 'open' && index === 1) return methodsOf(call.get('arguments.0') as NodePath)
  if (last === 'request' && index === 1) return methodsOf(call.get('arguments.0') as NodePath)
  const options = ofOptions(call, index + 1)
  const verb = /^(get|post|put|patch|delete|del|head|options|getJSON)$/.exec(last)?.[1]
  if (verb && object !== '' && index === 0) {
    if (STORES.test(object)) return 'ignored'
    // A server's own table of routes.
    const handled = node.arguments.slice(1).some((argument) => /Function/.test(argument.type))
    if (handled && /^(app|server|router|express)$/.test(object)) return 'ignored'
    return [verb === 'del' ? 'DELETE' : verb === 'getJSON' ? 'GET' : (verb.toUpperCase() as Method)]
  }
  if (index === 0 && QUERIES.test(last)) return ofQuery(call)
  if (NAVIGATES.test(last) && (object === '' || /router|navigation|history|location|page|cy|window|browser|linking|res|response/i.test(object))) return ['GET']
  if (index === 0 && (FETCHES.test(last) || (object === 'cy' && last === 'request'))) return options
  // Of some other function, only what it is told in plain sight.
  return index === 0 && node.arguments.length > 1 && hasMethod(call, index + 1) ? options : undefined
}

/** `useSWR('/api/x', fetcher)`: a GET, unless the function that fetches says something else. */
function ofQuery(call: NodePath): Found {
  const name = lastOf(nameOf((call.node as { callee: Node }).callee))
  let fetcher = call.get('arguments.1') as NodePath | undefined
  if (fetcher?.isIdentifier()) {
    const declared = fetcher.scope.getBinding(fetcher.node.name)?.path
    fetcher = declared?.isVariableDeclarator() ? (declared.get('init') as NodePath) : declared
  }
  const text = fetcher?.isFunction() ? textOf(fetcher.node) : ''
  const written = [...text.matchAll(/\bmethod:\s*(?:['"`](\w+)['"`]|\S)/g)]
  const verbs = [...text.matchAll(/\.(post|put|patch|delete)\(/g)].map((match) => match[1]!)
  const methods = [...written.map((match) => match[1] ?? ''), ...verbs].map((one) => one.toUpperCase())
  if (methods.length > 0) return methods.every(isMethod) ? methods : undefined
  return /Mutation/.test(name) ? undefined : ['GET']
}

/** What the check above needs of a function's text: its `method:` entries and its calls by verb. */
function textOf(node: Node): string {
  let text = ''
  const visit = (at: unknown): void => {
    if (Array.isArray(at)) return at.forEach(visit)
    if (typeof at !== 'object' || at === null || typeof (at as Node).type !== 'string') return
    const one = at as Node
    if (one.type === 'ObjectProperty' && nameOf(one.key) === 'method') text += one.value.type === 'StringLiteral' ? `method: '${one.value.value}' ` : 'method: ? '
    if (one.type === 'CallExpression' && one.callee.type === 'MemberExpression') text += `.${nameOf(one.callee.property)}(`
    for (const [key, value] of Object.entries(one)) if (key !== 'loc' && !key.endsWith('Comments')) visit(value)
  }
  visit(node)
  return text
}

function hasMethod(call: NodePath, index: number): boolean {
  const options = resolved(call.get(`arguments.${index}`) as NodePath)
  return options?.isObjectExpression() === true && propertyOf(options, /^(method|type)$/) !== undefined
}

/** The method in a call's options: GET where they name none. */
function ofOptions(call: NodePath, index: number): Method[] | undefined {
  const given = call.get(`arguments.${index}`) as NodePath | undefined
  if (!given?.node) return ['GET']
  const options = resolved(given)
  return options?.isObjectExpression() ? ofObject(options) : undefined
}

function ofObject(options: NodePath): Method[] | undefined {
  const method = propertyOf(options, /^(method|type)$/)
  if (method) return methodsOf(method)
  const open = (options.node as { properties: Node[] }).properties.some((one) => one.type !== 'ObjectProperty' && one.type !== 'ObjectMethod')
  return open ? undefined : ['GET']
}

function ofProperty(property: NodePath): Found {
  const key = nameOf((property.node as { key: Node }).key)
  const object = property.parentPath as NodePath
  if (/^(matcher|source|baseURL|prefixUrl|prefix|key|name|label|title|description|operationId)$/.test(key)) return 'ignored'
  if (/^(href|src|image|images|icon|pathname)$/.test(key)) return ['GET']
  if (/^(url|uri|path|endpoint)$/.test(key)) {
    const call = object.parentPath
    if (propertyOf(object, /^(method|type)$/) || (call?.isCallExpression() && /^(axios|cy\.request|axios\.request)$/.test(nameOf(call.node.callee)))) return ofObject(object)
  }
  return undefined
}

function ofAttribute(attribute: NodePath): Found {
  const name = nameOf((attribute.node as { name: Node }).name)
  if (/^(href|src|srcSet|poster|content|data)$/.test(name)) return ['GET']
  const element = attribute.parentPath
  if (name !== 'action' || !element?.isJSXOpeningElement() || !/^form$/i.test(nameOf(element.node.name))) return undefined
  if (element.node.attributes.some((one) => one.type === 'JSXSpreadAttribute')) return undefined
  const method = element.get('attributes').find((one) => one.isJSXAttribute() && nameOf(one.node.name) === 'method')
  return method ? methodsOf(method.get('value') as NodePath) : ['GET']
}

/** The methods that an expression may be; undefined where it is anything. */
function methodsOf(given: NodePath | undefined): Method[] | undefined {
  const path = given && resolved(given)
  if (!path?.node) return undefined
  if (path.isJSXExpressionContainer()) return methodsOf(path.get('expression') as NodePath)
  if (path.isConditionalExpression()) {
    const [yes, no] = [methodsOf(path.get('consequent')), methodsOf(path.get('alternate'))]
    return yes && no && [...yes, ...no]
  }
  const text = evaluate(path)?.toUpperCase()
  return text !== undefined && isMethod(text) ? [text] : undefined
}

const isMethod = (text: string): text is Method => (METHODS as readonly string[]).includes(text)

/** The path itself, or what the constant that it names is declared as; casts are looked through. */
function resolved(path: NodePath): NodePath | undefined {
  if (/^TS(As|NonNull|Satisfies)Expression$/.test(path.node?.type ?? '')) return resolved(path.get('expression') as NodePath)
  if (!path.isIdentifier()) return path
  const binding = path.scope.getBinding(path.node.name)
  const declared = binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' ? (binding.path.get('init') as NodePath) : undefined
  return declared?.node ? resolved(declared) : undefined
}

/** An expression as text, `UNKNOWN` in the place of what is not known; undefined where it is no text at all. */
function evaluate(path: NodePath): string | undefined {
  if (path.isStringLiteral()) return path.node.value
  if (path.isTemplateLiteral()) {
    const parts = path.get('expressions') as NodePath[]
    return path.node.quasis.map((quasi, n) => (quasi.value.cooked ?? '') + (parts[n] ? (evaluate(parts[n]) ?? UNKNOWN) : '')).join('').replaceAll(/\0+/g, UNKNOWN)
  }
  if (path.isBinaryExpression({ operator: '+' })) return ((evaluate(path.get('left') as NodePath) ?? UNKNOWN) + (evaluate(path.get('right')) ?? UNKNOWN)).replaceAll(/\0+/g, UNKNOWN)
  if (path.isNewExpression() && nameOf(path.node.callee) === 'URL') return evaluate(path.get('arguments.0') as NodePath)
  if (path.isLogicalExpression()) return evaluate(path.get('left'))?.replace(/^$/, UNKNOWN) ?? UNKNOWN
  if (path.isIdentifier() || /^TS(As|NonNull|Satisfies)Expression$/.test(path.type)) {
    const target = resolved(path)
    return target && target !== path ? evaluate(target) : undefined
  }
  return undefined
}

function propertyOf(object: NodePath, name: RegExp): NodePath | undefined {
  const found = (object.get('properties') as NodePath[]).find((one) => one.isObjectProperty() && !one.node.computed && name.test(nameOf(one.node.key)))
  return found?.get('value') as NodePath | undefined
}

/** `a.b.c` of a chain of names. */
function nameOf(node: Node): string {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name
    case 'StringLiteral':
      return node.value
    case 'ThisExpression':
      return 'this'
    case 'MemberExpression':
    case 'OptionalMemberExpression':
    case 'JSXMemberExpression':
      return `${nameOf(node.object)}.${'computed' in node && node.computed ? '' : nameOf(node.property)}`
    case 'TSNonNullExpression':
      return nameOf(node.expression)
    case 'CallExpression':
      return `${nameOf(node.callee)}()`
    default:
      return ''
  }
}

const lastOf = (name: string) => name.slice(name.lastIndexOf('.') + 1)
