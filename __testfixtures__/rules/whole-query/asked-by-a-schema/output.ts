import { NextResponse, type NextRequest } from 'next/server'
import { z } from 'zod'
import { readBody } from '../../../lib/read-body'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

const asked = z
  .object({
    method: z.enum(['GET', 'POST']),
    query: z.object({ page: z.coerce.number().min(1).default(1) }),
    body: z.object({ name: z.string().min(2) }).partial(),
  })
  .refine(({ method, body }) => method === 'GET' || body.name !== undefined, 'A name is needed')

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const parsed = asked.safeParse({ method: request.method, query: readQuery(request), body })
  if (!parsed.success) return NextResponse.json({ wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }, { status: 400 })
  const { page } = parsed.data.query
  const { token } = z.object({ token: z.string().default('none') }).parse(Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])))
  const { headers } = await z.object({ headers: z.object({ 'x-user': z.string() }).partial() }).parseAsync({ headers: Object.fromEntries(request.headers) })
  return NextResponse.json({ page, token, name: parsed.data.body.name, user: headers['x-user'] ?? 'nobody' })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
