import type { CallRecipe } from './recipe.ts'
import { piece } from './parts.ts'

/**
 * What `getServerSession(req, res, options)` of next-auth 4 becomes where its way to the request in route handlers does not await
 * `next/headers`, as Next 15 needs: a function of the project, which hands it what it reads of a request (read from its code, 4.17 to 4.24.8:
 * `headers` and `cookies`). Its types take the options alone from 4.17 on.
 * @param name the function's name, by which that version has it
 */
export function olderSession(name: string, versions: string): CallRecipe {
  return {
    name,
    from: ['next-auth', 'next-auth/next'],
    versions,
    helper: 'serverSession',
    whole: true,
    becomes(call, { helper, is }) {
      const [request, response, options, ...others] = call.arguments
      if (!is(request, 'request') || !is(response, 'response') || !options || options.type === 'SpreadElement' || others.length > 0) return undefined
      return [`${helper('serverSession')}(`, piece(options), ')']
    },
    message: 'NR385',
  }
}

/**
 * The text of that function.
 * @param typescript false for a JavaScript project: the same code without types
 * @param name what the project's version calls its own
 */
export function serverSessionSource(typescript: boolean, { name = 'getServerSession' }: { name?: string }): string {
  const ts = (text: string) => (typescript ? text : '')
  const head = typescript ? 'export const serverSession = (async (options: any) => {' : 'export async function serverSession(options) {'
  return `import { ${name} } from 'next-auth/next'

/**
 * The session in a route handler, as next-auth gives it by \`getServerSession(options)\` from 4.24.9 on: older ones do not await \`next/headers\`,
 * as Next 15 needs. After an upgrade call that instead. As there, the session's cookie is not prolonged here.
 */
${head}
  // Not at the head: a file that pages are built with, too, may need this one.
  const { cookies, headers } = await import('next/headers')
  const request = {
    headers: Object.fromEntries(await headers()),
    cookies: Object.fromEntries((await cookies()).getAll().map((cookie) => [cookie.name, cookie.value])),
  }
  const response = { getHeader() {}, setHeader() {} }
  return ${name}(request${ts(' as any')}, response${ts(' as any')}, options)
}${ts(`) as typeof ${name}`)}
`
}
