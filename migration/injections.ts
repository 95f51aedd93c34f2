import type { NodePath } from '@babel/traverse'
import type { CallExpression, ImportSpecifier, Node } from '@babel/types'
import { importedAs } from '../transforms/handler/imported.ts'
import { bare } from '../transforms/handler/uses.ts'
import { parse } from '../transforms/parse.ts'
import type { Injected, Injects } from '../transforms/recipes/injected.ts'
import { textOf } from './files.ts'
import type { App } from './project.ts'
import { SOURCE_FILE, listFiles } from './source-files.ts'

/** What code of an app's repository, tests included, gives parameters that are to stand for a library's function; looked for when first asked. */
export function injectionsIn(app: App): Injects {
  const known = new Map<string, boolean>()
  return {
    only(injected) {
      const key = JSON.stringify(injected)
      const isOnly = known.get(key) ?? listFiles(app.repository).every((file) => !SOURCE_FILE.test(file) || keeps(textOf(file), file, injected))
      known.set(key, isOnly)
      return isOnly
    },
  }
}

/** Whether a file uses a name only to declare, import and call functions, and gives them what was asked about. */
function keeps(text: string, file: string, injected: Injected): boolean {
  const { function: name } = injected
  if (!new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)) return true
  let isKept = true
  const look = (path: NodePath) => void (isKept &&= isHarmless(path, injected))
  try {
    parse(text, file).program.traverse({
      Identifier: (path) => void (path.node.name === name && look(path)),
      JSXIdentifier: (path) => void (path.node.name === name && look(path)),
      StringLiteral: (path) => void (path.node.value === name && look(path)),
    })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return false
  }
  return isKept
}

function isHarmless(path: NodePath, injected: Injected): boolean {
  const { parent, node } = path
  switch (parent.type) {
    case 'ImportSpecifier':
      return parent.local.name === injected.function && (isNewForm(parent, injected) || nameIn(parent.imported) === injected.function)
    case 'ExportSpecifier':
      return parent.exported.type === 'Identifier' && parent.exported.name === parent.local.name
    case 'FunctionDeclaration':
      return parent.id === node && path.parentPath?.parent.type !== 'ExportDefaultDeclaration'
    case 'VariableDeclarator':
      return parent.id === node && parent.init !== null && /^(ArrowFunction|Function)Expression$/.test(parent.init?.type ?? '')
    case 'TSTypeQuery':
      return true
    case 'CallExpression':
      return parent.callee === node && (isOfNewForm(path, injected) || gives(path.parentPath as NodePath<CallExpression>, injected))
    case 'MemberExpression': {
      const call = path.parentPath?.parentPath
      return parent.property === node && !parent.computed && call?.isCallExpression() === true && call.node.callee === parent && gives(call, injected)
    }
    default:
      return false
  }
}

/** `import { currentUserRoute as currentUser }`, which an earlier run wrote: that one takes other arguments, and knows what it calls. */
const isNewForm = ({ imported }: ImportSpecifier, injected: Injected): boolean => /^Route\d*$/.test(nameIn(imported).replace(injected.function, ''))

function isOfNewForm({ scope }: NodePath, injected: Injected): boolean {
  const specifier = scope.getBinding(injected.function)?.path.node
  return specifier?.type === 'ImportSpecifier' && isNewForm(specifier, injected)
}

const nameIn = (node: ImportSpecifier['imported']): string => (node.type === 'Identifier' ? node.name : node.value)

/** Whether a call leaves the argument out, where it may, or gives it as what is asked about. */
function gives({ node, scope }: NodePath<CallExpression>, { index, hasDefault, as }: Injected): boolean {
  const before = node.arguments.slice(0, index + 1)
  if (before.some(({ type }) => type === 'SpreadElement')) return false
  const given = before[index] && bare(before[index] as Node)
  if (given === undefined || (given.type === 'Identifier' && given.name === 'undefined')) return hasDefault
  const found = importedAs(given, scope)
  return found?.name === as.name && found.from === as.from
}
