import { hits } from '../../../lib/hits'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler() {
  for (const source of ['first', 'second']) {
    const hit = await hits.of(source)
    if (!hit) continue

    if (hit.isText) {
      return sendBody(hit.body, {
        status: 201,
        headers: {
          'Content-Type': String(hit.type),
          'X-Source': String(source),
          'X-Text': 'yes',
        },
      })
    }
    return new Response(hit.body as BodyInit, {
      status: 201,
      headers: { 'Content-Type': String(hit.type), 'X-Source': String(source) },
    })
  }

  return new Response(null, { status: 204, headers: { 'Cache-Control': 'public, max-age=3600' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
