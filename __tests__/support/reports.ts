import { STANDING, totalsOf, type Report, type RouteReport } from '../../report/model.ts'

/** A route as reports have it. */
export function routeReport(status: RouteReport['status'], file: string, rest: Partial<RouteReport> = {}): RouteReport {
  const moved = status !== 'left' && status !== 'failed'
  return {
    app: '.',
    url: `/api/${file}`,
    from: `pages/api/${file}.ts`,
    to: moved ? `app/api/${file}/route.ts` : null,
    status,
    methods: moved ? [{ name: 'GET', source: 'checked' }] : [],
    answers: [],
    summary: moved ? { before: 'GET: 200 JSON.', now: 'The same answers from `GET`.', noticeable: [] } : null,
    caching: { exports: moved ? { dynamic: "'force-dynamic'" } : {}, why: 'It has GET.' },
    rewrites: moved ? ['json-response'] : [],
    helpers: [],
    messages: [],
    ...rest,
  }
}

/** A report of some routes. */
export function reportOf(routes: RouteReport[], rest: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'next-reroute', version: '1.2.3' },
    command: 'next-reroute --dry-run',
    base: '.',
    written: false,
    apps: [{ path: '.', target: { next: '16.4.6', source: 'installed', cacheComponents: false }, messages: [] }],
    totals: totalsOf(routes),
    routes,
    helpers: [],
    files: [],
    markers: [],
    standing: STANDING,
    nextSteps: ['Run `npx next build`.'],
    ...rest,
  }
}
