/** Texts of realistic API Routes, the same on every run: path relative to `pages/api` and source. */
export function generateRoutes(count: number): { file: string; source: string }[] {
  const random = seeded(20_26)
  return Array.from({ length: count }, (_, n) => route(n, random))
}

type Random = () => number

/** A small linear congruential generator: the bench must not differ from one run to the next. */
function seeded(seed: number): Random {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

const NOUNS = ['account', 'booking', 'customer', 'document', 'event', 'invoice', 'member', 'order', 'project', 'report', 'subscription', 'ticket', 'upload', 'workspace']
const FIELDS = ['title', 'status', 'ownerId', 'amount', 'currency', 'notes', 'startsAt', 'endsAt', 'email', 'locale', 'tags', 'visibility']
const SHAPES = [dispatch, dispatch, guarded, guarded, switched, helper, wrapped, small]

function route(n: number, random: Random): { file: string; source: string } {
  const noun = pick(NOUNS, random)
  const fields = [...FIELDS].sort(() => random() - 0.5).slice(0, 3 + Math.floor(random() * 4))
  const dynamic = random() < 0.4
  const file = `${noun}s/v${n}/${dynamic ? '[id]' : n % 3 ? 'index' : 'list'}.ts`
  const shape = pick(SHAPES, random)
  return { file, source: shape({ noun, Noun: noun[0]?.toUpperCase() + noun.slice(1), fields, dynamic, n, random }) }
}

interface Words {
  noun: string
  Noun: string
  fields: string[]
  dynamic: boolean
  n: number
  random: Random
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T
}

const up = '../../../../'

function head({ Noun, noun, fields }: Words): string {
  return `import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '${up}lib/db'
import { logger } from '${up}lib/logger'
import { ${noun}Schema, type ${Noun} } from '${up}lib/schemas/${noun}'

type ErrorAnswer = { error: string; details?: string[] }

// What clients see of it: no internal keys, dates as text.
function visible(${noun}: ${Noun}, locale = 'en') {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return {
    id: ${noun}.id,
${fields.map((field) => `    ${field}: ${noun}.${field} ?? null,`).join('\n')}
    created: dates.format(${noun}.createdAt),
    changed: ${noun}.changedAt ? dates.format(${noun}.changedAt) : undefined,
    links: { self: \`/api/${noun}s/\${${noun}.id}\`, history: \`/api/${noun}s/\${${noun}.id}/history\` },
  }
}
`
}

function reading({ fields, noun, dynamic }: Words): string {
  const [first, second, third] = fields
  return `const { ${first}, ${second} = 'all', page = '1', limit = '25' } = req.query
    const where = {
      ${dynamic ? 'id: req.query.id as string,' : 'deletedAt: null,'}
      ${first}: ${first} as string | undefined,
      ${second}: ${second} === 'all' ? undefined : String(${second}),
    }
    const [total, ${noun}s] = await Promise.all([
      db.${noun}.count({ where }),
      db.${noun}.findMany({
        where,
        skip: (Number(page) - 1) * Number(limit),
        take: Number(limit),
        orderBy: { ${third}: 'desc' },
        select: { id: true, ${fields.map((field) => `${field}: true`).join(', ')} },
      }),
    ])`
}

function writing({ fields, noun, Noun }: Words): string {
  return `const { ${fields.join(', ')} } = req.body as Partial<${Noun}>
    const problems = ${noun}Schema.problems({ ${fields.join(', ')} })
    if (problems.length > 0) {
      logger.info('refused a ${noun}', { problems })
      return res.status(400).json({ error: 'This ${noun} is not complete', details: problems })
    }

    // two people may save at the same time; the later one wins
    const ${noun} = await db.${noun}.upsert({
      where: { ${fields[0]}: ${fields[0]} ?? '' },
      create: { ${fields.map((field) => `${field}`).join(', ')} },
      update: { ${fields.slice(1).join(', ')}, changedAt: new Date() },
    })`
}

function dispatch(words: Words): string {
  const { noun, Noun } = words
  return `${head(words)}
/**
 * ${Noun}s of the workspace: the list with its filters, and new ones.
 */
export default async function handler(req: NextApiRequest, res: NextApiResponse<{ ${noun}s: ${Noun}[]; total: number } | ${Noun} | ErrorAnswer>) {
  if (req.method === 'GET') {
    ${reading(words)}

    res.setHeader('Cache-Control', 'private, max-age=30')
    return res.status(200).json({ ${noun}s: ${noun}s.map((one) => visible(one)), total })
  }

  if (req.method === 'POST') {
    ${writing(words)}
    return res.status(201).json(visible(${noun}))
  }

  res.setHeader('Allow', ['GET', 'POST'])
  return res.status(405).json({ error: \`Method \${req.method} is not allowed\` })
}
`
}

function guarded(words: Words): string {
  const { noun } = words
  return `${head(words)}
export const config = { maxDuration: 30 }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    return res.status(405).end()
  }

  const key = req.headers['x-api-key']
  const owner = key ? await db.apiKey.findUnique({ where: { key: String(key) } }) : null
  if (!owner) {
    return res.status(401).json({ error: 'The key is missing or wrong' })
  }

  try {
    ${writing(words)}
    await db.audit.create({ data: { actor: owner.id, action: '${noun}.saved', target: ${noun}.id } })
    return res.status(200).json({ ${noun}, by: owner.name })
  } catch (error) {
    logger.error('saving a ${noun} failed', error)
    return res.status(500).json({ error: 'Something went wrong' })
  }
}
`
}

function switched(words: Words): string {
  const { noun, fields } = words
  return `${head(words)}
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = req.query.id as string

  switch (req.method) {
    case 'GET': {
      const ${noun} = await db.${noun}.findFirst({ where: { id }, include: { owner: true, history: { take: 10 } } })
      if (!${noun}) {
        return res.status(404).json({ error: \`There is no ${noun} \${id}\` })
      }
      return res.status(200).json(visible(${noun}))
    }

    case 'PATCH': {
      const { ${fields.join(', ')} } = req.body
      const changed = await db.${noun}.update({
        where: { id },
        data: {
          ${fields.map((field) => `${field}: ${field} ?? undefined,`).join('\n          ')}
          changedAt: new Date(),
        },
      })
      logger.info('${noun} changed', { id, keys: Object.keys(req.body) })
      return res.status(200).json(changed)
    }

    case 'DELETE': {
      // kept for a month, then a job removes it
      await db.${noun}.update({ where: { id }, data: { deletedAt: new Date() } })
      await db.audit.create({ data: { action: '${noun}.deleted', target: id } })
      return res.status(204).end()
    }

    default:
      res.setHeader('Allow', ['GET', 'PATCH', 'DELETE'])
      return res.status(405).end(\`Method \${req.method} Not Allowed\`)
  }
}
`
}

const outdented = (text: string) => text.replaceAll('\n  ', '\n')

function helper(words: Words): string {
  const { noun, Noun } = words
  return `${head(words)}import { requireSession } from '${up}lib/session'

async function list(req: NextApiRequest, res: NextApiResponse) {
  ${outdented(reading(words))}
  return res.status(200).json({ ${noun}s, total, pages: Math.ceil(total / Number(limit)) })
}

async function save(req: NextApiRequest, res: NextApiResponse, userId: string) {
  ${outdented(writing(words))}
  await db.audit.create({ data: { actor: userId, action: '${noun}.saved', target: ${noun}.id } })
  return res.status(201).json(visible(${noun}))
}

/** ${Noun}s of the signed-in user. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await requireSession(req, res)
  if (!session) return

  if (req.method === 'GET') return list(req, res)
  if (req.method === 'POST') return save(req, res, session.user.id)
  res.status(405).json({ error: 'Method not allowed' })
}
`
}

function wrapped(words: Words): string {
  return `${head(words)}import { withUser } from '${up}lib/with-user'

export default withUser(async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    ${reading(words)}
    if (total === 0) return res.status(404).json({ error: 'Nothing found' })
    return res.json({ ${words.noun}s, total })
  } catch (error) {
    logger.error('listing ${words.noun}s failed', error)
    return res.status(500).json({ error: error instanceof Error ? error.message : 'Unknown error' })
  }
})
`
}

function small({ noun, n }: Words): string {
  return `import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '${up}lib/db'

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  const ${noun} = await db.${noun}.findFirst({ where: { number: ${n} } })
  if (!${noun}) return res.redirect(302, '/${noun}s')
  res.status(200).json({ id: ${noun}.id, seen: req.headers['user-agent'] })
}

export default handler
`
}
