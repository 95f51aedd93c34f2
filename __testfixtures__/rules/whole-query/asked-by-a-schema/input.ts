import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'

const asked = z
  .object({
    method: z.enum(['GET', 'POST']),
    query: z.object({ page: z.coerce.number().min(1).default(1) }),
    body: z.object({ name: z.string().min(2) }).partial(),
  })
  .refine(({ method, body }) => method === 'GET' || body.name !== undefined, 'A name is needed')

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const parsed = asked.safeParse(req)
  if (!parsed.success) return res.status(400).json({ wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) })
  const { page } = parsed.data.query
  const { token } = z.object({ token: z.string().default('none') }).parse(req.cookies)
  const { headers } = await z.object({ headers: z.object({ 'x-user': z.string() }).partial() }).parseAsync(req)
  res.status(200).json({ page, token, name: parsed.data.body.name, user: headers['x-user'] ?? 'nobody' })
}
