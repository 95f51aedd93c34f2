import type { NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node, Statement } from '@babel/types'
import type { FoundDeclaration } from './modules.ts'
import { promises, type FindNamed } from './promisified.ts'
import { bare } from './uses.ts'

/** A constant of a module's top that holds the function which a call of another one makes: `export const limitApi = createLimiter({ max: 100 })`. */
export interface HeldFunction {
  declarator: NodePath
  statement: Statement
  maker: Identifier
  /** Set where that is a middleware, and the constant holds what waits for it: `initMiddleware(validate(rules))`. */
  waited?: { whole: CallExpression; call: CallExpression }
}

/**
 * Reads a declaration as such a constant; undefined where a type says what it holds, or what makes that is no plain name.
 * @param find a function by its name in the module
 */
export function heldFunction({ path, module, name }: FoundDeclaration, find: FindNamed): HeldFunction | undefined {
  if (!path.isVariableDeclarator() || path.node.id.type !== 'Identifier' || path.node.id.typeAnnotation || module.program.scope.getOwnBinding(name)?.constant !== true) return undefined
  const whole = path.node.init?.type === 'CallExpression' ? path.node.init : undefined
  const [given, ...others] = whole?.arguments ?? []
  const isWaited = whole && given?.type === 'CallExpression' && others.length === 0 && makerOf(whole) && promises(path.get('init.callee') as NodePath, find) === 'made'
  const call = isWaited ? given : whole
  const maker = call && makerOf(call)
  const declaration = path.parentPath
  const statement = declaration?.parentPath?.isProgram() ? declaration : declaration?.parentPath?.isExportNamedDeclaration() ? declaration.parentPath : undefined
  const isAlone = declaration?.isVariableDeclaration() === true && declaration.node.declarations.length === 1
  return maker && isAlone && statement?.parentPath?.isProgram() ? { declarator: path, statement: statement.node as Statement, maker, ...(isWaited && { waited: { whole, call: given } }) } : undefined
}

/** What a call names as the function that makes another one; types that are written to it would say what that is. */
const makerOf = ({ callee, typeParameters, typeArguments }: CallExpression): Identifier | undefined => (callee.type === 'Identifier' && !typeParameters && !typeArguments ? callee : undefined)

/**
 * Whether a constant may stand twice, in its old and its new form: what it is made of is then made once more when its file is loaded, so
 * that is data and functions, and what makes it starts nothing but timers.
 */
export function mayStandTwice({ declarator, waited }: HeldFunction, maker: NodePath | undefined): boolean {
  const body = maker?.get('body') as NodePath | undefined
  const starts = body?.isBlockStatement() ? body.node.body.filter((one) => one.type === 'ExpressionStatement' && !isTimer(one.expression)) : []
  let acts = starts.length > 0
  const init = declarator.get(waited ? 'init.arguments.0' : 'init') as NodePath
  init.traverse({
    Function: (inner) => inner.skip(),
    'CallExpression|NewExpression|AwaitExpression': ({ node }) => void (acts ||= !isQuiet(node)),
  })
  return !acts
}

/** `setInterval(sweep, 60_000).unref()` */
function isTimer(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return isTimer(node.object)
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return false
  return node.callee.type === 'Identifier' ? node.callee.name === 'setInterval' : isTimer(node.callee)
}

const isQuiet = (node: Node): boolean => 'callee' in node && node.callee.type === 'Identifier' && /^(Number|String|Boolean|parseInt|parseFloat|Map|Set|WeakMap|Date|RegExp)$/.test(node.callee.name)
