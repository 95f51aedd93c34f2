import type { DeadEndRecipe, Recipe, WrittenRecipe } from './recipe.ts'

/**
 * next-axiom: https://github.com/axiomhq/next-axiom. Before 1.0, `withAxiom` hands its handler a response whose `json`, `send` and `end`
 * wait for the logs, and gives nothing back, so that a route handler in it answers nothing (read from its code, and from that of its
 * fork); from 1.0 on it takes route handlers only. The project gets one that does for a route handler what that did, with the `Logger` of the
 * version that it has.
 */
const withAxiom = { name: 'withAxiom', helper: 'withAxiomRoute', message: 'NR383' } satisfies Partial<WrittenRecipe>

/** As a function of the project: what it puts on the request, and that it acts behind the handler, is read from this. */
const doesIt = `import { Logger } from 'next-axiom'

export function withAxiom(handler) {
  return async (req, res) => {
    const log = new Logger()
    req.log = log
    try {
      await handler(req, res)
      await log.flush()
    } catch (error) {
      log.error('Error in API handler', { error })
      await log.flush()
      throw error
    }
  }
}
`

/** What its handler gets as `request.log` came with 0.13, the arguments of `Logger` and what it says of the request with 0.16. */
const before: DeadEndRecipe = { name: 'withAxiom', from: ['next-axiom'], versions: '<0.16.0', instead: 'next-axiom 0.16 or later' }

const shown = [{ call: 'withAxiom(handler)', becomes: '`withAxiomRoute(handler)`, a function that the project gets, whose handler finds the logger in its context' }]

export const nextAxiom: Recipe = { library: 'next-axiom', shown, calls: [], deadEnds: [before], written: [{ ...withAxiom, from: ['next-axiom'], versions: '>=0.16.0 <1.0.0-0', source: doesIt }] }

/** A fork of 0.17, with the same code. */
export const civitaiNextAxiom: Recipe = { library: '@civitai/next-axiom', shown, calls: [], written: [{ ...withAxiom, from: ['@civitai/next-axiom'], versions: '<1.0.0-0', source: doesIt }] }

/**
 * The text of the function that takes the place of `withAxiom` (its `withAxiomNextApiHandler`, `generateRequestMeta` and `interceptNextApiResponse`).
 * @param typescript false for a JavaScript project: the same code without types
 * @param library the package that the project has
 */
export function withAxiomRouteSource(typescript: boolean, { library = 'next-axiom' }: { library?: string }): string {
  const ts = (text: string) => (typescript ? text : '')
  return `import { Logger } from '${library}'
${ts(`import type { NextRequest } from 'next/server'
`)}
/**
 * What \`withAxiom\` does for an API Route: its handler finds a logger in its context, whose logs say which request they are of and are sent before
 * the answer is. What the handler throws is logged, and thrown on.
 */
export function withAxiomRoute(handler${ts(': (request: NextRequest, context: { params: any; log: Logger }) => Response | Promise<Response>')}) {
  return async (request${ts(': NextRequest')}, context${ts(': { params: any }')})${ts(': Promise<Response>')} => {
    const report = {
      startTime: Date.now(),
      path: request.nextUrl.pathname + request.nextUrl.search,
      method: request.method,
      host: request.headers.get('host') ?? '',
      userAgent: request.headers.get('user-agent') ?? '',
      scheme: 'https',
      ip: request.headers.get('x-forwarded-for') ?? '',
      region: (process.env.AXIOM_INGEST_ENDPOINT || process.env.NEXT_PUBLIC_AXIOM_INGEST_ENDPOINT ? process.env.VERCEL_REGION : process.env.REGION) || undefined,
    }
    const log = new Logger({}, report, false, 'lambda')
    try {
      const response = await handler(request, { ...context, log })
      log.attachResponseStatus(response.status)
      await log.flush()
      return response
    } catch (error) {
      log.error('Error in API handler', { error })
      log.attachResponseStatus(500)
      await log.flush()
      throw error
    }
  }
}
`
}
