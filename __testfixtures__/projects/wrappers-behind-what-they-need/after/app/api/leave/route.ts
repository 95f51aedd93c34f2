import type { NextRequest } from 'next/server'
import { object } from 'schemas'
import { remove } from 'store'
import { validateRoute as validate } from '../../../lib/validate'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const schema = object({ email: 'string' })

const handler = validate(
  schema,
  async (request: NextRequest) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    await remove(body.email)
    return new Response(null, { status: 204 })
  },
)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
