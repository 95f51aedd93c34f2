import { hits } from '../../../lib/hits'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler() {
  let status = 200
  for (const source of ['first', 'second']) {
    const hit = await hits.of(source)
    status = 201
    if (!hit) continue
    return sendBody(hit.body, { status, headers: { 'X-Source': String(source) } })
  }
  return new Response('none', { status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
