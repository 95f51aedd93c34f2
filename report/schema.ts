import { METHODS } from '../transforms/conversion.ts'

const string = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const statuses = ['migrated', 'review', 'adapted', 'left', 'failed']
const list = (items: object) => ({ type: 'array', items })
/**
 * All but the optional properties are required, so that a reader can rely on them. Others are allowed, since a later version may add some
 * (docs/report.md says what may change); tests allow none, so that nothing is forgotten here.
 */
const record = (properties: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
})

/** The JSON Schema (draft 2020-12) of the JSON report; report.schema.json is this, printed. */
export const REPORT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The report of next-reroute',
  description: 'All paths are relative to the path given on the command line, with forward slashes.',
  ...record(
    {
      schemaVersion: { const: 1 },
      tool: record({ name: { const: 'next-reroute' }, version: string }),
      command: string,
      base: { type: 'string', description: "The folder that all paths are relative to, itself relative to the repository's root." },
      written: { type: 'boolean', description: 'False where the run only shows what it would do.' },
      apps: list(
        record({
          path: string,
          target: record({ next: string, source: { enum: ['flag', 'installed', 'package.json'] }, cacheComponents: { type: 'boolean' } }),
          messages: list({ $ref: '#/$defs/message' }),
        }),
      ),
      totals: record({ routes: count, ...Object.fromEntries(statuses.map((status) => [status, count])) }),
      routes: list(
        record({
          app: string,
          url: string,
          from: string,
          to: { type: ['string', 'null'], description: 'The file of the route handler; null where the route stays.' },
          status: { enum: statuses },
          methods: list(record({ name: { enum: [...METHODS] }, source: { enum: ['checked', 'every', 'inferred'] } }, { evidence: list(record({ file: string, line: { type: 'integer', minimum: 1 } })) })),
          answers: list(
            record({
              methods: list({ enum: [...METHODS] }),
              answers: list(
                record(
                  {
                    status: { type: ['integer', 'null'], description: 'null where it is a value that the code does not show.' },
                    body: { enum: ['json', 'text', 'empty', 'redirect', 'other'] },
                  },
                  { by: { type: 'string', description: 'The function that gives it, where that is not the handler itself.' } },
                ),
              ),
            }),
          ),
          summary: {
            description: 'For the reviewer of a route that moves; null where it stays.',
            anyOf: [record({ before: string, now: string, noticeable: list(string) }), { type: 'null' }],
          },
          caching: record({ exports: { type: 'object', additionalProperties: string }, why: string }),
          rewrites: list(string),
          helpers: { ...list(record({ file: string, name: string })), description: 'Functions that it shares with others and needs, directly and through others.' },
          messages: list({ $ref: '#/$defs/message' }),
        }),
      ),
      helpers: list(
        record(
          {
            file: string,
            name: string,
            kind: { enum: ['wrapper', 'handler', 'middleware', 'guard', 'responder', 'setter', 'reader'] },
            status: { enum: ['migrated', 'both forms', 'left'] },
            routes: { ...count, description: 'How many routes need it, directly and through others.' },
          },
          { reason: { $ref: '#/$defs/message' } },
        ),
      ),
      files: list(record({ path: string, change: { enum: ['created', 'edited', 'deleted'] } })),
      markers: list(record({ file: string, line: { type: 'integer', minimum: 1 } })),
      standing: list(string),
      nextSteps: list(string),
    },
    {
      repositories: {
        ...list(record({ name: string, tool: record({ name: { const: 'next-reroute' }, version: string }), command: string, written: { type: 'boolean' } })),
        description: 'Of a report that was merged from several: the runs that it comes from. Every path begins with the name of its repository.',
      },
    },
  ),
  $defs: {
    message: record(
      {
        code: { type: 'string', pattern: '^NR[0-3]\\d\\d$', description: 'docs/messages.md lists them; new versions add some.' },
        severity: { enum: ['error', 'left', 'review', 'info'] },
        file: string,
        line: { type: 'integer', minimum: 1 },
        column: { type: 'integer', minimum: 1 },
        message: string,
        help: string,
      },
      { now: { ...record({ file: string, line: { type: 'integer', minimum: 1 } }), description: 'The same place after the run, where it is another.' } },
    ),
  },
}
